"use client";
// The name of this browser for the history, in a line with a button; the dialog that asks for it.
import { useRef, useState } from "react";
import { longestName } from "#lib/report/doer.ts";
import { Button } from "./Button.tsx";
import { Modal } from "./Modal.tsx";
import { say, sayProblem } from "./toasts.tsx";
import { keepName, noteAsked, useName } from "./who.ts";

export function WhoDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const name = useName() ?? "";
  const close = () => {
    noteAsked();
    onClose();
  };
  const keep = () => {
    const text = field.current?.value ?? "";
    close();
    if (!keepName(text)) return sayProblem("浏览器不让记住名字。照常填写，历史里不写名字。");
    say(text.trim() === "" ? "以后的修改不写名字。" : `以后在这个浏览器里的修改，记在“${text.trim()}”名下。`);
  };
  return (
    <Modal
      open={open}
      onClose={close}
      title="历史里记谁的名字"
      help="history"
      description="在这个浏览器里改的，历史里记这个名字，别人同时打开时也看得到。可以不写，以后也可以改。不是账号，不用密码。"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label className="mb-3 flex items-center gap-2">
          <span className="shrink-0">名字</span>
          <input
            ref={field}
            data-begin
            type="text"
            defaultValue={name}
            maxLength={longestName}
            autoComplete="off"
            placeholder="例如 办公室 小林"
            className="w-full rounded border border-edge bg-paper px-2 py-1"
          />
        </label>
        <Button type="submit" look="primary">
          记住
        </Button>
      </form>
    </Modal>
  );
}

export function WhoLine() {
  const name = useName();
  const [open, setOpen] = useState(false);
  return (
    <p className="mb-2 flex flex-wrap items-center gap-2 text-sm">
      {name === undefined ? "" : name === "" ? "这个浏览器里的修改，历史里没有写名字。" : `这个浏览器里的修改，历史里记在“${name}”名下。`}
      <Button look="link" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {name === undefined || name === "" ? "写上名字" : "改名字"}
      </Button>
      <WhoDialog open={open} onClose={() => setOpen(false)} />
    </p>
  );
}
