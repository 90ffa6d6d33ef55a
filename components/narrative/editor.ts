// The editor of one part, without React: a ProseMirror view that is told values and tells its own.
//
// The value that comes back may be older than what was typed since; such an echo of one's own output is no change from
// outside. What else differs is taken over at once, block by block (merge.ts). While an input method composes nothing is told, so
// that pinyin is never stored, also not on leaving the page; a value that comes meanwhile waits for its end (together.ts).
import { history, redoDepth, undoDepth } from "prosemirror-history";
import { EditorState, type Command, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Numbering } from "#lib/document/numbering.ts";
import type { Way } from "#lib/report/doer.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import type { Written } from "#lib/prose/written.ts";
import type { Exchange } from "../editor/openTexts.ts";
import type { BoundText } from "#lib/report/bound.ts";
import { appended } from "./append.ts";
import {
  boundAs,
  boundNumbers,
  caretIn,
  cleared,
  looked,
  unboundMeta,
  withWritten,
  type Binding,
  type BoundLooks,
  type Caret,
} from "./boundNumbers.ts";
import { kindAt, keys, type Kind } from "./commands.ts";
import { copiedMarks } from "./copiedMarks.ts";
import { corrected } from "./corrected.ts";
import { findingMarks, marked as withMarks, type Marks } from "./findingMarks.ts";
import { countFrom, ordinalMarks } from "./marks.ts";
import { mergedOver } from "./merge.ts";
import { fromOutside } from "./outside.ts";
import { pasting, type OfForm, type OnPasted } from "./pasting.ts";
import { blocksFrom, docFrom, sameBlocks, uniqueIds } from "./schema.ts";
import { together } from "./together.ts";

type Blocks = readonly NarrativeBlock[];

/** What the toolbar shows. `kind` is undefined where the selection holds different ones. */
export type ToolbarState = {
  readonly kind: Kind | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly characters: number;
};

type Options = {
  readonly value: Blocks;
  readonly firstOrdinal: number;
  readonly startLevel: 1 | 2;
  readonly numbering: Numbering;
  readonly ofForm?: OfForm | undefined;
  /** What paragraphs of last year's report say; those that say the same are marked. */
  readonly sayings?: ReadonlySet<string> | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly onChange: (blocks: Blocks) => void;
  /** Told of paragraphs that were not typed, before onChange is. */
  readonly onWay?: ((blocks: Blocks, way: Way) => void) | undefined;
  readonly onStanding: (standing: ToolbarState) => void;
  readonly onPasted: OnPasted;
  /** Told the key of a finding whose words are clicked. */
  readonly onChosen: (key: string) => void;
  /** Told where the caret is after anything changed. `typed`: somebody wrote here just now. */
  readonly onCaret?: ((caret: Caret | undefined, typed: boolean) => void) | undefined;
  /** Told of each key first; true where it is done with it. */
  readonly onKey?: ((event: KeyboardEvent) => boolean) | undefined;
  /** Told that somebody wrote into a number that followed a table, so that it does no more. */
  readonly onUnbound?: (() => void) | undefined;
};

export type Editor = {
  readonly run: (command: Command) => void;
  /** Adds blocks at the end, as one step that can be undone. */
  readonly append: (blocks: readonly Written[]) => void;
  /** Takes over a value from outside. */
  readonly take: (value: Blocks) => void;
  /** Underlines the words of findings, when nothing is being composed. */
  readonly mark: (marks: Marks) => void;
  /** Exchanges words as one step that can be undone; false, and nothing done, where they do not stand there any more. */
  readonly exchange: (exchanges: readonly Exchange[]) => boolean;
  /** Draws what is to be known of bound numbers, when nothing is being composed. */
  readonly look: (looks: BoundLooks) => void;
  /** Binds words to what they follow, or lets go of them, as one step; false, and nothing done, where they do not stand there any more. */
  readonly bind: (bindings: readonly Binding[]) => boolean;
  /** Writes a text with its bound numbers at the caret, as one step. */
  readonly write: (written: BoundText) => void;
  readonly countFrom: (firstOrdinal: number) => void;
  readonly describe: (attributes: Readonly<Record<string, string>>) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
};

/** Characters without white space, one for each sign however it is encoded. */
export const charactersOf = (blocks: Blocks): number => blocks.reduce((sum, { text }) => sum + [...text.replace(/\s/g, "")].length, 0);

const standingOf = (state: EditorState, characters: number): ToolbarState => ({
  kind: kindAt(state),
  canUndo: undoDepth(state) > 0,
  canRedo: redoDepth(state) > 0,
  characters,
});

// Keys and menus of the browser that would format text; there is no formatting here.
function withoutFormats(_view: EditorView, event: InputEvent): boolean {
  const formats = event.inputType.startsWith("format");
  if (formats) event.preventDefault();
  return formats;
}

/**
 * The browser tells of a caret that has moved in a task of its own, and keys that come quickly overtake it: Backspace would be judged, and Enter would divide,
 * where the caret stood before. So it is told before each key; where it has not moved, nothing follows from that. Until composed text is put down its caret is the input method's.
 */
function caretFirst(view: EditorView): false {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  return false;
}

/** What stands over the page at the top and the foot while one writes, in pixels: the caret is kept clear of it. */
function clear() {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { top: 6 * rem, bottom: 3 * rem, left: 5, right: 5 };
}

/** By which way what a transaction changed came; undefined for what is typed. */
function wayOf(transaction: Transaction): Way | undefined {
  if (transaction.getMeta("uiEvent") === "paste") return "pasted";
  return transaction.getMeta("history$") === undefined ? undefined : "undone";
}

/** Those of the blocks that were not there before, or said something else. */
function othersAmong(blocks: Blocks, before: Blocks): Blocks {
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  return blocks.filter(({ id, text }) => texts.get(id) !== text);
}

export function openEditor(place: HTMLElement, options: Options): Editor {
  let given = options.value;
  let told = given;
  let untaken: readonly Blocks[] = [];
  /** Something was composed that is not told yet; `awaited` came meanwhile. */
  let held = false;
  let awaited: Blocks | undefined;
  let awaitedMarks: Marks | undefined;
  let awaitedLooks: BoundLooks | undefined;

  const plugins = [
    uniqueIds,
    history(),
    ordinalMarks(options.firstOrdinal, options.numbering),
    pasting(options, options.onPasted),
    findingMarks(options.onChosen),
    boundNumbers(),
    ...keys(options.startLevel),
  ];
  const marked = options.sayings === undefined || options.sayings.size === 0 ? [] : [copiedMarks(options.sayings)];
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: docFrom(given), plugins: [...plugins, ...marked] }),
    attributes: options.attributes,
    scrollThreshold: clear(),
    scrollMargin: clear(),
    handleDOMEvents: { keydown: caretFirst, beforeinput: withoutFormats, compositionend: releaseSoon, blur: releaseSoon },
    handleKeyDown: (_view, event) => options.onKey?.(event) === true,
    dispatchTransaction: (transaction) => {
      const { doc } = view.state;
      const { state, transactions } = view.state.applyTransaction(transaction);
      view.updateState(state);
      const isOwn = state.doc !== doc && transaction.getMeta("outside") !== true;
      const way = isOwn ? wayOf(transaction) : undefined;
      if (way !== undefined) options.onWay?.(othersAmong(blocksFrom(state.doc), blocksFrom(doc)), way);
      if (isOwn) changed();
      if (isOwn && transactions.some((one) => one.getMeta(unboundMeta) === true)) options.onUnbound?.();
      stand();
      if (transaction.selectionSet || isOwn) options.onCaret?.(caretIn(state), isOwn && transaction.getMeta("history$") === undefined);
    },
  });

  /** Without the focus nothing is composed, whatever became of its end. */
  const isComposing = (): boolean => view.composing && view.hasFocus();

  function changed(): void {
    if (isComposing()) held = true;
    else if (held) releaseSoon();
    else tell();
  }

  /** After the browser has put down what was composed. */
  function releaseSoon(): false {
    setTimeout(release);
    return false;
  }

  function release(): void {
    if (view.isDestroyed || isComposing()) return;
    const value = awaited;
    [held, awaited] = [false, undefined];
    if (value !== undefined) bringTogether(value);
    const broken = cleared(view.state);
    if (broken !== null) view.dispatch(broken);
    tell();
    if (awaitedMarks !== undefined) mark(awaitedMarks);
    if (awaitedLooks !== undefined) look(awaitedLooks);
  }

  function look(looks: BoundLooks): void {
    if (view.isDestroyed) return;
    awaitedLooks = isComposing() || held ? looks : undefined;
    const transaction = awaitedLooks === undefined ? looked(view.state, looks) : undefined;
    if (transaction !== undefined) view.dispatch(transaction);
  }

  function bind(bindings: readonly Binding[]): boolean {
    const transaction = view.isDestroyed || isComposing() || held ? undefined : boundAs(view.state, bindings);
    if (transaction === undefined) return false;
    view.dispatch(transaction);
    return true;
  }

  function mark(marks: Marks): void {
    if (view.isDestroyed) return;
    awaitedMarks = isComposing() || held ? marks : undefined;
    const transaction = awaitedMarks === undefined ? withMarks(view.state, marks) : undefined;
    if (transaction !== undefined) view.dispatch(transaction);
  }

  function exchange(exchanges: readonly Exchange[]): boolean {
    const transaction = view.isDestroyed || isComposing() || held ? undefined : corrected(view.state, exchanges);
    if (transaction === undefined) return false;
    view.dispatch(transaction);
    return true;
  }

  function bringTogether(value: Blocks): void {
    const [base, mine] = [told, blocksFrom(view.state.doc)];
    if (sameBlocks(base, mine) || untaken.some((own) => sameBlocks(own, value))) return take(value);
    const both = together(base, mine, mergedOver(base, value, [given, ...untaken]));
    const transaction = fromOutside(view.state, both);
    if (transaction !== undefined) view.dispatch(transaction.setMeta("outside", true));
    given = value;
  }

  function tell(): void {
    const blocks = blocksFrom(view.state.doc);
    if (!sameBlocks(blocks, told)) say(blocks);
  }

  function say(blocks: Blocks): void {
    told = blocks;
    untaken = [...untaken, blocks];
    options.onChange(blocks);
  }

  function stand(): void {
    options.onStanding(standingOf(view.state, charactersOf(told)));
  }

  function take(value: Blocks): void {
    if (isComposing() || held) {
      if (awaited !== undefined || !sameBlocks(value, given)) awaited = value;
      return;
    }
    if (sameBlocks(value, given)) return;
    const echo = untaken.findIndex((own) => sameBlocks(own, value));
    if (echo < 0) merge(value);
    else untaken = untaken.slice(echo + 1);
    given = value;
  }

  function merge(value: Blocks): void {
    const merged = mergedOver(told, value, [given, ...untaken]);
    const isValue = sameBlocks(merged, value);
    const transaction = fromOutside(view.state, merged);
    if (isValue) [told, untaken] = [value, []];
    if (transaction !== undefined) view.dispatch(transaction.setMeta("outside", true));
    if (!isValue) say(blocksFrom(view.state.doc));
  }

  return {
    run: (command) => command(view.state, view.dispatch, view),
    append: (blocks) => view.dispatch(appended(view.state, blocks, options.startLevel)),
    take,
    mark,
    exchange,
    look,
    bind,
    write: (written) => view.dispatch(withWritten(view.state, written)),
    countFrom: (firstOrdinal) => {
      const transaction = countFrom(view.state, firstOrdinal);
      if (transaction !== undefined) view.dispatch(transaction);
    },
    describe: (attributes) => view.setProps({ attributes }),
    focus: () => view.focus(),
    destroy: () => {
      release();
      view.destroy();
    },
  };
}
