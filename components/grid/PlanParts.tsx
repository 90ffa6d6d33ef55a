"use client";
// The parts of a preview of figures that come in from elsewhere: the table as it would stand, the list of what needs a look, the answers.
import { useId } from "react";
import { nameOf } from "#lib/edition/name.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { ShownGrid } from "#lib/edition/shownCell.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { PastePlan } from "#lib/matching/plan.ts";
import { anchorsOf } from "../beside/anchors.ts";
import { DifferenceScope } from "../beside/DifferenceScope.tsx";
import { Differences, type DifferenceGroup } from "../beside/Differences.tsx";
import { ShownTable } from "../beside/ShownTable.tsx";
import { Button } from "../ui/Button.tsx";

/** Lines of a list, each with the cell that it is about where there is one. */
export type PlaceItems = readonly { readonly words: string; readonly at?: Address }[];
export type PlaceGroup = Omit<DifferenceGroup, "items"> & { readonly items: PlaceItems };

/** Lines that are about no cell of the form. */
export const lineGroup = (title: string, lines: readonly string[]): PlaceGroup => ({ title, items: lines.map((words) => ({ words })) });

/** The cells that hold another number by now. */
export const overGroup = (outline: Outline, { changes }: PastePlan): PlaceGroup => ({
  title: "会改变原有的数",
  items: changes
    .filter(({ from }) => from !== "")
    .map(({ address, from, to }) => ({ at: address, words: `${nameOf(outline, address)}：${from} → ${to}` })),
});

/** A list of lines where no table stands beside it. */
export function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mb-3">
      <h3 className="font-bold">
        {title}（{lines.length}）
      </h3>
      <ul className="max-h-32 list-disc overflow-auto pl-5 text-sm">
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const isTold = ({ cells }: ShownGrid): boolean => Object.values(cells).some(({ words }) => words !== "");

type Planned = { readonly shown: ShownGrid | undefined; readonly groups: readonly PlaceGroup[]; readonly label?: string };

/** The table as it would stand, and beside it what needs a look. `label`: what the table is called when read aloud. */
export function PlannedTable({ shown, groups, label = "填入以后的表" }: Planned) {
  const prefix = useId();
  const anchors = anchorsOf(
    prefix,
    groups.flatMap(({ items }) => items.flatMap(({ at }) => at ?? [])),
  );
  const listed = groups.map((group) => ({
    ...group,
    items: group.items.map(({ words, at }) => ({ words, anchor: at === undefined ? undefined : anchors.get(at) })),
  }));
  const table = shown !== undefined && isTold(shown) ? shown : undefined;
  const lists = listed.some(({ items }) => items.length > 0);
  if (table === undefined) return lists ? <Differences groups={listed} /> : null;
  return (
    <DifferenceScope>
      {lists && (
        <aside aria-label={`${label}：要看一看的`} className="beside-list is-boxed">
          <Differences groups={listed} />
        </aside>
      )}
      <ShownTable shown={table} anchors={anchors} label={label} boxed />
    </DifferenceScope>
  );
}

type Answer = { readonly changes: number; readonly wary?: boolean; readonly onTake: () => void; readonly onClose: () => void };

/** The dialog begins at the last button, so that Enter after Ctrl+V takes what is shown. `wary`: at the first, where there is a reason to stop. */
export function Answers({ changes, wary = false, onTake, onClose }: Answer) {
  const isFirst = wary || changes === 0;
  return (
    <div className="sticky -bottom-5 z-30 -mx-5 -mb-5 flex justify-end gap-3 border-t border-line bg-paper px-5 py-3">
      <Button onClick={onClose} data-begin={isFirst || undefined}>
        {changes > 0 ? "取消" : "知道了"}
      </Button>
      {changes > 0 && (
        <Button look="primary" data-begin={!isFirst || undefined} aria-describedby="plan-words" onClick={onTake}>
          填入 {changes} 格
        </Button>
      )}
    </div>
  );
}
