// For tests only: a clerk before a table, without a browser. The editor is the real one (form, what follows, saving), the server keeps by the
// store's own rule, and the page is a cursor in a text: enough of a browser for everything that a sheet does.
import type { Way } from "#lib/report/doer.ts";
import { expect, vi } from "vitest";
import type { Address, Edition } from "#lib/edition/edition.ts";
import { openedIn } from "#lib/arithmetic/opened.ts";
import { runChecks } from "#lib/checks/run.ts";
import { walk } from "#lib/edition/walk.ts";
import { delimited } from "#lib/reading/delimited.ts";
import { matchOver } from "#lib/matching/given/fillPicked.ts";
import { entriesOf, reportFrom, type Write, type Entry } from "#lib/report/patch.ts";
import type { Report, Texts } from "#lib/report/report.ts";
import { createForm } from "../editor/form.ts";
import { formValues, pathOf } from "../editor/values.ts";
import { serverOf, type Server } from "../saving/model.testing.ts";
import { makeEditor } from "../workspace/makeEditor.ts";
import { fillAcross } from "./acrossTables.ts";
import { areaAt } from "./cells.ts";
import type { Pasted } from "./clipboard.ts";
import type { Fitted, Saying } from "./fill.ts";
import type { CellChange } from "./history.ts";
import type { Screen } from "./screen.ts";
import { createSheet, type GridSheet } from "./sheet.ts";
import { fetchLook, mayHoldMore } from "./unseen.ts";

// A clerk pastes when the page has been used for a while.
await fetchLook();

type Message = { readonly saying: Saying; readonly onBack: (changes: readonly Fitted[]) => void };

type Copied = { readonly text: string; readonly html: string };

const [shift, control, alt] = ["Shift", "Control", "Alt"];

/** The picked text of an input: from, to. */
type Caret = readonly [from: number, to: number];

/** What a browser does of its own with a key in an input: the text after it and the caret, or undefined where it does nothing. */
function typedInto(text: string, [from, to]: Caret, key: string): { readonly text: string; readonly caret: Caret } | undefined {
  const at = (place: number): { readonly text: string; readonly caret: Caret } => ({ text, caret: [place, place] });
  const cut = (from: number, to: number) => ({ text: text.slice(0, from) + text.slice(to), caret: [from, from] as const });
  switch (key) {
    case "Backspace":
      return from === to ? cut(Math.max(0, from - 1), to) : cut(from, to);
    case "Delete":
      return from === to ? cut(from, to + 1) : cut(from, to);
    case "ArrowLeft":
      return at(from === to ? Math.max(0, from - 1) : from);
    case "ArrowRight":
      return at(from === to ? Math.min(text.length, to + 1) : to);
    case "Home":
      return at(0);
    case "End":
      return at(text.length);
    default:
      return key.length === 1
        ? { text: text.slice(0, from) + key + text.slice(to), caret: [from + key.length, from + key.length] }
        : undefined;
  }
}

type Start = {
  readonly edition: Edition;
  readonly report: Report;
  readonly grid: string;
  /** A server that others use too. */
  readonly server?: Server;
};

/** The entries of a report as a server holds them. */
export const storedIn = (report: Report): readonly Write[] => entriesOf(report);

/** A clerk who has opened a table. Call `vi.useFakeTimers()` before. */
export function clerk({ edition, report, grid, server = serverOf(storedIn(report)) }: Start) {
  const outline = walk(edition);
  const declared = outline.grids.get(grid)?.grid;
  if (declared === undefined) throw new RangeError(`no grid ${grid}`);
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => setTimeout(act, 16));
  const line = { down: false };
  const header = { edition: edition.id, editionRevision: edition.revision };
  const entries: readonly Entry[] = server.entries;
  const form = createForm(formValues(reportFrom(header, entries)));
  const loaded = {
    ...{
      id: "r",
      store: "s",
      ...header,
      declaration: edition,
      revision: server.revision,
      changed: "",
      practice: false,
      entries,
      findings: runChecks(openedIn(edition, reportFrom(header, entries))),
      settings: {},
    },
    years: { state: "nothing", label: "", unclear: [] } as const,
  };
  const editor = makeEditor(loaded, form, {
    judging: { judge: () => runChecks, bring: (there) => there() },
    send: async (request) => (line.down ? { trouble: { kind: "unreachable" } } : { result: server.take(request) }),
  });

  // The page: which cell has the focus, where the caret stands in it, what an input shows beside the form, what is marked and said.
  let focused: Address | undefined;
  let caret: Caret = [0, 0];
  let checking = false;
  let marked: readonly Address[] = [];
  let stop: Address | undefined;
  const out: { asked?: Pasted | undefined; copied?: Copied | undefined } = {};
  const silent = new Map<Address, string>();
  const messages: Message[] = [];
  const isInput = (address: Address): boolean => {
    const cell = outline.cells.get(address);
    return cell !== undefined && (!cell.total || checking);
  };
  const shown = (address: Address): string | undefined => (isInput(address) ? (silent.get(address) ?? sheet.text(address)) : undefined);
  const blur = (): void => {
    if (focused !== undefined) sheet.tell({ kind: "left" });
    focused = undefined;
  };
  const screen: Screen = {
    shown,
    hasFocus: (address) => focused === address,
    focus: (address) => {
      if (focused === address) return;
      blur();
      focused = address;
      caret = [0, 0];
      sheet.tell({ kind: "reached", address });
    },
    select: (address) => {
      if (address === focused) caret = [0, shown(address)?.length ?? 0];
    },
    caret: (address) => {
      const end = shown(address)?.length ?? 0;
      caret = [end, end];
    },
    stop: (address) => (stop = address),
    mark: (was, now) => (marked = now.length > 1 ? now : marked.filter((address) => !was.includes(address))),
  };
  const desk = {
    ...editor,
    enter: (texts: readonly Write[], by?: Way) => {
      texts.forEach(({ address }) => silent.delete(address));
      editor.enter(texts, by);
    },
  };
  const sheet: GridSheet = createSheet(desk, declared, screen, (saying, onBack) => messages.push({ saying, onBack }));
  editor.arrivals.subscribe((changes) => {
    for (const { area, address, value } of changes)
      if (area === "figures" || area === "stated") sheet.tell({ kind: "arrived", address, value });
  });

  const becomes = (text: string, after: Caret): void => {
    if (focused === undefined || shown(focused) === undefined) return;
    const changed = text !== shown(focused);
    caret = after;
    if (!changed) return;
    silent.set(focused, text);
    sheet.tell({ kind: "typed", address: focused, text });
  };
  const replaced = (by: string): void => {
    const text = focused === undefined ? "" : (shown(focused) ?? "");
    const end = caret[0] + by.length;
    becomes(text.slice(0, caret[0]) + by + text.slice(caret[1]), [end, end]);
  };
  const key = (chord: string, composing = false): void => {
    const parts = chord === "+" ? ["+"] : chord.split("+");
    const name = parts.at(-1) ?? "";
    const has = (one: string | undefined) => one !== undefined && parts.slice(0, -1).includes(one);
    const told = { key: name, shift: has(shift), control: has(control), alt: has(alt), composing };
    if (focused === undefined || sheet.tell({ kind: "key", ...told }) || composing || told.control || told.alt) return;
    if (name === "Tab") return blur();
    const after = typedInto(shown(focused) ?? "", caret, name);
    if (after !== undefined) becomes(after.text, after.caret);
  };

  const asked = (): Pasted | undefined => out.asked;
  /** What goes onto the clipboard, where it is not the browser's own affair. */
  const goOut = (kind: "copy" | "cut"): Copied | undefined => {
    out.copied = undefined;
    if (focused !== undefined) sheet.tell({ kind }, { copy: (block) => (out.copied = block) });
    return out.copied;
  };

  return {
    editor,
    server,
    line,
    sheet,
    press: (...chords: readonly string[]) => chords.forEach((chord) => key(chord)),
    type: (text: string) => [...text].forEach((sign) => key(sign)),
    /** A key that an input method has. */
    taken: (...keys: readonly string[]) => keys.forEach((one) => key(one, true)),
    /** An input method composes these texts in turn and ends with the last: "" where it was given up. */
    compose: (...texts: readonly string[]) => {
      if (focused === undefined) return;
      sheet.tell({ kind: "composing" });
      const from = caret[0];
      for (const text of texts) {
        replaced(text);
        caret = [from, from + text.length];
      }
      caret = [caret[1], caret[1]];
      sheet.tell({ kind: "composed", text: texts.at(-1) ?? "" });
    },
    /** The browser changes the input of the cursor without a word. */
    silently: (text: string) => void (focused !== undefined && silent.set(focused, text)),
    click: (address: Address, withShift = false) => {
      if (!sheet.tell({ kind: "down", address, shift: withShift })) caret = [0, 0];
    },
    drag: (from: Address, ...over: readonly Address[]) => {
      sheet.tell({ kind: "down", address: from, shift: false });
      over.forEach((address) => sheet.tell({ kind: "over", address }));
    },
    twice: (address: Address) => {
      sheet.tell({ kind: "down", address, shift: false });
      sheet.tell({ kind: "twice" });
    },
    blur,
    /** The focus comes to a cell from outside of the table. */
    focus: screen.focus,
    /** The focus was in a cell that already shows a text, before the page came alive. */
    foundAt: (address: Address, text: string) => {
      focused = address;
      const held = sheet.counted(address);
      form.setValue(pathOf(areaAt(outline, address), address), text);
      sheet.tell({ kind: "found", address, held });
    },
    /** Ctrl+V of a text. A single value goes into the cell as the browser does it; a block is shown, and taken unless `agreed` is false. */
    paste: (text: string, { html = "", agreed = true } = {}) => {
      out.asked = undefined;
      if (focused === undefined) return;
      const clipboard = { html, text };
      const ours = sheet.tell({ kind: "paste", clipboard, isPlain: !mayHoldMore(clipboard) }, { ask: (pasted) => (out.asked = pasted) });
      if (!ours) return replaced(text.trim());
      const at = asked();
      if (at === undefined || !agreed) return;
      const back: Address = focused;
      blur();
      const { plan } = matchOver(delimited(text), outline, grid, at.at, at.picked, editor.live.report());
      sheet.tell({ kind: "take", changes: plan.changes });
      screen.focus(back);
    },
    asked,
    copy: () => goOut("copy"),
    cut: () => goOut("cut"),
    /** Cells are filled at once from outside of the table, as by 空白格填 0. */
    fill: (texts: Texts, words = "已填") => {
      blur();
      const changes = Object.entries(texts).map(([address, to]) => ({ address, from: sheet.text(address), to }));
      sheet.tell({ kind: "fill", changes, words });
    },
    fillAcross: (changes: readonly CellChange[], words: string) => fillAcross(editor, changes, words, "workbook"),
    /** 撤销 in the last message that has it. */
    takeBack: () => {
      const [last] = messages.filter(({ saying }) => saying.back !== undefined).slice(-1);
      if (last?.saying.back !== undefined) last.onBack(last.saying.back);
    },
    check: (on: boolean) => (checking = on),
    /** Another window has stored these texts, and this window hears of it. */
    arrives: async (texts: Texts) => {
      const changes = Object.entries(texts).map(([address, value]): Write => ({ area: areaAt(outline, address), address, value }));
      server.take({ base: server.revision, changes });
      editor.save.show();
      await vi.advanceTimersByTimeAsync(0);
    },
    /** So much time goes by. */
    tick: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** Until all is stored. */
    saved: async () => {
      for (let turn = 0; turn < 20 && editor.save.pending(); turn += 1) await vi.advanceTimersByTimeAsync(1000);
      expect(editor.save.state().phase).toBe("saved");
    },
    text: (address: Address) => sheet.text(address),
    total: (address: Address) => editor.live.total(address),
    /** What the form holds of figures, without blanks. */
    figures: (): Texts => Object.fromEntries(Object.entries(editor.live.report().figures).filter(([, text]) => text !== "")),
    /** What the server holds of them. */
    stored: (): Texts =>
      Object.fromEntries(
        server.entries.flatMap(({ area, address, value }) => (area === "figures" && value !== "" ? [[address, value]] : [])),
      ),
    words: () => sheet.words(),
    said: () => messages.at(-1)?.saying.words ?? "",
    messages: () => messages.map(({ saying }) => saying.words),
    marked: () => marked,
    stop: () => stop,
    focused: () => focused,
    caret: () => caret,
    expectAt: (address: Address | undefined) => expect(focused).toBe(address),
    leave: () => {
      blur();
      sheet.tell({ kind: "closed" });
    },
  };
}

export type Clerk = ReturnType<typeof clerk>;
