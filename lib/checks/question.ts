// Figures that an edition asks about where they are not 0: they may be right, and what they are then is seldom. 未经复议直接起诉 from 2024 on.
import { applicable } from "../arithmetic/applicable.ts";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { nameOf } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import type { Question } from "../edition/edition.ts";
import type { Check, Family } from "./check.ts";

const rowOf = (outline: Outline, { id, name, of, when, why, basis }: Question): Check => ({
  id,
  name,
  kind: "content",
  severity: "advice",
  basis: [basis],
  looksAt: nameOf(outline, of),
  places: ({ report }) => (applicable(when, report) === "yes" ? 1 : 0),
  run: ({ report, readings }) => {
    const value = applicable(when, report) === "yes" ? valueOf(readings.get(of)) : null;
    if (value === null || value.eq(0)) return [];
    const actual = canonicalNumber(value);
    return [{ at: [of], operands: 1, brief: `${nameOf(outline, of)}是 ${actual}。${why}。`, actual, values: { [of]: actual } }];
  },
});

/** A row for each question of the edition, in their order. */
export const questions: Family = {
  rows: (outline) => (outline.edition.questions ?? []).map((question) => rowOf(outline, question)),
};
