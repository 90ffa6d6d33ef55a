"use client";
// The buttons over a part: what kind of block the caret is in, and one step back or forward.
//
// A click leaves the caret in the text; a button pressed by keyboard keeps the focus. Nothing is `disabled`, so that the
// focus is never lost under a button that has just done its last step.
import { redo, undo } from "prosemirror-history";
import type { ReactNode } from "react";
import type { Command } from "prosemirror-state";
import { ordinal } from "#lib/ordinals/withOrdinal.ts";
import { printedLevels, type Numbering } from "#lib/document/numbering.ts";
import { setKind, type Kind } from "./commands.ts";
import type { ToolbarState } from "./editor.ts";

/** A deed over more than this text that was the last: the way that it can go, and goes; false where it is not the last any more. */
export type Outer = { readonly way: "undo" | "redo" | undefined; readonly turn: (way: "undo" | "redo") => boolean };

type Run = (command: Command, byPointer: boolean) => void;
type Props = {
  readonly label: string;
  readonly controls: string;
  readonly standing: ToolbarState;
  readonly startLevel: 1 | 2;
  readonly numbering: Numbering;
  readonly run: Run;
  readonly outer?: Outer | undefined;
  /** Buttons of what the page adds. */
  readonly more?: ReactNode;
};
type ButtonProps = {
  readonly name: string;
  readonly keys: string;
  readonly command: Command;
  readonly run: Run;
  readonly pressed?: boolean;
  readonly idle?: boolean;
};

/** How a button of the toolbar looks. */
export const toolLook =
  "rounded border border-line bg-paper px-2 py-1 text-sm text-ink hover:bg-brand-soft aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-white aria-disabled:opacity-60";

/** Keys as ARIA writes them, and as the keyboard shows them. */
const spoken = (keys: string): string => keys.replace("Control", "Ctrl");

function ToolButton({ name, keys, command, run, pressed, idle = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={toolLook}
      aria-pressed={pressed}
      aria-disabled={idle}
      aria-keyshortcuts={keys}
      title={`${name}（${spoken(keys)}）`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (!idle) run(command, event.detail > 0);
      }}
    >
      {name}
    </button>
  );
}

const kindButtons: readonly { readonly kind: Kind; readonly command: Command }[] = ([0, 1, 2] as const).map((kind) => ({
  kind,
  command: setKind(kind),
}));

/** （一）标题: with the ordinal that such a heading is printed with. */
const nameOf = (kind: Kind, numbering: Numbering): string =>
  kind === 0 ? "正文" : `${ordinal[printedLevels(numbering, [kind])[0] ?? kind](1)}标题`;

export function Toolbar({ label, controls, standing, startLevel, numbering, run, outer, more }: Props) {
  const turn =
    (way: "undo" | "redo"): Run =>
    (command, byPointer) => {
      if (outer?.turn(way) !== true) run(command, byPointer);
    };
  const offered = kindButtons.filter(({ kind }) => kind === 0 || kind >= startLevel);
  return (
    <div role="group" aria-label={`${label}的排版`} aria-controls={controls} className="flex flex-wrap items-center gap-1 p-1">
      {offered.map(({ kind, command }) => (
        <ToolButton
          key={kind}
          name={nameOf(kind, numbering)}
          keys={`Control+Alt+${kind}`}
          command={command}
          run={run}
          pressed={standing.kind === kind}
        />
      ))}
      <span aria-hidden="true" className="mx-1 h-5 border-l border-line" />
      <ToolButton name="撤销" keys="Control+Z" command={undo} run={turn("undo")} idle={!standing.canUndo && outer?.way !== "undo"} />
      <ToolButton name="重做" keys="Control+Y" command={redo} run={turn("redo")} idle={!standing.canRedo && outer?.way !== "redo"} />
      {more}
      <span className="ml-2 truncate text-sm text-muted">{label}</span>
    </div>
  );
}
