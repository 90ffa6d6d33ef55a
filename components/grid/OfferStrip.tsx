"use client";
// The offers of one relation: what they rest on, a preview, all blank cells at once or the chosen ones.
import { useId, useState } from "react";
import type { Address, Relation } from "#lib/edition/edition.ts";
import { Button, toolClass } from "../ui/Button.tsx";

/** `sum`: how `value` came about, in words; `short`: the place and how, in figures. */
export type OfferLine = {
  readonly at: Address;
  readonly name: string;
  readonly value: string;
  readonly present: string;
  readonly short: string;
  readonly sum: string;
};

const isBlank = ({ present }: OfferLine): boolean => present.trim() === "";

type TableProps = {
  readonly lines: readonly OfferLine[];
  readonly isChosen: (line: OfferLine) => boolean;
  readonly onChoose: (at: Address, chosen: boolean) => void;
};

function OfferTable({ lines, isChosen, onChoose }: TableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border border-line bg-paper text-sm">
        <thead>
          <tr>
            {["填入", "位置", "依据", "填入的数", "现在的数"].map((head) => (
              <th key={head} scope="col" className="border-b border-line px-2 py-1 text-left font-normal text-muted">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.at} data-offer={line.at} className={isBlank(line) ? "" : "bg-warn-soft"}>
              <td className="px-2 py-1">
                <input
                  type="checkbox"
                  checked={isChosen(line)}
                  onChange={({ target }) => onChoose(line.at, target.checked)}
                  aria-label={`填入“${line.name}”`}
                  className="size-6 accent-brand"
                />
              </td>
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {line.name}
              </th>
              <td className="px-2 py-1">{line.sum}</td>
              <td className="px-2 py-1 font-bold">{line.value}</td>
              <td className="px-2 py-1">{isBlank(line) ? "（空）" : `${line.present}，与上年对不上`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Props = {
  readonly relation: Relation;
  readonly lines: readonly OfferLine[];
  readonly source: string;
  readonly onTake: (lines: readonly OfferLine[]) => void;
};

export function OfferStrip({ relation: { id, left, right }, lines, source, onTake }: Props) {
  const title = useId();
  const [open, setOpen] = useState(false);
  const [turned, setTurned] = useState<Readonly<Record<Address, boolean>>>({});
  const blanks = lines.filter(isBlank);
  const isChosen = (line: OfferLine) => turned[line.at] ?? isBlank(line);
  const chosen = lines.filter(isChosen);
  const differing = lines.length - blanks.length;
  const brief = blanks.length === 0 && !open;
  return (
    <section
      aria-labelledby={title}
      data-help="lastYear"
      data-offers={id}
      className={`rounded border border-line bg-ground px-2 py-0.5 text-sm print:hidden ${open ? "space-y-1" : "flex flex-wrap items-center gap-x-3"}`}
    >
      <p id={title}>
        <b>{left.name}</b>＝{right.name}。{!brief && `上一年报告：${source}。`}
      </p>
      {open && <OfferTable lines={lines} isChosen={isChosen} onChoose={(at, now) => setTurned({ ...turned, [at]: now })} />}
      <div className="flex min-w-0 flex-wrap items-center gap-x-2">
        {open ? (
          <Button
            look="primary"
            className={toolClass}
            aria-disabled={chosen.length === 0}
            onClick={() => chosen.length > 0 && onTake(chosen)}
          >
            {chosen.length === 0 ? "先勾选要填的格" : `填入所选 ${chosen.length} 格`}
          </Button>
        ) : (
          blanks.length > 0 && (
            <Button className={toolClass} onClick={() => onTake(blanks)}>
              填入 {blanks.length} 个空格
            </Button>
          )
        )}
        <Button className={toolClass} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? "收起" : blanks.length === 0 ? "看是哪几格" : "逐格选"}
        </Button>
        {!open && <span>{blanks.map(({ short }) => short).join("　")}</span>}
        {differing > 0 && <span className="text-warn">有 {differing} 格已填的数和上年对不上，请核对。</span>}
      </div>
    </section>
  );
}
