// Lines put together from pieces of text, with the numbers that list items begin with.
import { beginsWithOrdinal } from "../ordinals/ordinalAt.ts";
import { joined } from "../ordinals/withOrdinal.ts";
import { joinedBrackets, marked } from "../seen/brackets.ts";
import { settled } from "../seen/insets.ts";
import { textsMarked, type Mark } from "../seen/marks.ts";
import type { Seen } from "../seen/page.ts";
import { bullet } from "../seen/itemSign.ts";
import { LeftOut, type Thing } from "./leftOut.ts";
import type { Line } from "./recognise.ts";
import { tidy } from "../characters/tidy.ts";

/** A label with a numeral, or a letter with or without a mark; all others are bullets, the o among them that Word draws as a ring. */
const isNumber = (label: string): boolean =>
  /[\d０-９一二三四五六七八九十①-⑳⑴-⒛㈠-㈩]|^[（(]?[a-z]{1,4}[）).、．]|^(?!o$)[a-z]{1,4}$/i.test(label);
const needsSpace = (label: string): boolean => /[\da-z０-９一二三四五六七八九十章节条]$/i.test(label);
const labelled = (label: string, text: string): string =>
  text === "" ? label : needsSpace(label) ? `${label} ${text}` : joined(label, text);

/** Text that begins with a number of its own gets none from its list. */
const listed = (number: string, text: string): string =>
  number === "" || beginsWithOrdinal(text, [Number.parseInt(number.replace("（", ""), 10)]) ? text : joined(number, text);

/** m² and m³ are letters of their own; any other raised sign is no part of what stands before it. */
const powers: Readonly<Record<string, string>> = { "2": "²", "3": "³" };
const afterLength = /(?<![A-Za-z])[cdkm]?m$|米$/;

/** Under which name a marked text is counted that stays in its line. */
const counted: Readonly<Record<Exclude<Mark, "删除线">, Thing>> = {
  上标: "shifts",
  下标: "shifts",
  小字: "smalls",
  遮住: "covered",
  网页字体: "ownFonts",
};

const addedPlace = /〔样式添上的字/g;

/** A table of the page, after so many lines. */
export type TableThere = { readonly after: number; readonly element: Element; readonly seen: Seen };

export class Lines {
  readonly tables: TableThere[] = [];
  readonly keepsTables: boolean;
  readonly lines: Line[] = [];
  readonly leftOut = new LeftOut();
  /** Where the last text was left out, and what it was: what follows at once is part of it. */
  #last = "";
  /** The line so far. */
  text = "";
  /** The number that the next line begins with, as the item of a list, or the bullet. */
  number = "";
  /** The number that Word wrote before the line. */
  #label = "";

  constructor(keepsTables: boolean) {
    this.keepsTables = keepsTables;
  }

  /** Leaves a text out, by its name. */
  leave(thing: Thing, text: string): void {
    const said = tidy(text);
    if (said === "") return;
    const here = `${thing} ${this.lines.length} ${this.text.length}`;
    this.leftOut.addText(thing, said, this.#last === here);
    this.#last = here;
  }

  /** Takes the last letter back, for a stroke over it that comes in the next element; "" where there is none, or where it was left out as struck already. */
  lastLetter(): string {
    if (this.#last === `struck ${this.lines.length} ${this.text.length}`) return "";
    const letter = /[^\p{M}\n][\p{M}\p{Cf}]*$/u.exec(this.text)?.[0] ?? "";
    this.text = this.text.slice(0, this.text.length - letter.length);
    return letter;
  }

  /** Text that is raised or lowered, or not certain, in a bracket. */
  bracket(text: string, mark: Exclude<Mark, "删除线">): void {
    const thing = counted[mark];
    const power = mark === "上标" && afterLength.test(this.text) ? powers[text.trim()] : undefined;
    const goesOn = this.text.endsWith("〕") && this.#last === `${thing} ${this.lines.length} ${this.text.length}`;
    this.text = power === undefined ? joinedBrackets(`${this.text}${marked(text, mark)}`) : `${this.text}${power}`;
    if (power !== undefined || text.trim() === "") return;
    this.leftOut.addText(thing, text.trim(), goesOn);
    this.#last = `${thing} ${this.lines.length} ${this.text.length}`;
  }

  /** Ends the line, if there is anything in it. */
  end(rank: number, item: boolean): void {
    const [whole, label] = [settled(this.text), this.#label];
    const text = tidy(whole);
    if (whole !== this.text) {
      for (const small of textsMarked(whole, "小字")) this.leftOut.addText(counted.小字, small);
      this.leftOut.add("added", whole.match(addedPlace)?.length ?? 0);
    }
    [this.text, this.#label] = ["", ""];
    if (text === "" && label === "") return;
    if (this.number === bullet && text !== "") this.leftOut.add("bullets");
    const number = rank > 0 || label !== "" || this.number === bullet ? "" : this.number;
    this.lines.push({ text: label === "" ? listed(number, text) : labelled(label, text), rank, item: item || this.number !== "" });
    this.number = "";
  }

  /** A label that Word wrote: a number stays as typed. A bullet is none, as whatever stands in a font of signs (`isSign`): the l of Wingdings. */
  label(written: string, isSign: boolean): void {
    const label = tidy(written);
    if (label === "") return;
    if (isSign || !isNumber(label)) this.number = bullet;
    else if (tidy(this.text) === "" && this.#label === "") this.#label = label;
    else this.text += `${label} `;
  }
}
