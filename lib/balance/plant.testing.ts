// For tests: every slip of each kind that can be planted at a place of a correct report. Nothing outside a test needs this.
import type { Address, Edition } from "../edition/edition.ts";
import { partsOf, walk, type Cell } from "../edition/walk.ts";
import type { Report, Texts } from "../report/report.ts";
import { besideOf, type Direction } from "./beside.ts";
import type { Random } from "./variation.ts";

/** What is typed where, instead of what is right. */
export type Planted = Texts;

type Ground = { readonly edition: Edition; readonly report: Report; readonly cell: Cell; readonly random: Random };
type Plant = (ground: Ground) => readonly Planted[];

const textIn = (report: Report, { address, total }: Cell): string => (total ? report.stated[address] : report.figures[address]) ?? "";
const canonical = (digits: string): string => String(Number(digits));

/** Slips within one number: what may be typed for it. */
const within =
  (make: (text: string, random: Random) => readonly string[]): Plant =>
  ({ report, cell, random }) => {
    const right = textIn(report, cell);
    return [...new Set(make(right, random))].filter((typed) => typed !== right).map((typed) => ({ [cell.address]: typed }));
  };

/** Slips between two inputs beside each other: what may be typed in both, given what is right in both. */
const between =
  (sides: readonly Direction[], make: (own: string, other: string) => readonly [string, string] | undefined): Plant =>
  ({ edition, report, cell }) =>
    besideOf(edition, cell.address)
      .filter(({ side }) => sides.includes(side))
      .flatMap(({ address }) => {
        const typed = make(textIn(report, cell), report.figures[address] ?? "");
        return typed === undefined ? [] : [{ [cell.address]: typed[0], [address]: typed[1] }];
      });

/** The text with the sign at each place replaced. */
const atEach = (text: string, make: (sign: string, place: number) => string): readonly string[] =>
  [...text].map((sign, place) => canonical(text.slice(0, place) + make(sign, place) + text.slice(place + 1)));

const digit = (random: Random): string => String(Math.floor(random() * 10));
const moved = (own: string, other: string) => (own !== "0" && other === "0" ? (["0", own] as const) : undefined);
const exchanged = (own: string, other: string) => (own !== "0" && other !== "0" && own !== other ? ([other, own] as const) : undefined);
const copied = (own: string, other: string) => (own !== other && other !== "0" ? ([other, other] as const) : undefined);

const crossings = (text: string): readonly string[] =>
  [...text].slice(1).map((next, place) => canonical(text.slice(0, place) + next + (text[place] ?? "") + text.slice(place + 2)));
const losses = (text: string): readonly string[] => (text.length < 2 ? [] : atEach(text, () => ""));
const doublings = (text: string): readonly string[] => atEach(text, (sign) => sign + sign);
const insertions = (text: string, random: Random): readonly string[] => (text === "0" ? [] : atEach(text, (sign) => sign + digit(random)));
const replacements = (text: string, random: Random): readonly string[] => atEach(text, () => digit(random));

const pasted: Plant = ({ edition, report, cell }) =>
  walk(edition)
    .totals.filter(
      (total) => total.sums.length === 1 && partsOf(total).includes(cell.address) && textIn(report, total) !== textIn(report, cell),
    )
    .map((total) => ({ [cell.address]: textIn(report, total) }));

/** The slips of an input, by their names in the measured table. */
export const inputPlants: Readonly<Record<string, Plant>> = {
  "two digits crossed": within(crossings),
  "a digit dropped": within(losses),
  "a digit doubled": within(doublings),
  "a digit added": within(insertions),
  "a digit mistyped": within(replacements),
  "0 for a number": within((text) => (text === "0" ? [] : ["0"])),
  "left blank": within((text) => (text === "0" ? [] : [""])),
  "the number beside it": between(["left", "right", "above", "below"], copied),
  "in the next column": between(["left", "right"], moved),
  "in the next row": between(["above", "below"], moved),
  "two exchanged": between(["right", "below"], exchanged),
  "a total as an item": pasted,
  "any other number": within((_, random) => [String(Math.floor(Math.exp(random() * 6)))]),
};

/** The slip of a printed total. */
export const totalPlant: Plant = within((text, random) => [
  ...crossings(text),
  ...losses(text),
  ...doublings(text),
  ...replacements(text, random),
]);

/** The report with these texts typed into it. */
export function typedInto(edition: Edition, report: Report, typed: Texts): Report {
  const { cells, fields } = walk(edition);
  const only = (belongs: (address: Address) => boolean) =>
    Object.fromEntries(Object.entries(typed).filter(([address]) => belongs(address)));
  return {
    ...report,
    figures: { ...report.figures, ...only((address) => cells.get(address)?.total === false) },
    stated: { ...report.stated, ...only((address) => cells.get(address)?.total === true) },
    fields: { ...report.fields, ...only((address) => fields.has(address)) },
  };
}
