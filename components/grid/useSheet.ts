"use client";
// The sheet of one table, and the events of the page that are told to it.
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
import { useEditor } from "../editor/context.ts";
import type { Pasted } from "./clipboard.ts";
import type { Key } from "./keys.ts";
import { sheetOf, type GridSheet } from "./sheet.ts";
import { fetchLook, mayHoldMore } from "./unseen.ts";
import { useFirstAct } from "../ui/firstAct.ts";

/** `ask` shows what was pasted before it is taken. */
export type SheetParts = { readonly sheet: GridSheet; readonly ask: (pasted: Pasted) => void };

/** The sheet for a grid of the open report. Give the same `ask` at each render. */
export function useSheet(grid: Grid, ask: SheetParts["ask"]): SheetParts {
  const editor = useEditor();
  return useMemo(() => ({ sheet: sheetOf(editor, grid), ask }), [editor, grid, ask]);
}

/** 已选 6 格，合计 128, or "". It follows the picking at once, and the figures when the typing rests. */
export function useSelectionWords({ sheet }: SheetParts): string {
  const { live } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [sheet.subscribe(listener), live.subscribeLater(listener)];
      return () => ends.forEach((end) => end());
    },
    [sheet, live],
  );
  return useSyncExternalStore(subscribe, sheet.words, () => "");
}

const addressOf = (target: EventTarget | null): string | undefined => {
  const cell = target instanceof Element ? target.closest("td") : null;
  const element = cell?.querySelector("input") ?? cell?.querySelector("output");
  return element?.id.replace(/^total-/, "");
};

const keyOf = ({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode }: globalThis.KeyboardEvent): Key => ({
  key,
  shift: shiftKey,
  control: ctrlKey || metaKey,
  alt: altKey,
  composing: isComposing || keyCode === 229,
});

/** A key that types or takes away one letter: no way of the page beside the table hears it. */
const isPlain = ({ key, ctrlKey, metaKey, altKey, isComposing }: globalThis.KeyboardEvent): boolean =>
  (key.length === 1 || key === "Backspace") && !ctrlKey && !metaKey && !altKey && !isComposing;

/** What a plain key brings about besides, and nothing here listens to. */
const unheard = ["keypress", "keyup", "beforeinput", "selectionchange"] as const;

/**
 * Hears what is typed before anybody else, and keeps it from React, which at each of the eight events of a key would look for listeners in the whole page
 * while the key waits to be painted. All other keys go their usual way.
 */
function useTyping(sheet: GridSheet): RefCallback<HTMLTableElement> {
  const { lock } = useEditor();
  return useCallback(
    (table: HTMLTableElement | null) => {
      // Of a frozen report nothing is typed: its keys are stopped where they come into the page (editor/locked.ts).
      if (table === null || lock !== undefined) return undefined;
      const input = (): HTMLInputElement | undefined => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement && table.contains(activeElement) ? activeElement : undefined;
      };
      const typed = (event: Event): void => {
        const { target } = event;
        if (!(target instanceof HTMLInputElement) || !table.contains(target)) return;
        event.stopPropagation();
        sheet.tell({ kind: "typed", address: target.id, text: target.value });
      };
      const pressed = (event: globalThis.KeyboardEvent): void => {
        if (!isPlain(event) || input() !== event.target) return;
        event.stopPropagation();
        if (sheet.tell({ kind: "key", ...keyOf(event) })) event.preventDefault();
      };
      const hush = (event: Event): void => {
        if (input() !== undefined && (!(event instanceof globalThis.KeyboardEvent) || isPlain(event))) event.stopPropagation();
      };
      window.addEventListener("input", typed, true);
      window.addEventListener("keydown", pressed, true);
      for (const name of unheard) window.addEventListener(name, hush, true);
      return () => {
        window.removeEventListener("input", typed, true);
        window.removeEventListener("keydown", pressed, true);
        for (const name of unheard) window.removeEventListener(name, hush, true);
      };
    },
    [sheet, lock],
  );
}

/** What comes from elsewhere is told to the sheet. */
function useArrivals(sheet: GridSheet): void {
  const { arrivals } = useEditor();
  useEffect(
    () =>
      arrivals.subscribe((changes) => {
        for (const { area, address, value } of changes)
          if (area === "figures" || area === "stated") sheet.tell({ kind: "arrived", address, value });
      }),
    [arrivals, sheet],
  );
}

/** The table comes with the focus in it where one was quicker than the page, and goes with what was typed in it. */
function useComingAndGoing(sheet: GridSheet): void {
  useEffect(() => {
    const address = document.activeElement?.closest("table") == null ? undefined : addressOf(document.activeElement);
    // The form itself says what it held at first until all of the page has come alive.
    if (address !== undefined) sheet.tell({ kind: "found", address, held: sheet.counted(address) });
    return () => void sheet.tell({ kind: "closed" });
  }, [sheet]);
}

/** The mouse: from where it goes down, over what it is drawn. */
function useMouse(sheet: GridSheet) {
  const dragging = useRef(false);
  useEffect(() => {
    const end = () => (dragging.current = false);
    window.addEventListener("mouseup", end);
    return () => window.removeEventListener("mouseup", end);
  }, []);
  return {
    onMouseDown: (event: MouseEvent<HTMLTableElement>) => {
      const address = event.button === 0 ? addressOf(event.target) : undefined;
      if (address === undefined || !sheet.tell({ kind: "down", address, shift: event.shiftKey })) return;
      event.preventDefault();
      dragging.current = true;
    },
    onMouseOver: (event: MouseEvent<HTMLTableElement>) => {
      const address = dragging.current ? addressOf(event.target) : undefined;
      if (address !== undefined) sheet.tell({ kind: "over", address });
    },
    onDoubleClick: () => void sheet.tell({ kind: "twice" }),
  };
}

/** The clipboard of an event takes the picked block. */
const copyTo =
  (data: DataTransfer) =>
  ({ text, html }: { readonly text: string; readonly html: string }): void => {
    data.setData("text/plain", text);
    data.setData("text/html", html);
  };

/** The handlers to spread on the table. */
export function useSheetEvents({ sheet, ask }: SheetParts) {
  const typing = useTyping(sheet);
  useArrivals(sheet);
  useComingAndGoing(sheet);
  useFirstAct(() => void fetchLook().catch(() => undefined));
  const mouse = useMouse(sheet);
  const goOut = (kind: "copy" | "cut") => (event: ClipboardEvent<HTMLTableElement>) => {
    if (sheet.tell({ kind }, { copy: copyTo(event.clipboardData) })) event.preventDefault();
  };
  return {
    ref: typing,
    onKeyDown: ({ nativeEvent }: KeyboardEvent<HTMLTableElement>) => {
      if (sheet.tell({ kind: "key", ...keyOf(nativeEvent) })) nativeEvent.preventDefault();
    },
    onCompositionStart: () => void sheet.tell({ kind: "composing" }),
    onCompositionEnd: (event: CompositionEvent<HTMLTableElement>) => void sheet.tell({ kind: "composed", text: event.data }),
    onFocus: (event: FocusEvent<HTMLTableElement>) => {
      const address = addressOf(event.target);
      if (address !== undefined) sheet.tell({ kind: "reached", address });
    },
    onBlur: () => void sheet.tell({ kind: "left" }),
    ...mouse,
    onCopy: goOut("copy"),
    onCut: goOut("cut"),
    onPaste: (event: ClipboardEvent<HTMLTableElement>) => {
      const clipboard = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
      if (sheet.tell({ kind: "paste", clipboard, isPlain: !mayHoldMore(clipboard) }, { ask })) event.preventDefault();
    },
  };
}
