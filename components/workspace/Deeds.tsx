"use client";
// The list 刚才做的: what was typed, pasted, filled in and taken back, each with its way back; below it, folded, what was said.
import { useReducer, useRef } from "react";
import { useEditor, useReport } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { told, type Message } from "../ui/said.ts";
import { doAct, useSaid } from "../ui/toasts.tsx";
import { deedsOf, noticesIn, type Deed } from "./deeds.ts";

const timeOf = (at: number): string => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
const row = "flex items-start gap-2 border-b border-line py-1 last:border-b-0";
/** So many are shown: nobody takes back more than that one by one. */
const most = 30;

function Line({ deed: { words, at, label, turn }, done }: { readonly deed: Deed; readonly done: () => void }) {
  return (
    <li className={row}>
      <span className="shrink-0 text-muted tabular-nums">{timeOf(at)}</span>
      <span className="min-w-0 flex-1">{words}</span>
      <Button look="link" className="!min-h-6 shrink-0 !py-0" aria-label={`${label}：${words}`} onClick={() => (turn(), done())}>
        {label}
      </Button>
    </li>
  );
}

function Notice({ message }: { readonly message: Message }) {
  const { words, tone, at, act } = message;
  const offers = act !== undefined && act.isKept !== true && act.stands === undefined;
  return (
    <li className={row}>
      <span className="shrink-0 text-muted tabular-nums">{timeOf(at)}</span>
      <span className={`min-w-0 flex-1 ${tone === "problem" ? "text-bad" : ""}`}>{words}</span>
      {offers && (
        <Button look="link" className="!min-h-6 shrink-0 !py-0" onClick={() => doAct(message)}>
          {act.label}
        </Button>
      )}
    </li>
  );
}

export function Deeds() {
  const editor = useEditor();
  const said = useSaid();
  const [, look] = useReducer((turn: number) => turn + 1, 0);
  const list = useRef<HTMLDivElement>(null);
  useReport();
  const deeds = deedsOf(editor, said);
  const notices = noticesIn(told(said), deeds);
  // The button that was pressed has gone with its line.
  const done = () => {
    look();
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1} className="focus-visible:outline-none">
      {deeds.length === 0 ? (
        <p className="text-muted">还没有。填的内容自动保存；在表格和文字里按 Ctrl+Z 撤销上一步。</p>
      ) : (
        <ul aria-label="可以撤销的">
          {deeds.slice(0, most).map((deed) => (
            <Line key={deed.key} deed={deed} done={done} />
          ))}
        </ul>
      )}
      {notices.length > 0 && (
        <details className="mt-1 border-t border-line pt-1">
          <summary className="min-h-6 text-muted">刚才的提示（{notices.length}）</summary>
          <ul aria-label="刚才的提示">
            {notices.map((message) => (
              <Notice key={message.id} message={message} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
