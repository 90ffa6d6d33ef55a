// The figures that matter, as cards: what an edition declares of them (`highlights`), this year's value, and how it stands to last year's.
//
// A card is left out where anything of it is not known, where a divisor is 0, or where a part would be more than its whole: no card
// ever says more than the tables. A rate is compared as it is printed, so that who takes one card from the other comes to the same.
import type { Big } from "big.js";
import { shareOf, shareText } from "../arithmetic/change.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { openedIn, type Bound } from "../arithmetic/opened.ts";
import { valueOfSide } from "../arithmetic/relations.ts";
import type { Highlight, Operand } from "../edition/edition.ts";
import { referenceOf, signOf } from "../edition/term.ts";
import { walk } from "../edition/walk.ts";
import { yearText } from "./words.ts";

/** `text`: a number, of a rate with its sign. `formula`: how a rate is reckoned; null of a figure. `change`: beside last year's, which is `before`; `mark` says to eyes what `words` say to all. */
export type Card = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly unit: string;
  readonly formula: string | null;
  readonly change: { readonly mark: "▲" | "▼" | "＝"; readonly words: string; readonly before: string } | null;
};

/** `unit`: "" of a rate. */
type Figure = { readonly value: Big; readonly isRate: boolean; readonly unit: string };

function unitOf({ edition }: Bound, { sum }: Operand): string {
  const { cells, fields } = walk(edition);
  const [first] = sum.map(referenceOf);
  return first === undefined ? "" : ((cells.get(first)?.measure ?? fields.get(first)?.field.measure)?.unit ?? "");
}

/** The value of a highlight in a report; null where something of it is not known. */
function figureOf(side: Bound, { of, per }: Highlight): Figure | null {
  const { readings } = openedIn(side.edition, side.report);
  const sumOf = ({ sum }: Operand): Big | null =>
    valueOfSide(
      sum.map((term) => ({ address: referenceOf(term), sign: signOf(term), year: "this" })),
      readings,
    );
  const part = sumOf(of);
  if (part === null) return null;
  if (per === undefined) return { value: part, isRate: false, unit: unitOf(side, of) };
  const whole = sumOf(per);
  const share = whole === null ? null : shareOf(part, whole);
  return share === null ? null : { value: share, isRate: true, unit: "" };
}

const textOf = ({ value, isRate }: Figure): string => (isRate ? `${shareText(value)}%` : canonicalNumber(value));

function changeOf(now: Figure, last: Figure, year: number): Card["change"] {
  const by = now.value.minus(last.value);
  const before = `${yearText(year)}为${textOf(last)}${last.unit}`;
  if (by.eq(0)) return { mark: "＝", words: "持平", before };
  const more = by.gt(0);
  const verb = now.isRate ? (more ? "提高" : "降低") : more ? "增加" : "减少";
  return {
    mark: more ? "▲" : "▼",
    words: `${verb}${now.isRate ? `${shareText(by.abs())}个百分点` : `${canonicalNumber(by.abs())}${now.unit}`}`,
    before,
  };
}

/** The same quantity of the report of the year before; null where that is not at hand, or not of the same kind. */
function lastOf({ id, per }: Highlight, now: Figure, last: Bound | undefined): Figure | null {
  const same = last?.edition.highlights?.find((one) => one.id === id);
  if (last === undefined || same === undefined || (same.per === undefined) !== (per === undefined)) return null;
  const figure = figureOf(last, same);
  return figure?.unit === now.unit ? figure : null;
}

const inBrackets = ({ name, sum }: Operand): string => (sum.length > 1 ? `（${name}）` : name);

/** The cards of a report in the order of its edition. `before`: reports of other years, among them last year's where it is known. */
export function cardsOf(own: Bound, before: readonly Bound[]): readonly Card[] {
  const year = own.report.year - 1;
  const last = before.find(({ report }) => report.year === year);
  return (own.edition.highlights ?? []).flatMap((highlight) => {
    const { id, name, of, per } = highlight;
    const now = figureOf(own, highlight);
    if (now === null) return [];
    const then = lastOf(highlight, now, last);
    return [
      {
        id,
        name,
        text: textOf(now),
        unit: now.unit,
        formula: per === undefined ? null : `${inBrackets(of)}÷${inBrackets(per)}`,
        change: then === null ? null : changeOf(now, then, year),
      },
    ];
  });
}
