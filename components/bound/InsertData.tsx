"use client";
// 插入数据: a cell, or a sum of several, put into the text as a number that follows it. A list to be searched, by keyboard as a whole: ↑ and ↓ go through it,
// Enter puts in, Ctrl+Enter adds to a sum, Shift+Enter takes away from it.
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { expressionName } from "#lib/bound/names.ts";
import { valueOfExpression } from "#lib/bound/value.ts";
import { writtenAs } from "#lib/bound/written.ts";
import { saidAs, type BoundText, type Expression, type SaidAs, type SumTerm } from "#lib/report/bound.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { cellRows, found, type CellRow } from "./cellList.ts";
import { lastUsed, used } from "./lastUsed.ts";
import { numbersOf } from "./numbers.ts";
import { propose } from "./proposing.ts";

type Props = {
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly insert: (text: BoundText) => void;
};

const asWords: { readonly [As in SaidAs]: string } = {
  now: "本年的数",
  before: "上年的数",
  by: "比上年增减多少",
  percent: "比上年增减百分之几",
};

/** What the words begin as: a word of direction goes with the sign. */
const begun: { readonly [As in SaidAs]: string } = { now: "0", before: "0", by: "增加0", percent: "增长0.0" };

/** So many rows are drawn at once; who seeks on types a word more. */
const mostShown = 60;

function Row({
  row,
  id,
  chosen,
  pick,
}: {
  readonly row: CellRow;
  readonly id: string;
  readonly chosen: boolean;
  readonly pick: () => void;
}) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: "nearest" });
      }}
      className="grid min-h-7 cursor-pointer grid-cols-[minmax(0,1fr)_6rem_6rem] items-center gap-2 px-2 aria-selected:bg-brand-soft aria-selected:outline aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-brand"
    >
      <span className="truncate" title={row.name}>
        {row.name}
      </span>
      <span className="text-right">{row.now === "" ? <span className="text-muted">未填</span> : row.now}</span>
      <span className="text-right text-muted">{row.before}</span>
    </li>
  );
}

function Choices({ as, choose }: { readonly as: SaidAs; readonly choose: (as: SaidAs) => void }) {
  const name = useId();
  const { lastYear } = useEditor();
  const offered = lastYear === undefined ? saidAs.filter((one) => one === "now") : saidAs;
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">写哪个数</legend>
      {offered.map((one) => (
        <label key={one} className="inline-flex min-h-6 items-center gap-1.5">
          <input type="radio" name={name} checked={as === one} onChange={() => choose(one)} className="size-4 accent-brand" />
          {asWords[one]}
        </label>
      ))}
      {lastYear === undefined && <span className="text-muted">没有上一年的报告，只能用本年的数。</span>}
    </fieldset>
  );
}

export function InsertData({ onClose, onClosed, insert }: Props) {
  const editor = useEditor();
  const id = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [as, setAs] = useState<SaidAs>("now");
  const [sum, setSum] = useState<readonly SumTerm[]>([]);
  const numbers = useMemo(() => numbersOf(editor), [editor]);
  const rows = useMemo(() => cellRows(numbers, lastUsed(editor.edition.id)), [numbers, editor]);
  const all = found(rows, query);
  const shown = all.slice(0, mostShown);
  const active = shown[Math.min(at, shown.length - 1)];
  const textOf = (of: Expression): BoundText | undefined => {
    const words = writtenAs({ of }, numbers, begun[of.as]);
    if (words === undefined) return undefined;
    return { text: `${words}${of.as === "percent" ? "%" : ""}`, bound: [{ start: 0, end: words.length, of }] };
  };
  const put = (terms: readonly SumTerm[]) => {
    if (terms.length === 0) return;
    const of: Expression = { as, sum: terms };
    const text = textOf(of);
    if (text === undefined) return;
    used(editor.edition.id, of);
    insert(text);
    onClose();
  };
  const chosen = sum.length > 0 ? sum : active === undefined ? [] : [active.address];
  const of: Expression | undefined = chosen.length === 0 ? undefined : { as, sum: chosen };
  const wanted = of && textOf(of);
  const add = (less: boolean) => {
    if (active !== undefined) setSum([...sum, less ? { less: active.address } : active.address]);
    setQuery("");
    setAt(0);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, at + step)));
    else if (event.key !== "Enter") return;
    else if (event.ctrlKey || event.shiftKey) add(event.shiftKey);
    else put(chosen);
    event.preventDefault();
  };
  return (
    <Modal open onClose={onClose} onClosed={onClosed} title="插入数据" wide help="bound">
      <div className="space-y-2">
        <div className="flex flex-wrap items-center gap-2">
          <label htmlFor={`${id}-query`}>找一格：</label>
          <input
            id={`${id}-query`}
            data-begin
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={active === undefined ? undefined : `${id}-${active.address}`}
            aria-describedby={`${id}-keys`}
            autoComplete="off"
            value={query}
            onChange={({ target }) => (setQuery(target.value), setAt(0))}
            onKeyDown={keyDown}
            placeholder="项目、列或者数，例如：新收 总计"
            className="min-h-9 min-w-64 flex-1 rounded border border-edge bg-paper px-2"
          />
          <Choices as={as} choose={setAs} />
        </div>
        <div aria-hidden="true" className="grid grid-cols-[minmax(0,1fr)_6rem_6rem] gap-2 px-2 text-sm text-muted">
          <span>表和格{sum.length === 0 && query === "" && "（最近用过的在最前面）"}</span>
          <span className="text-right">本年</span>
          <span className="text-right">上年</span>
        </div>
        <ul id={`${id}-list`} role="listbox" aria-label="表里的格" className="h-64 overflow-auto rounded border border-line">
          {shown.map((row, place) => (
            <Row key={row.address} row={row} id={`${id}-${row.address}`} chosen={row === active} pick={() => setAt(place)} />
          ))}
          {shown.length === 0 && <li className="p-2 text-muted">没有找到。可以写项目名的一部分，几个词之间用空格隔开。</li>}
        </ul>
        <p className="text-sm text-muted" id={`${id}-keys`}>
          ↑↓ 选一格，回车插入；Ctrl+回车 把这一格加进一个和，Shift+回车 从和里减去。
          {all.length > shown.length && `共 ${all.length} 格，只列了前 ${mostShown} 格，请再写一个词。`}
        </p>
        <p role="status" className="min-h-6">
          {of !== undefined && (
            <>
              {expressionName(editor.outline, of)}：
              {wanted === undefined ? (
                `${valueOfExpression(numbers, of) === null ? "还没有填全，" : ""}不能插入`
              ) : (
                <strong>{wanted.text}</strong>
              )}
            </>
          )}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" aria-disabled={wanted === undefined} onClick={() => put(chosen)}>
            插入
          </Button>
          <Button onClick={() => add(false)}>＋ 加这一格</Button>
          <Button onClick={() => add(true)}>－ 减这一格</Button>
          {sum.length > 0 && <Button onClick={() => setSum([])}>重新选</Button>}
          <Button look="link" className="ml-auto" onClick={() => (onClose(), propose())}>
            正文里已经写了的数…
          </Button>
        </div>
      </div>
    </Modal>
  );
}
