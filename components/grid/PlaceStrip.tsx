"use client";
// The strip over a table, of fixed height so that nothing moves: which cell the cursor is in, what to count there and
// where the figure came from, or how many cells are picked and their sum; beside it the tools of the table. Only its frame is in the first load; what it says is fetched with the first cell that is
// used. Shift+F2, the key for a cell's note in Excel and WPS, writes the 数据来源 of the cell.
import { use, useState, useSyncExternalStore, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import type { Address, Grid } from "#lib/edition/edition.ts";
import { useEditor } from "../editor/context.ts";
import { sourcedId } from "../editor/look.ts";
import { UnderCell } from "./under.ts";
import type { SheetParts } from "./useSheet.ts";
import { Fetched } from "../ui/Fetched.tsx";

/** What is said of the place of the cursor; `writing`: whether its 数据来源 is being written. */
export type AtCursor = ComponentType<{
  readonly grid: Grid;
  readonly at: Address;
  readonly writing: boolean;
  readonly onWrite: (writing: boolean) => void;
}>;

type Props = {
  readonly grid: Grid;
  readonly sheet: SheetParts;
  readonly atCursor: AtCursor;
  readonly picked: ReactNode;
  readonly tools: ReactNode;
  readonly children: ReactNode;
};

const asksForSource = ({ key, shiftKey, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean =>
  key === "F2" && shiftKey && !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing;

/** The strip with the tools, and what stands under them. */
export function PlaceStrip({ grid, sheet: { sheet }, atCursor: AtCursor, picked, tools, children }: Props) {
  const at = useSyncExternalStore(sheet.subscribe, sheet.anchor, () => "");
  const cell = useEditor().outline.cells.get(at);
  const under = use(UnderCell);
  const [writing, setWriting] = useState(false);
  const keyDown = (event: KeyboardEvent) => {
    if (!asksForSource(event)) return;
    event.preventDefault();
    setWriting(true);
  };
  return (
    <>
      <div className="table-top">
        <section
          aria-label="当前格：口径和数据来源"
          data-help="sources"
          className="place-strip flex min-w-0 items-start border-l-4 border-brand bg-brand-soft px-2 py-0.5 text-sm leading-5"
        >
          <div className="min-w-0 flex-1">
            {at === "" ? (
              <p className="leading-10 text-muted">点一个格，这里显示它的口径和数据来源。</p>
            ) : (
              <Fetched>
                <AtCursor grid={grid} at={at} writing={writing} onWrite={setWriting} />
              </Fetched>
            )}
          </div>
          <div className="max-w-[45%] shrink-0 pl-3 text-right empty:hidden">
            {picked}
            {cell !== undefined && under?.inStrip(cell)}
          </div>
        </section>
        <div role="group" aria-label="表格的工具" className="flex flex-wrap items-center gap-1.5 py-0.5 print:hidden">
          {tools}
        </div>
      </div>
      <div onKeyDown={keyDown}>{children}</div>
      <p id={sourcedId(grid.id)} hidden>
        这一格另外写了数据来源
      </p>
    </>
  );
}
