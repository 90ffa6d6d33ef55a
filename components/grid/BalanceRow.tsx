"use client";
// The strip under a table that says for every column whether its relation holds: 平, 差 2 or 未填完.
import type { Relation } from "#lib/edition/edition.ts";
import type { Instance } from "#lib/arithmetic/relations.ts";
import { useLive } from "../form/context.ts";

function Balance({ instance, column }: { readonly instance: Instance; readonly column: number }) {
  const text = useLive((live) => live.balance(instance));
  const look = text === "平" ? "text-good" : text === "未填完" ? "text-muted" : "bg-bad-soft font-bold text-bad";
  return (
    <td aria-colindex={column} className={`border-b border-r border-line p-0 ${look}`} data-balance={instance.lineId}>
      <span className="block h-7 text-center text-sm leading-7 contain-strict">{text === "平" ? "✓ 平" : text === "未填完" ? text : `✕ ${text}`}</span>
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
          <th scope="row" aria-colindex={1} colSpan={labelColumns} className="border-b border-r border-line px-2 py-1 text-left text-sm font-normal text-muted">
            勾稽关系：{relation.left.name}＝{relation.right.name}（只在填报时显示）
          </th>
          {balances.filter((instance) => instance.relation === relation).map((instance, column) => (
            <Balance key={instance.lineId} instance={instance} column={labelColumns + column + 1} />
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
