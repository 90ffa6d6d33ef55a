// What belongs to a table besides its drawing: what its totals add up, what to count in its rows, and how the address of
// a cell is made.
import type { Grid } from "#lib/edition/edition.ts";
import { rowsOf, type Outline } from "#lib/edition/walk.ts";
import { linesOf, type LineId } from "#lib/describe/lines.ts";
import { totalWords } from "#lib/describe/totalWords.ts";

type Props = { readonly grid: Grid; readonly outline: Outline };

export function TotalList({ grid, outline }: Props) {
  const totals = totalWords(outline, grid.id);
  if (totals.length === 0) return null;
  return (
    <div className="text-sm" data-totals={grid.id}>
      <p className="font-bold">合计（系统计算，不用填）</p>
      <ul className="list-disc pl-5">
        {totals.map(({ total, isRow, parts }) => (
          <li key={`${String(isRow)} ${total}`}>
            “{total}”一{isRow ? "行" : "列"}＝{parts.map((part) => `“${part}”`).join("＋")}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function RowGuidance({ grid }: Pick<Props, "grid">) {
  const guided = rowsOf(grid).filter(({ guidance }) => guidance !== undefined);
  if (guided.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-bold">各行的口径</p>
      <dl className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] print:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        {guided.map(({ id, label, guidance = [] }) => (
          <div key={id} className="contents">
            <dt className="border-t border-line">{label}</dt>
            <dd className="border-t border-line">
              {guidance.map(({ text, basis }) => (
                <p key={text}>
                  {text}
                  {basis !== undefined && (
                    <span className="text-muted">
                      （{basis.document}，{basis.clause}）
                    </span>
                  )}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Ids({ name, lines }: { readonly name: string; readonly lines: readonly LineId[] }) {
  return (
    <p>
      {name}：
      {lines.map(({ label, id }, place) => (
        <span key={`${label} ${id}`}>
          {place > 0 && "；"}
          {label} <code className="break-all">{id}</code>
        </span>
      ))}
      。
    </p>
  );
}

/** For who reads data files or uses the command line. */
export function Addresses({ grid, outline }: Props) {
  const { rows, columns } = linesOf(outline, grid.id);
  const [first] = outline.grids.get(grid.id)?.cells ?? [];
  return (
    <div className="text-sm" data-addresses={grid.id}>
      <p className="font-bold">各格的地址</p>
      <p>
        由表、行、列的编号用点连成，例如 <code className="break-all">{first?.address}</code>。这张表的编号是 <code>{grid.id}</code>。
      </p>
      <Ids name="行" lines={rows} />
      <Ids name="列" lines={columns} />
    </div>
  );
}
