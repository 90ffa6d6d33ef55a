"use client";
// The spreadsheet controller of one table, and the events that drive it.
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ClipboardEvent,
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefCallback,
} from "react";
import type { Grid } from "#lib/edition/edition.ts";
import { valueOf } from "#lib/arithmetic/number.ts";
import { useEditor } from "../editor/context.ts";
import { say } from "../ui/toasts.tsx";
import { cellsOf, type Cells } from "./cells.ts";
import { matrixOf } from "./matrix.ts";
import { createSelection, type Selection } from "./selection.ts";
import { createSheet, type Sheet } from "./sheet.ts";

export type SheetParts = { readonly sheet: Sheet; readonly cells: Cells; readonly selection: Selection; readonly clipboard: ClipboardActs };

/** What copying and pasting do; the browser's own way where they answer false. */
export type ClipboardActs = { readonly copy: (data: DataTransfer) => boolean; readonly paste: (data: DataTransfer) => boolean };

/** The controller for a grid of the open report. `acts` makes the clipboard's part, given the rest; the same function at each render. */
export function useSheet(grid: Grid, acts: (parts: Omit<SheetParts, "clipboard">) => ClipboardActs): SheetParts {
  const editor = useEditor();
  return useMemo(() => {
    const matrix = matrixOf(grid);
    const cells = cellsOf(editor, grid.id);
    const selection = createSelection(matrix, (address) => valueOf(editor.live.reading(address)));
    const parts = { cells, selection, sheet: createSheet({ matrix, outline: editor.outline, cells, selection }) };
    return { ...parts, clipboard: acts(parts) };
  }, [editor, grid, acts]);
}

/** 已选 6 格，合计 128, or "". It follows the picking at once, and the figures when the typing rests. */
export function useSelectionWords({ selection }: SheetParts): string {
  const { live } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [selection.subscribe(listener), live.subscribeLater(listener)];
      return () => ends.forEach((end) => end());
    },
    [selection, live],
  );
  return useSyncExternalStore(subscribe, selection.words, () => "");
}

const addressOf = (target: EventTarget | null): string | undefined => {
  const cell = target instanceof Element ? target.closest("td") : null;
  const element = cell?.querySelector("input") ?? cell?.querySelector("output");
  return element?.id.replace(/^total-/, "");
};

/** Hears what is typed, and keeps it from React, which would look for listeners in the whole page while the key waits to be painted. */
function useTyping(sheet: Sheet): RefCallback<HTMLTableElement> {
  return useCallback(
    (table: HTMLTableElement | null) => {
      const typed = (event: Event): void => {
        if (!(event.target instanceof HTMLInputElement)) return;
        event.stopPropagation();
        sheet.typed(event.target.id, event.target.value);
      };
      table?.addEventListener("input", typed);
      return () => table?.removeEventListener("input", typed);
    },
    [sheet],
  );
}

/** What comes from elsewhere is told to the sheet; where it replaces what was just typed, to the person too. */
function useArrivals(sheet: Sheet): void {
  const { arrivals } = useEditor();
  useEffect(
    () =>
      arrivals.subscribe((changes) => {
        for (const { area, address, value } of changes)
          if ((area === "figures" || area === "stated") && sheet.arrived(address, value))
            say(value === "" ? "这一格刚刚在别的窗口被清空了。" : `这一格刚刚在别的窗口被改成${value}。`, { id: "arrived" });
      }),
    [arrivals, sheet],
  );
}

/** The handlers to spread on the table. */
export function useSheetEvents({ sheet, clipboard }: SheetParts) {
  const typing = useTyping(sheet);
  useArrivals(sheet);
  const dragging = useRef(false);
  useEffect(() => {
    const [table, address] = [document.activeElement?.closest("table"), addressOf(document.activeElement)];
    if (table != null && address !== undefined) sheet.found(table, address);
    const end = () => (dragging.current = false);
    window.addEventListener("mouseup", end);
    return () => {
      window.removeEventListener("mouseup", end);
      sheet.settle();
    };
  }, [sheet]);
  return {
    ref: typing,
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => sheet.keyDown(event.nativeEvent),
    onCompositionStart: () => sheet.composing(),
    onCompositionEnd: (event: CompositionEvent<HTMLTableElement>) => sheet.composed(event.data),
    onFocus: (event: FocusEvent<HTMLTableElement>) => {
      const address = addressOf(event.target);
      if (address !== undefined) sheet.focused(event.currentTarget, address);
    },
    onBlur: () => sheet.left(),
    onMouseDown: (event: MouseEvent<HTMLTableElement>) => {
      const address = event.button === 0 ? addressOf(event.target) : undefined;
      if (address === undefined || sheet.press(address, event.shiftKey)) return;
      event.preventDefault();
      dragging.current = true;
    },
    onMouseOver: (event: MouseEvent<HTMLTableElement>) => {
      const address = dragging.current ? addressOf(event.target) : undefined;
      if (address !== undefined) sheet.drag(address);
    },
    onDoubleClick: () => sheet.edit(),
    onCopy: (event: ClipboardEvent<HTMLTableElement>) => clipboard.copy(event.clipboardData) && event.preventDefault(),
    onCut: (event: ClipboardEvent<HTMLTableElement>) => {
      if (!clipboard.copy(event.clipboardData)) return;
      event.preventDefault();
      sheet.clear();
    },
    onPaste: (event: ClipboardEvent<HTMLTableElement>) => clipboard.paste(event.clipboardData) && event.preventDefault(),
  };
}
