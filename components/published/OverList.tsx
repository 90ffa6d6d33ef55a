"use client";
// What differs between a draft and what was read, to be chosen: all of it, table by table, or one by one. Each line leads to its place.
import { useEffect, useRef } from "react";
import type { Address } from "#lib/edition/edition.ts";
import type { Anchors } from "../beside/anchors.ts";
import { DifferenceSteps } from "../beside/DifferenceSteps.tsx";
import type { DraftChange } from "./over.ts";

type Choose = (places: readonly Address[], on: boolean) => void;

type Props = {
  readonly changes: readonly DraftChange[];
  readonly chosen: ReadonlySet<Address>;
  readonly anchors: Anchors;
  readonly choose: Choose;
};

/** A box over several lines: half ticked where some of them are. */
function Box({
  label,
  places,
  chosen,
  choose,
}: Omit<Props, "changes" | "anchors"> & { readonly label: string; readonly places: readonly Address[] }) {
  const box = useRef<HTMLInputElement>(null);
  const count = places.filter((at) => chosen.has(at)).length;
  const isSome = count > 0 && count < places.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <label className="flex min-h-6 items-center gap-2 font-bold">
      <input
        ref={box}
        type="checkbox"
        checked={count === places.length}
        onChange={({ target }) => choose(places, target.checked)}
        className="size-4 shrink-0 accent-brand"
      />
      <span>
        {label}（{count}/{places.length}）
      </span>
    </label>
  );
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** 12 → 15; of running text how much there is. */
const sides = ({ is, from, to }: DraftChange): string => {
  if (is === "part") return from === "" ? "空着" : "现在有另外的文字";
  return `${from === "" ? "空着" : short(from)} → ${short(to)}`;
};

function Line({ change, chosen, anchors, choose }: Omit<Props, "changes"> & { readonly change: DraftChange }) {
  const { at, name, note } = change;
  const words = `${name}：${sides(change)}`;
  return (
    <li className="flex items-start gap-2 border-t border-line py-0.5">
      <input
        type="checkbox"
        aria-label={words}
        checked={chosen.has(at)}
        onChange={({ target }) => choose([at], target.checked)}
        className="mt-1 size-4 shrink-0 accent-brand"
      />
      <a
        href={`#${anchors.get(at) ?? ""}`}
        data-difference
        className="block min-h-6 min-w-0 flex-1 break-words rounded px-1 underline-offset-2 hover:underline aria-[current]:bg-brand-soft aria-[current]:font-bold"
      >
        {words}
        {note !== "" && <span className="text-warn">（{note}）</span>}
      </a>
    </li>
  );
}

export function OverList({ changes, ...rest }: Props) {
  const groups = [...new Set(changes.map(({ group }) => group))];
  return (
    <div className="text-sm">
      <DifferenceSteps count={changes.length} />
      <Box label="全部" places={changes.map(({ at }) => at)} chosen={rest.chosen} choose={rest.choose} />
      {groups.map((group) => {
        const own = changes.filter((one) => one.group === group);
        return (
          <div key={group} className="mt-2">
            <Box label={group} places={own.map(({ at }) => at)} chosen={rest.chosen} choose={rest.choose} />
            <ul>
              {own.map((change) => (
                <Line key={change.at} change={change} {...rest} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
