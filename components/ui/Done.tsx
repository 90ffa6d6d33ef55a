"use client";
// 刚才做的: what was said in passing, once more, with 撤销 where it can still be taken back.
import { Button } from "./Button.tsx";
import { FootList } from "./FootList.tsx";
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
  const done = told(useSaid());
  return (
    <FootList label="刚才做的">
      {done.length === 0 ? (
        <p className="text-muted">还没有。填的内容自动保存；在表格和文字里按 Ctrl+Z 撤销上一步。</p>
      ) : (
        <ul>
          {done.map((message) => (
            <Deed key={message.id} message={message} />
          ))}
        </ul>
      )}
    </FootList>
  );
}
