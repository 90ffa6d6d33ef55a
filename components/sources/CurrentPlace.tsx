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
  const name = `${cell.row.at(-1) ?? grid.caption} · ${lineName(cell.column)}${lineName(cell.column).includes(unit) ? "" : `（${unit}）`}`;
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
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-3">
        <p className="truncate" title={words} data-guidance>
          口径：{words === "" ? "见本页的口径说明（Ctrl+F1）。" : words}
        </p>
        <NearestSource at={at} choices={choices} clamp="truncate" />
      </div>
      {writing && (
        <SourceDialog name={name} at={at} choices={choices} onClose={() => onWrite(false)}>
          <Guidance items={guidance} />
        </SourceDialog>
      )}
    </>
  );
}
