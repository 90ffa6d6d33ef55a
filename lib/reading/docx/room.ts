// What is known of a document while it is gone through, and what has been gathered of it.
import type { XmlElement } from "../../opc/tree.ts";
import { asSeen } from "../../characters/unseen.ts";
import type { CellPlace, LeftOutPiece, Reviser, Revision, UnreadPiece, Where } from "../reading.ts";
import type { Numbering } from "./numbering.ts";
import { limits, tooMuch } from "./problem.ts";
import type { Written } from "./second.ts";
import type { Styles } from "./styles.ts";
import { elementsIn } from "./names.ts";

/** A comment: what it says, and who wrote it. */
export type Comment = { readonly text: string; readonly by: Reviser };

/** Notes by their ids. */
export type Notes = {
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, Comment>;
};

/** Of a cell: why it cannot be read, what is written in it and was left out, what is printed and not written in it, whether letters in it are white. */
export type CellState = { readonly obstacles: Set<string>; left: string; added: string; white: boolean; soft: boolean };

/** Where reading is: `cell` and `state` of the cell, null outside of tables; `table`: the style of the table. */
export type Place = {
  readonly paragraph: number | null;
  readonly cell: CellPlace | null;
  readonly state: CellState | null;
  readonly table: string | undefined;
};

/** A change under 修订: by whom and when. `away`: what it concerns is not there once it is taken. `isNew`: it was not there before, either. */
export type Change = Reviser & { readonly kind: Revision["kind"]; readonly away: boolean; readonly isNew?: boolean };

export const reviserIn = ({ attributes }: XmlElement): Reviser => ({
  author: attributes["w:author"] ?? "",
  date: attributes["w:date"] ?? "",
});

export const changeOf = (element: XmlElement, kind: Change["kind"], away: boolean): Change => ({
  kind,
  away,
  ...reviserIn(element),
});

export const whereOf = ({ paragraph, cell }: Place): Where => ({ in: "document", paragraph: cell === null ? paragraph : null, cell });

const tidied = (text: string): string =>
  asSeen(text)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();

export class Room {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly unread: UnreadPiece[] = [];
  readonly revisions: Revision[] = [];
  readonly formats = new Set<string>();
  /** Ids of the relationships to headers and footers. */
  readonly edges = new Set<string>();
  readonly #left: { readonly what: string; text: string; readonly place: Place; readonly by?: Reviser }[] = [];
  /** Whether more of what was left out last may follow. */
  #isOpen = false;
  paragraphs = 0;
  tables = 0;
  cells = 0;

  /** The second look at the tables; undefined where it could not be had. */
  readonly written: Written | undefined;

  constructor(styles: Styles, numbering: Numbering, notes: Notes, written: Written | undefined) {
    this.written = written;
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
  }

  #bound(): void {
    if (this.#left.length + this.unread.length + this.revisions.length > limits.pieces) tooMuch();
  }

  /** What was left out, in order. */
  get leftOut(): readonly LeftOutPiece[] {
    return this.#left.map(({ what, text, place, by }) => ({
      what,
      text: tidied(text),
      where: whereOf(place),
      ...(by === undefined ? {} : { by }),
    }));
  }

  /** Names what is left out: of text that is blank nothing is said, of what is no text (`always`) its being there. */
  leave(what: string, text: string, place: Place, always = false): void {
    this.#isOpen = false;
    if (!always && text.trim() === "") return;
    this.#left.push({ what, text, place });
    this.#bound();
  }

  /** Names a comment. */
  comment({ text, by }: Comment, place: Place): void {
    if (text.trim() === "") return;
    this.leave("批注", text, place);
    this.#left.splice(-1, 1, { what: "批注", text, place, by });
  }

  /** What is left out from here on is another piece. */
  endRun(): void {
    this.#isOpen = false;
  }

  /** The same of a piece of running text; pieces of one thing that follow each other are one. */
  leaveRun(what: string, text: string, place: Place): void {
    const last = this.#left.at(-1);
    if (this.#isOpen && last?.what === what && isSame(last.place, place)) last.text += text;
    else if (text.trim() !== "") {
      this.leave(what, text, place);
      this.#isOpen = true;
    }
  }

  /** Names what could not be read; the cell in which it stands is not read then. */
  fail(reason: string, text: string, place: Place): void {
    this.unread.push({ reason, text: tidied(text), where: whereOf(place) });
    this.#bound();
  }

  /** Names a change; `goesOn`: it is one with the last. */
  revise({ kind, author, date }: Change, text: string, place: Place, goesOn: boolean): void {
    const last = this.revisions.at(-1);
    if (goesOn && last?.kind === kind && last.author === author && last.date === date)
      this.revisions.splice(-1, 1, { ...last, text: last.text + text });
    else this.revisions.push({ kind, author, date, text, where: whereOf(place) });
    this.#bound();
  }

  /** Passes over what is not read: its tables keep their numbers. */
  skip(element: XmlElement): void {
    if (element.name === "w:tbl") this.tables += 1;
    for (const child of elementsIn(element)) this.skip(child);
  }
}

const isSame = (one: Place, two: Place): boolean => one.paragraph === two.paragraph && one.cell === two.cell;
