"use client";
// The usual titles of sections, to choose one or take all, in a part that the office divides itself. The numbers 一、二、
// follow from the order; a title is changed like any other text.
import { useId, useState } from "react";
import type { Command } from "prosemirror-state";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { emptySections } from "#lib/report/written.ts";
import { Button } from "../ui/Button.tsx";
import { addSections, nextTitle, titlesUsed } from "./sections.ts";

type Props = {
  readonly titles: readonly string[];
  readonly value: readonly NarrativeBlock[];
  readonly controls: string;
  /** Does it; the caret is in the text afterwards. `touched` tells whether it has been there before. */
  readonly run: (command: (touched: boolean) => Command) => void;
};

const own = "";
const all = "*";

/** Which sections have nothing but their title: said beside the text, for the report is not complete with them. */
function Unwritten({ value }: Pick<Props, "value">) {
  const names = emptySections(value).map(({ text }) => (text.trim() === "" ? "没有写的标题" : `“${text.trim()}”`));
  return <p className="w-full text-warn">{names.length > 0 && `下面还没有文字的部分：${names.join("、")}。不需要的请删去标题。`}</p>;
}

export function SectionTitles({ titles, value, controls, run }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<string | undefined>();
  const used = titlesUsed(titles, value);
  const unused = titles.filter((title) => !used.has(title));
  const shown = chosen ?? nextTitle(titles, used);
  const add = () => {
    run((touched) => addSections(shown === all ? unused : [shown], !touched));
    setChosen(undefined);
  };
  return (
    <div role="group" aria-label="各部分的标题" className="flex flex-wrap items-center gap-2 border-b border-line px-2 py-1 text-sm">
      <label htmlFor={id}>加一部分，标题：</label>
      <select
        id={id}
        value={shown}
        onChange={({ target }) => setChosen(target.value)}
        aria-describedby={`${id}-hint`}
        className="min-h-9 max-w-full rounded border border-edge bg-paper px-2 py-1"
      >
        {titles.map((title) => (
          <option key={title} value={title}>
            {title}
            {used.has(title) && "（已有）"}
          </option>
        ))}
        {unused.length > 1 && (
          <option value={all}>{used.size === 0 ? `以上 ${unused.length} 个一次加上` : `还没有的 ${unused.length} 个一次加上`}</option>
        )}
        <option value={own}>自己写标题</option>
      </select>
      <Button onClick={add} aria-controls={controls}>
        加上
      </Button>
      <span id={`${id}-hint`} className="text-muted">
        加在光标所在的部分之后。序号由系统编，标题可以直接改。
      </span>
      <Unwritten value={value} />
    </div>
  );
}
