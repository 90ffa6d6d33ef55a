"use client";
// One part of running text: the text, what to write where it is empty, its number of characters, and what a paste has left out. Its
// toolbar stands at the one place that the page has for it.
//
// React holds what is shown around the text; the text itself is ProseMirror's (editor.ts), so a key press renders a
// few small elements and never the text. `id` becomes the id of the editable element.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { Numbering } from "#lib/document/numbering.ts";
import type { Way } from "#lib/report/doer.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { buttonClass } from "../ui/Button.tsx";
import type { Caret } from "./boundNumbers.ts";
import { charactersOf, openEditor, type Editor, type ToolbarState } from "./editor.ts";
import "./editor.css";
import { noteAfter, nothing, pasteNote, type Note, type PasteReport } from "./note.ts";
import { takeToolbar, useToolbarPlace } from "./pageToolbar.ts";
import type { OfForm } from "./pasting.ts";
import { SectionTitles } from "./SectionTitles.tsx";
import { Toolbar, type Outer } from "./Toolbar.tsx";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  /** What to write here: grey in the empty box. */
  readonly hint?: string | undefined;
  readonly value: readonly NarrativeBlock[];
  readonly onChange: (blocks: readonly NarrativeBlock[]) => void;
  /** The number of the last first-level heading before this part in its section. */
  readonly firstOrdinal?: number;
  /** 2 in a part where only 1. headings may stand; pasted （一） headings become such. */
  readonly startLevel?: 1 | 2;
  /** With which ordinals its headings are printed. */
  readonly numbering?: Numbering;
  /** What the form knows of a paste into this part. */
  readonly ofForm?: OfForm | undefined;
  /** The usual titles, where the office divides the text into sections of its own. */
  readonly titles?: readonly string[] | undefined;
  /** What paragraphs of last year's report say: the same words here are marked. */
  readonly sayings?: ReadonlySet<string> | undefined;
  /** Told of paragraphs that were not typed (editor.ts). */
  readonly onWay?: (blocks: readonly NarrativeBlock[], way: Way) => void;
  /** Told the editor once it stands. */
  readonly onOpened?: (editor: Editor) => void;
  /** Told the key of a finding whose words are clicked. */
  readonly onChosen?: (key: string) => void;
  /** Told where the caret is, of keys first, and of numbers that were written into (editor.ts). */
  readonly onCaret?: (caret: Caret | undefined, typed: boolean) => void;
  readonly onKey?: (event: KeyboardEvent) => boolean;
  readonly onUnbound?: () => void;
  /** A deed over more than this text, which 撤销 and 重做 go back over while it was the last (Toolbar.tsx). */
  readonly outer?: Outer | undefined;
  /** What stands in the toolbar behind its own buttons, and below the text beside its length. */
  readonly tools?: ReactNode;
  readonly foot?: ReactNode;
  /** Told after a paste that left something out. */
  readonly onLeftOut?: (leftOut: readonly string[]) => void;
};

const attributesOf = (
  id: string,
  label: string,
  describedBy: string | undefined,
  hint: string | undefined,
): Readonly<Record<string, string>> => ({
  id,
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": label,
  class: "narrative-text",
  spellcheck: "false",
  ...(hint === undefined ? {} : { "aria-placeholder": hint }),
  ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
});

const sameStanding = (a: ToolbarState, b: ToolbarState): boolean =>
  a.kind === b.kind && a.canUndo === b.canUndo && a.canRedo === b.canRedo && a.characters === b.characters;

const firstStanding = (value: readonly NarrativeBlock[]): ToolbarState => {
  const [first] = value;
  return { kind: first?.kind === "heading" ? first.level : 0, canUndo: false, canRedo: false, characters: charactersOf(value) };
};

function PasteNote({ note: { text, asItWas }, dismiss }: { readonly note: Note; readonly dismiss: () => void }) {
  return (
    <p className="flex items-start justify-between gap-2 border-t border-line bg-warn-soft px-3 py-1 text-sm text-warn">
      {text}
      <span className="flex shrink-0 gap-3">
        {asItWas !== undefined && (
          <button type="button" className={buttonClass("link")} onClick={asItWas}>
            原样粘贴
          </button>
        )}
        <button type="button" className={buttonClass("link")} onClick={dismiss}>
          知道了
        </button>
      </span>
    </p>
  );
}

export function NarrativeEditor({
  id,
  label,
  describedBy,
  hint,
  value,
  onChange,
  firstOrdinal = 0,
  startLevel = 1,
  numbering = startLevel === 2 ? "headed" : "plain",
  titles,
  ofForm,
  onLeftOut,
  sayings,
  onWay,
  onOpened,
  onChosen,
  onCaret,
  onKey,
  onUnbound,
  outer,
  tools,
  foot,
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [standing, setStanding] = useState(() => firstStanding(value));
  const [note, setNote] = useState(nothing);
  const touched = useRef(false);

  const changed = useEffectEvent((blocks: readonly NarrativeBlock[]) => {
    setNote((now) => noteAfter(now, blocks));
    onChange(blocks);
  });
  const stood = useEffectEvent((next: ToolbarState) => setStanding((now) => (sameStanding(now, next) ? now : next)));
  const pasted = useEffectEvent((report: PasteReport) => {
    const again = report.asItWas;
    setNote({ text: pasteNote(report), asItWas: again === undefined ? undefined : () => (again(), setNote(nothing)) });
    if (report.leftOut.length > 0) onLeftOut?.(report.leftOut);
  });
  const cameBy = useEffectEvent((blocks: readonly NarrativeBlock[], way: Way) => onWay?.(blocks, way));
  const chosen = useEffectEvent((key: string) => onChosen?.(key));
  const opened = useEffectEvent((one: Editor) => onOpened?.(one));
  const caretMoved = useEffectEvent((caret: Caret | undefined, typed: boolean) => onCaret?.(caret, typed));
  const keyPressed = useEffectEvent((event: KeyboardEvent) => onKey?.(event) === true);
  const unbound = useEffectEvent(() => onUnbound?.());
  const open = useEffectEvent((element: HTMLElement) =>
    openEditor(element, {
      value,
      firstOrdinal,
      startLevel,
      numbering,
      ofForm,
      sayings,
      attributes: attributesOf(id, label, describedBy, hint),
      onChange: changed,
      onWay: cameBy,
      onStanding: stood,
      onPasted: pasted,
      onChosen: chosen,
      onCaret: caretMoved,
      onKey: keyPressed,
      onUnbound: unbound,
    }),
  );

  useLayoutEffect(() => {
    if (place.current === null) return;
    const own = open(place.current);
    editor.current = own;
    opened(own);
    return () => own.destroy();
  }, [startLevel, sayings]);
  // Before anything else can be typed.
  useLayoutEffect(() => editor.current?.take(value), [value]);
  useEffect(() => editor.current?.countFrom(firstOrdinal), [firstOrdinal]);
  useEffect(() => editor.current?.describe(attributesOf(id, label, describedBy, hint)), [id, label, describedBy, hint]);
  const toolbarPlace = useToolbarPlace(id);

  const toolbar = (
    <Toolbar
      label={label}
      controls={id}
      standing={standing}
      startLevel={startLevel}
      numbering={numbering}
      run={(command, byPointer) => {
        editor.current?.run(command);
        if (byPointer) editor.current?.focus();
      }}
      outer={outer}
      more={tools}
    />
  );
  const focused = () => {
    touched.current = true;
    takeToolbar(id);
  };
  return (
    <div className="narrative relative rounded border border-line bg-paper text-ink focus-within:border-brand">
      {toolbarPlace === undefined ? toolbar : toolbarPlace !== null && createPortal(toolbar, toolbarPlace)}
      {titles !== undefined && (
        <SectionTitles
          titles={titles}
          value={value}
          controls={id}
          run={(command) => {
            editor.current?.run(command(touched.current));
            editor.current?.focus();
          }}
        />
      )}
      <div ref={place} onFocus={focused} data-blank={standing.characters === 0 && value.length <= 1} />
      <div role="status">{note.text !== "" && <PasteNote note={note} dismiss={() => (setNote(nothing), editor.current?.focus())} />}</div>
      <div className="narrative-foot flex min-h-7 items-center justify-end gap-2 px-2 text-xs leading-4 text-muted">
        {foot}
        <p className="shrink-0">共 {standing.characters} 字</p>
      </div>
    </div>
  );
}
