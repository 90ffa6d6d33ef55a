"use client";
// The strip over a table, of fixed height so that nothing moves: which cell the cursor is in, what to count there and
// where the figure came from. Only its frame is in the first load; what it says is fetched with the first cell that is
// used. Shift+F2, the key for a cell's note in Excel and WPS, writes the 数据来源 of the cell.
import { useState, useSyncExternalStore, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import type { Address, Grid } from "#lib/edition/edition.ts";
import { sourcedId } from "../editor/look.ts";
import type { SheetParts } from "./useSheet.ts";
import { Fetched } from "../ui/Fetched.tsx";

/** What is said of the place of the cursor; `writing`: whether its 数据来源 is being written. */
export type AtCursor = ComponentType<{
  readonly grid: Grid;
  readonly at: Address;
  readonly writing: boolean;
  readonly onWrite: (writing: boolean) => void;
}>;

type Props = { readonly grid: Grid; readonly sheet: SheetParts; readonly atCursor: AtCursor; readonly children: ReactNode };

const asksForSource = ({ key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean =>
  key === "F2" && shiftKey && !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing;

/** The strip, and the table under it. */
export function PlaceStrip({ grid, sheet: { sheet }, atCursor: AtCursor, children }: Props) {
  const at = useSyncExternalStore(sheet.subscribe, sheet.anchor, () => "");
  const [writing, setWriting] = useState(false);
  const keyDown = (event: KeyboardEvent) => {
    if (!asksForSource(event)) return;
    event.preventDefault();
    setWriting(true);
  };
  return (
    <>
      <section
        aria-label="当前格：口径和数据来源"
        data-help="sources"
        className="place-strip mb-0 border-l-4 border-brand bg-brand-soft px-3 py-1 text-sm leading-5"
      >
        {at === "" ? (
          <p className="text-muted">点一个格，这里显示它的口径和数据来源。</p>
        ) : (
          <Fetched>
            <AtCursor grid={grid} at={at} writing={writing} onWrite={setWriting} />
          </Fetched>
        )}
      </section>
      <div onKeyDown={keyDown}>{children}</div>
      <p id={sourcedId(grid.id)} hidden>
        这一格另外写了数据来源
      </p>
    </>
  );
}
