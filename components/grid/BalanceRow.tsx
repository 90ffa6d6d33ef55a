"use client";
// The strip under a table that says for every column whether its relation holds: 平, 差 2, 符合, 多 3 or 未填完.
import { useCallback, useMemo } from "react";
import type { Relation } from "#lib/edition/edition.ts";
import { ruleInSigns } from "#lib/edition/operator.ts";
import type { Instance } from "#lib/arithmetic/relations.ts";
import { held, unfinished } from "#lib/arithmetic/verdict.ts";
import { useEditor } from "../editor/context.ts";
import type { Live } from "../editor/live.ts";
import { usePainted, writeText } from "../editor/painted.ts";

const good: ReadonlySet<string> = new Set(Object.values(held));

const wordsOf = (text: string): string => (text === unfinished ? text : `${good.has(text) ? "✓" : "✕"} ${text}`);
const toneOf = (text: string): string => (text === unfinished ? "text-muted" : good.has(text) ? "text-good" : "bg-bad-soft text-bad");
/** Only colours differ, so that a balance that is lost or found again moves nothing in the table. */
const lookOf = (text: string): string => `border-b border-r border-line p-0 font-bold ${toneOf(text)}`;

const paintBalance = (element: HTMLElement, text: string): void => writeText(element.children[0], wordsOf(text));

function settleBalance(element: HTMLElement, text: string): void {
  element.className = lookOf(text);
}

function Balance({ instance, column }: { readonly instance: Instance; readonly column: number }) {
  const { live } = useEditor();
  const places = useMemo(() => [...instance.left, ...instance.right].map(({ address }) => address), [instance]);
  const painted = usePainted(
    places,
    useCallback((now: Live) => now.balance(instance), [instance]),
    paintBalance,
    settleBalance,
  );
  const text = live.balance(instance);
  return (
    <td ref={painted} aria-colindex={column} className={lookOf(text)} data-balance={instance.lineId}>
      <span className="block h-7 text-center text-sm leading-7 contain-strict">{wordsOf(text)}</span>
    </td>
  );
}

/** The relations that are judged in every column, each once. */
export const relationsOf = (balances: readonly Instance[]): readonly Relation[] => [...new Set(balances.map(({ relation }) => relation))];

/** `after`: the number of rows above. */
type Props = { readonly balances: readonly Instance[]; readonly labelColumns: number; readonly after: number };

/** One row for each relation that is judged in every column. */
export function BalanceRow({ balances, labelColumns, after }: Props) {
  return (
    <tfoot className="font-sans">
      {relationsOf(balances).map((relation, place) => (
        <tr key={relation.id} aria-rowindex={after + place + 1}>
          <th
            scope="row"
            aria-colindex={1}
            colSpan={labelColumns}
            className="border-b border-r border-line px-2 py-1 text-left text-sm font-normal text-muted"
          >
            勾稽关系：{ruleInSigns(relation.op, relation.left.name, relation.right.name)}（只在填报时显示）
          </th>
          {balances
            .filter((instance) => instance.relation === relation)
            .map((instance, column) => (
              <Balance key={instance.lineId} instance={instance} column={labelColumns + column + 1} />
            ))}
        </tr>
      ))}
    </tfoot>
  );
}
