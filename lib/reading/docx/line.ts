// One line of a document as it is put together: what is said of it in order, by how it looks and how it stands. What is not seen is left
// out and named; what is seen and cannot be read holds its place, is named, and spoils the cell that it stands in.
import type { XmlElement } from "../../opc/tree.ts";
import { asSeen, withoutUnseen } from "../../characters/unseen.ts";
import { stretchesOf } from "../../characters/strokes.ts";
import { joinedBrackets, marked, withStrokesMarked } from "../../seen/brackets.ts";
import { heldPlace, settled, type InsetKind } from "../../seen/insets.ts";
import { sized, withSmallMarked } from "../../seen/sizes.ts";
import type { Stretch } from "../reading.ts";
import type { Fields } from "./fields.ts";
import type { Look } from "./look.ts";
import type { Change, Place, Room } from "./room.ts";
import { signOf } from "../../characters/signFonts.ts";

/** How what is read stands: `change` under 修订; `turned`: letters from right to left. */
export type Standing = { readonly change: Change | undefined; readonly turned: boolean };

export const standing: Standing = { change: undefined, turned: false };

const plainly: Look = { hidden: false, mark: null, signs: undefined, white: false, size: 0 };

export class Line {
  readonly boxes: XmlElement[] = [];
  readonly place: Place;
  readonly #room: Room;
  readonly #fields: Fields;
  readonly #changes: number;
  readonly #stretches: Stretch[] = [];
  #text = "";
  #goesOn = false;
  #isFilled = false;

  constructor(room: Room, fields: Fields, place: Place) {
    this.#room = room;
    this.#fields = fields;
    this.place = place;
    this.#changes = room.revisions.length;
  }

  /** The text without space at its ends; in a cell as the cells of all other sources are read, and with all that is no text in its place. */
  get text(): string {
    if (this.place.cell === null)
      return asSeen(joinedBrackets(settled(this.#text)))
        .split("\n")
        .map((line) => line.trim())
        .join("\n")
        .trim();
    return joinedBrackets(withStrokesMarked(withSmallMarked(this.#text).replace(/〔\uFFFC+/g, "〔")))
      .split("\n")
      .map((line) => withoutUnseen(line).trim())
      .filter((line) => line !== "")
      .join("\n");
  }

  /** Whether nothing is seen of it so far. */
  get isEmpty(): boolean {
    return !this.#isFilled;
  }

  get hasChanges(): boolean {
    return this.#room.revisions.length > this.#changes;
  }

  /** All of it under 修订, in order; undefined where nothing of it is. */
  get stretches(): readonly Stretch[] | undefined {
    return this.#stretches.some(({ change }) => change !== null) ? this.#stretches : undefined;
  }

  /** Says running text. */
  say(text: string, look: Look, how: Standing): void {
    if (text === "") return;
    const { change } = how;
    if (change?.away === true) return this.#away(text, change);
    if (this.#fields.isInstruction) return this.#swallow(text);
    if (look.hidden) return this.leave("隐藏的文字", text);
    if (text.includes("\u00AD") && this.place.state !== null) this.place.state.soft = true;
    if (look.white && text.trim() !== "" && this.place.state !== null) this.place.state.white = true;
    if (this.#fields.isContents) return this.leave("目录", text);
    if (look.signs !== undefined) return this.#signs(text, look.signs, look, how);
    if (change === undefined) this.#goesOn = false;
    else this.#revise(change, text);
    const length = this.#text.length;
    this.#add(how.turned && text.trim() !== "" ? `\u202E${text}\u202C` : text, look);
    this.#stretch(withSmallMarked(this.#text.slice(length)), change);
  }

  /** Says what is printed here and written nowhere. */
  print(text: string, how: Standing, look: Look = plainly): void {
    if (this.place.state !== null) this.place.state.added += text;
    this.say(text, { ...look, signs: undefined, size: 0 }, how);
  }

  /** A sign by its number in a font of signs. */
  sign(code: number, font: string, look: Look, how: Standing): void {
    const sign = Number.isNaN(code) || code > 0xffff ? undefined : signOf(font, code);
    if (sign !== undefined) return this.print(sign, how, look);
    this.#room.leave("符号", `${font} ${Number.isNaN(code) ? "" : code.toString(16).toUpperCase()}`.trim(), this.place, true);
    if (how.change?.away !== true && !look.hidden && !this.#fields.isInstruction) this.hold("picture", "符号", "格里有读不出的符号");
  }

  /** Leaves out what is written here. */
  leave(what: string, text: string): void {
    if (this.place.state !== null) this.place.state.left += text;
    this.#room.leaveRun(what, text, this.place);
  }

  /** Holds the place of something that is seen and no text; a cell with it cannot be read. */
  hold(kind: InsetKind, text: string, reason: string): void {
    this.#text += heldPlace({ kind, text });
    this.#isFilled = true;
    this.place.state?.obstacles.add(reason);
  }

  /** Names what should have been read and could not be. */
  fail(reason: string, text: string): void {
    if (this.place.state === null) this.#room.fail(reason, text, this.place);
    else this.place.state.obstacles.add(reason);
  }

  /** Latin letters and digits of a font of signs, one by one. */
  #signs(text: string, font: string, look: Look, how: Standing): void {
    if (this.place.state !== null) this.place.state.left += text;
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x100 || (code >= 0xf000 && code <= 0xf0ff)) this.sign(code, font, look, how);
      else this.print(letter, how, look);
    }
  }

  #swallow(text: string): void {
    this.#fields.swallow(text);
    if (this.place.state !== null) this.place.state.left += text;
  }

  #stretch(text: string, change: Change | undefined): void {
    if (text === "" || change?.isNew === true) return;
    const now =
      change === undefined ? null : { author: change.author, date: change.date, is: change.away ? ("taken" as const) : ("put" as const) };
    const last = this.#stretches.at(-1);
    if (last !== undefined && isSame(last.change, now)) this.#stretches.splice(-1, 1, { ...last, text: last.text + text });
    else this.#stretches.push({ text, change: now });
  }

  #away(text: string, change: Change): void {
    this.#stretch(text, change);
    this.leave(change.kind === "deleted" ? "修订中删除的文字" : "修订中移走的文字", text);
    if (change.kind === "deleted") this.#revise(change, text);
  }

  #revise(change: Change, text: string): void {
    this.#room.revise(change, text, this.place, this.#goesOn);
    this.#goesOn = true;
  }

  /** A line has no bracket for what is struck out: nobody reads it as a figure, and it is no part of the sentence. */
  #add(text: string, look: Look): void {
    const { mark } = look;
    const inPlace = (own: string): string => (mark === null ? sized(own, look) : marked(own, mark));
    if (mark !== "删除线") this.#room.endRun();
    if (mark !== "删除线" || this.place.cell !== null) this.#isFilled ||= text.trim() !== "";
    if (this.place.cell !== null) this.#text += inPlace(text);
    else if (mark === "删除线") this.#room.leaveRun("划去的文字", text, this.place);
    else
      for (const stretch of stretchesOf(text)) {
        if (stretch.struck) this.#room.leaveRun("划去的文字", stretch.text, this.place);
        else this.#text += inPlace(stretch.text);
      }
  }
}

const isSame = (one: Stretch["change"], two: Stretch["change"]): boolean =>
  one === null || two === null ? one === two : one.is === two.is && one.author === two.author && one.date === two.date;
