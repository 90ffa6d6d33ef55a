"use client";
// Writing a 说明: one sentence in a labelled box. Enter or the button keeps it, Esc leaves everything as it was.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "../ui/Button.tsx";
import { controlClass } from "../ui/Labelled.tsx";

/** `ofText`: what is explained are words, not a number. */
type Props = { readonly text: string; readonly ofText: boolean; readonly keep: (text: string) => void; readonly leave: () => void };

/** One line, however it was typed or pasted. */
const sentenceOf = (typed: string): string => typed.replace(/\s*\n\s*/g, " ").trim();

export function RemarkForm({ text, ofText, keep, leave }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // With its buttons, where the list around it is low.
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const lacking = asked && sentenceOf(typed) === "";
  const take = () => (sentenceOf(typed) === "" ? setAsked(true) : keep(sentenceOf(typed)));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") leave();
    else take();
  };
  return (
    <div ref={box} className="basis-full space-y-1 px-3 py-1 text-sm">
      <label htmlFor={id} className="block font-bold">
        说明（用一句话写清为什么{ofText ? "这样写" : "是这个数"}）
      </label>
      <textarea
        id={id}
        rows={2}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        aria-invalid={lacking}
        aria-describedby={`${id}-hint`}
        className={controlClass}
      />
      <p id={`${id}-hint`} className={lacking ? "text-bad" : "text-muted"}>
        {lacking ? "还没有写。不想说明可以按 Esc 取消。" : "回车保存，Esc 取消。只给本单位看，不会公开。"}
      </p>
      <div className="flex gap-2">
        <Button look="primary" onClick={take}>
          保存说明
        </Button>
        <Button onClick={leave}>取消</Button>
      </div>
    </div>
  );
}
