// Reports for tests: a case in one line. Nothing outside a test needs this.
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { blankReport, type Body, type Report, type Texts } from "./report.ts";

const body: Body = { name: "沂水县", issuer: "沂水县人民政府办公室", kind: "government", level: "county" };

/** A report of the edition's first year with these figures, and whatever else the case is about. */
export const reportOf = (edition: Edition, figures: Texts = {}, more: Partial<Report> = {}): Report => ({
  ...blankReport(edition, edition.years.from, body),
  figures,
  ...more,
});

/** Every input filled with 0. */
export const zeros = (edition: Edition): Texts => Object.fromEntries(walk(edition).inputs.map(({ address }) => [address, "0"]));
