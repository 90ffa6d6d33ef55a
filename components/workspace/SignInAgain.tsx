"use client";
// The 访问口令 asked for where one is typing: the page and all that is typed stay as they are, and saving goes on once it was given.
//
// It does not take the focus: the next figure typed must not go into a field for a password.
import { useState, type FormEvent } from "react";
import { Button } from "../ui/Button.tsx";

const unreachable = "连不上服务器，请稍后再试。";

/** Gives the password; why it was not taken, in a sentence, or "" where it was. */
async function give(password: string): Promise<string> {
  try {
    const answer = await fetch("/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password }),
    });
    if (answer.ok) return "";
    const body: unknown = await answer.json();
    return typeof body === "object" && body !== null && "message" in body && typeof body.message === "string" ? body.message : unreachable;
  } catch {
    return unreachable;
  }
}

/** `onEntered`: the server takes requests again. */
export function SignInAgain({ onEntered }: { readonly onEntered: () => void }) {
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState("");
  const [giving, setGiving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (giving) return;
    setGiving(true);
    const problem = await give(password);
    setGiving(false);
    setWrong(problem);
    setPassword("");
    if (problem === "") onEntered();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="flex flex-wrap items-center gap-2">
      <label htmlFor="sign-in-again">访问口令</label>
      <input
        id="sign-in-again"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        className="min-h-9 w-40 rounded border border-edge bg-paper px-2"
      />
      <Button type="submit" aria-disabled={giving}>
        进入
      </Button>
      <span role="status" className="text-bad">
        <span key={wrong}>{wrong}</span>
      </span>
    </form>
  );
}
