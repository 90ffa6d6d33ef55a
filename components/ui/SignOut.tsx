"use client";
// 退出, where the installation has a 访问口令: the session ends on the server, for all windows of this browser, and the page that asks for the
// password comes. It asks nothing; what is typed is stored before.
import { Button } from "./Button.tsx";
import { call } from "./call.ts";
import { useRunning } from "./running.ts";
import { sayProblem } from "./toasts.tsx";

/** `before`: what is to be done first; false where the page must stay, which was said then. */
export function SignOut({ before = () => Promise.resolve(true) }: { readonly before?: () => Promise<boolean> }) {
  const [running, run] = useRunning();
  const leave = () =>
    run(async () => {
      if (!(await before())) return;
      const answer = await call("POST", "/sign-out");
      if (!answer.ok) return sayProblem(answer.message);
      window.location.replace("/");
      return "leaving";
    });
  return (
    <Button look="link" aria-disabled={running} onClick={() => void leave()} title="退出后要重新输入访问口令；在公用的电脑上用完请退出">
      退出
    </Button>
  );
}
