// The cells of a source that hold no number, and what becomes of them where a person says that they mean 0.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Texts } from "../report/report.ts";
import type { Recognised } from "./recognised.ts";

/** The cells of the source that hold no number, as one question asks about them. */
export const blanksOf = ({ questions }: Pick<Recognised, "questions">): readonly Address[] =>
  questions.find(({ id }) => id === "blank")?.at ?? [];

/** Those of them that are no totals, as 0. */
export const zerosOf = ({ cells }: Outline, recognised: Pick<Recognised, "questions">): Texts =>
  Object.fromEntries(blanksOf(recognised).flatMap((at) => (cells.get(at)?.total === true ? [] : [[at, "0"]])));
