"use client";
// The source as the reader saw it: its lines and tables in order. A place that is asked for comes into sight and is framed.
import { useEffect, useMemo, useRef } from "react";
import { coverOf, type BlockCell } from "#lib/tables/matrix.ts";
import { showInPane } from "./inPane.ts";
import type { ReadPiece, ReadTable, Where } from "#lib/reading/reading.ts";

const keyOf = (where: Where): string => JSON.stringify(where);

/** The ids of all places, by what a Where says. */
function idsIn(pieces: readonly ReadPiece[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const put = (where: Where, id: string): void => {
    if (!ids.has(keyOf(where))) ids.set(keyOf(where), id);
  };
  pieces.forEach((piece, at) => {
    if (piece.kind === "table") piece.cells.forEach((where, cell) => put(where, `source-${at}-${cell}`));
    put(piece.where, `source-${at}`);
  });
  return ids;
}

/** The cells that begin in each row. */
function rowsOf({ block }: ReadTable): readonly (readonly (readonly [BlockCell, number])[])[] {
  const covered = new Set(coverOf(block).flat());
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells.flatMap((cell, place): readonly (readonly [BlockCell, number])[] =>
      cell.row === row && covered.has(cell) ? [[cell, place]] : [],
    ),
  );
}

function Table({ table, at }: { readonly table: ReadTable; readonly at: number }) {
  return (
    <table id={`source-${at}`} className="my-2 w-full border-collapse border border-rule text-sm">
      <tbody>
        {rowsOf(table).map((row, place) => (
          <tr key={place}>
            {row.map(([{ text, rowSpan, colSpan }, cell]) => (
              <td
                key={cell}
                id={`source-${at}-${cell}`}
                tabIndex={-1}
                rowSpan={rowSpan}
                colSpan={colSpan}
                className="source-place border border-rule px-1 py-0.5"
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = {
  readonly pieces: readonly ReadPiece[];
  readonly at: Where | null;
  /** Within a pane that is there already. */
  readonly bare?: boolean;
};

export function SourceView({ pieces, at, bare = false }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => idsIn(pieces), [pieces]);
  useEffect(() => {
    if (root.current === null) return;
    for (const one of root.current.querySelectorAll("[data-current]")) one.removeAttribute("data-current");
    const id = at === null ? undefined : ids.get(keyOf(at));
    const place = id === undefined ? null : document.getElementById(id);
    place?.setAttribute("data-current", "");
    if (place !== null) showInPane(place);
  }, [at, ids]);
  return (
    <div ref={root} {...(bare ? {} : { className: "published-pane", tabIndex: 0, role: "region", "aria-label": "原文" })}>
      {pieces.map((piece, place) =>
        piece.kind === "table" ? (
          <Table key={place} table={piece} at={place} />
        ) : (
          <p key={place} id={`source-${place}`} className={`source-place mb-1 break-words ${piece.rank > 0 ? "font-bold" : ""}`}>
            {piece.text}
          </p>
        ),
      )}
    </div>
  );
}
