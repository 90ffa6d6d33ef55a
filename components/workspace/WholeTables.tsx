"use client";
// The tables of what was copied: each with the figures that it would fill in, its totals beside ours, and what is left; and those that are left whole.
import type { Plan, TableThere } from "#lib/apart/plan.ts";
import { tableLeftWords } from "#lib/apart/words.ts";
import { planWords } from "#lib/matching/preview/planWords.ts";
import { useEditor } from "../editor/context.ts";
import { PlanLists } from "../grid/PlanLists.tsx";

/** What stands in a table that is not filled in, row by row. */
function Cells({ table: { block } }: { readonly table: TableThere }) {
  const rows = Array.from({ length: block.rows }, (_, row) =>
    block.cells.filter((cell) => cell.row === row && cell.text.trim() !== "").map(({ text }) => text),
  ).filter((row) => row.length > 0);
  return (
    <details>
      <summary className="min-h-6">表里的内容（{rows.length} 行）</summary>
      <div className="max-h-60 overflow-auto border-l-2 border-line pl-2 text-sm" tabIndex={0} role="region" aria-label="没有填入的表">
        {rows.map((row, at) => (
          <p key={at}>{row.join("　")}</p>
        ))}
      </div>
    </details>
  );
}

function Table({ table }: { readonly table: TableThere }) {
  const { outline } = useEditor();
  if (table.plan === undefined)
    return (
      <section className="mb-3">
        <p className="text-warn">{tableLeftWords(outline, table)}</p>
        <Cells table={table} />
      </section>
    );
  const { plan, block } = table;
  const caption = outline.grids.get(plan.grid)?.grid.caption ?? "";
  return (
    <section className="mb-3">
      <h4 className="font-bold">{caption}</h4>
      <p>{planWords(outline, plan)}</p>
      <PlanLists plan={plan} block={block} label={`“${caption}”填入以后`} />
    </section>
  );
}

export function WholeTables({ plan: { tables } }: { readonly plan: Plan }) {
  if (tables.length === 0) return null;
  return (
    <section className="mb-4">
      <h3 className="mb-1 font-bold">表格</h3>
      {tables.map((table, at) => (
        <Table key={at} table={table} />
      ))}
    </section>
  );
}
