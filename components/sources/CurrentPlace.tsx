"use client";
// What the strip says of the cell of the cursor. It follows the cursor, not the keys: typing renders nothing here.
import type { Address, Grid } from "#lib/edition/edition.ts";
import { rowsOf } from "#lib/edition/walk.ts";
import { lineName } from "#lib/edition/name.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { Guidance, useOwnGuidance } from "../editor/Guidance.tsx";
import { CameFromButton } from "./CameFromButton.tsx";
import { choicesOver } from "./choices.ts";
import { inYuan } from "./inYuan.ts";
import { NearestSource, useSource } from "./NearestSource.tsx";
import { SourceDialog } from "./SourceDialog.tsx";
import { TextUses } from "./TextUses.tsx";
import { sourceAct } from "./words.ts";

const strip = "-my-0.5 min-h-6 shrink-0 text-brand underline underline-offset-2";

type Props = { readonly grid: Grid; readonly at: Address; readonly writing: boolean; readonly onWrite: (writing: boolean) => void };

export function CurrentPlace({ grid, at, writing, onWrite }: Props) {
  const { edition, outline } = useEditor();
  const written = useSource(at) !== undefined;
  const cell = outline.cells.get(at);
  const yuan = useLiveLater((live) => {
    const reading = live.reading(at);
    return reading?.state === "known" ? inYuan(cell?.measure.unit ?? "", reading.value) : "";
  });
  const guidance = useOwnGuidance(rowsOf(grid).find(({ id }) => id === cell?.rowId)?.guidance);
  if (cell === undefined) return null;
  const { unit } = cell.measure;
  const line = `${lineName(cell.column)}${lineName(cell.column).includes(unit) ? "" : `（${unit}）`}`;
  // Where a table has one row without a name of its own, its columns alone tell the cells apart.
  const name = cell.row.length === 0 ? line : `${cell.row.at(-1) ?? ""} · ${line}`;
  const words = guidance
    .map(({ text, basis }) => `${text}${basis === undefined ? "" : `（${basis.document}，${basis.clause}）`}`)
    .join(" ");
  const choices = choicesOver(edition, at);
  return (
    <>
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1 truncate" title={name} data-place={at}>
          当前：<strong>{name}</strong>
          {yuan !== "" && <span data-yuan> {yuan}</span>}
        </p>
        <TextUses at={at} />
        <CameFromButton
          className={strip}
          name={name}
          source={at}
          places={[{ area: cell.total ? "stated" : "figures", address: at }]}
          computed={cell.total}
        />
        <button
          type="button"
          className={strip}
          onClick={() => onWrite(true)}
          aria-haspopup="dialog"
          aria-keyshortcuts="Shift+F2"
          title="Shift+F2"
        >
          {sourceAct(written)}
        </button>
      </div>
      <div className="flex gap-3">
        <p className="min-w-0 flex-1 truncate" title={words === "" ? undefined : `${words}（按 Shift+F2 看全文）`} data-guidance>
          口径：{words === "" ? "见本页的口径说明（Ctrl+F1）。" : words}
        </p>
        <div className="max-w-[40%] min-w-0 shrink-0">
          <NearestSource at={at} choices={choices} clamp="truncate" />
        </div>
      </div>
      {writing && (
        <SourceDialog name={name} at={at} choices={choices} onClose={() => onWrite(false)}>
          <Guidance items={guidance} />
        </SourceDialog>
      )}
    </>
  );
}
