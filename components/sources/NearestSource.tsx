"use client";
// The 数据来源 that counts for a place, and at what it stands; without one, last year's to take over in one click.
import { useRef } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { sourceOf, type Source } from "#lib/report/sources.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import type { PlaceChoice } from "./choices.ts";
import { lastYearSource } from "./lastYearSource.ts";

/** The source that counts for a place now. */
export function useSource(at: Address): Source | undefined {
  const { edition } = useEditor();
  const spelled = useLiveLater((live) => {
    const found = sourceOf(edition, live.report(), at);
    return found === undefined ? "" : `${found.at} ${found.text}`;
  });
  const end = spelled.indexOf(" ");
  return end < 0 ? undefined : { at: spelled.slice(0, end), text: spelled.slice(end + 1) };
}

type Props = { readonly at: Address; readonly choices: readonly PlaceChoice[]; readonly clamp?: string };

/** `clamp`: a class for the text, where it may take no more than so many lines. */
export function NearestSource({ at, choices, clamp = "" }: Props) {
  const editor = useEditor();
  const words = useRef<HTMLSpanElement>(null);
  const found = useSource(at);
  const before = lastYearSource(editor, at);
  const shown = found ?? before;
  const level = choices.length < 2 ? undefined : choices.find((choice) => choice.at === shown?.at)?.label;
  const take = ({ at: place, text }: Source) => {
    editor.form.setValue(pathOf("sources", place), text);
    words.current?.focus();
  };
  return (
    <span className="flex min-w-0 items-start gap-2">
      <span
        ref={words}
        tabIndex={-1}
        title={shown?.text}
        className={`min-w-0 flex-1 ${clamp} ${shown === undefined ? "text-muted" : ""}`}
        data-source={at}
      >
        {found === undefined && before !== undefined ? "上年来源" : "数据来源"}
        {level !== undefined && `（${level}）`}：{shown?.text ?? "还没有写"}
      </span>
      {found === undefined && before !== undefined && (
        <button type="button" className="-my-0.5 min-h-6 shrink-0 text-brand underline underline-offset-2" onClick={() => take(before)}>
          沿用
        </button>
      )}
    </span>
  );
}
