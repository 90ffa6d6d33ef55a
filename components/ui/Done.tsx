"use client";
// 刚才做的: what was said in passing, once more, with 撤销 where it can still be taken back.
import { useId, useState, type FocusEvent, type KeyboardEvent } from "react";
import { Button } from "./Button.tsx";
import { told, type Message } from "./said.ts";
import { doAct, useSaid } from "./toasts.tsx";

const timeOf = (at: number): string => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });

function Deed({ message }: { readonly message: Message }) {
  const { words, tone, at, act } = message;
  return (
    <li className="flex items-start gap-2 border-b border-line py-1 last:border-b-0">
      <span className="shrink-0 text-muted tabular-nums">{timeOf(at)}</span>
      <span className={`min-w-0 flex-1 ${tone === "problem" ? "text-bad" : ""}`}>{words}</span>
      {act !== undefined && (
        <Button look="link" className="!min-h-6 shrink-0 !py-0" onClick={() => doAct(message)}>
          {act.label}
        </Button>
      )}
    </li>
  );
}

export function Done() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const done = told(useSaid());
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    event.currentTarget.querySelector("button")?.focus();
  };
  // A click on words takes the focus nowhere: the list stays.
  const blur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className="relative shrink-0 text-sm" onKeyDown={keyDown} onBlur={blur}>
      <Button look="link" className="!min-h-6.5 !py-0" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        刚才做的
      </Button>
      {open && (
        <section
          id={id}
          aria-label="刚才做的"
          className="absolute right-0 bottom-full mb-1.5 max-h-64 w-[30rem] max-w-[90vw] overflow-auto rounded border border-edge bg-paper px-3 py-2 shadow-lg"
        >
          {done.length === 0 ? (
            <p className="text-muted">还没有。填的内容自动保存；在表格和文字里按 Ctrl+Z 撤销上一步。</p>
          ) : (
            <ul>
              {done.map((message) => (
                <Deed key={message.id} message={message} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
