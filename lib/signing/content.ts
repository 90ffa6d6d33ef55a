// What a frozen version holds: the report, and all else that an export of it depends on. As one text of canonical JSON, over which
// its hash is taken; so that whatever leaves the app from it is vouched for, and nothing that changes later has a part in it.
import { canonicalJson } from "../json/canonical.ts";
import { opened, openedKnown } from "../arithmetic/open.ts";
import { readReport } from "../report/read.ts";
import { blankReport, type Report, type Texts } from "../report/report.ts";
import { canonical, type ReportFile } from "../report/write.ts";

export const signedFormat = "nianbao-signed/1";

/**
 * `number`: the how many-th freezing of the report it is, so that a content that was unlocked and frozen again has another code.
 * `id`, `revision`, `changed` (ISO 8601): of the report in its store. `settings`: of the installation. `before`: the report of the year before.
 * `years`: the figures of the years before, beside which charts stand. `correction`: 更正说明 over a report that corrects an earlier one, "" for none.
 */
export type Signed = {
  readonly number: number;
  readonly id: string;
  readonly revision: number;
  readonly changed: string;
  readonly report: Report;
  readonly settings: Texts;
  readonly before: Report | null;
  readonly years: readonly Report[];
  readonly correction: string;
};

/** In canonical order. A report of an edition that this version does not know is a RangeError. */
const fileOf = (report: Report): ReportFile => canonical(openedKnown(report).edition, report);

/** What charts and cards need of a year before, and no more. */
const figuresOf = (report: Report): Report => ({
  ...blankReport(openedKnown(report).edition, report.year, report.body),
  figures: report.figures,
  fields: report.fields,
});

const isKnown = (report: Report): boolean => opened(report) !== undefined;

/** The content as it is hashed and kept. Reports of years before whose editions are not known here have no part in it, as in exports. */
export const contentOf = ({ number, id, revision, changed, report, settings, before, years, correction }: Signed): string =>
  canonicalJson({
    format: signedFormat,
    number,
    id,
    revision,
    changed,
    report: fileOf(report),
    settings,
    before: before === null || !isKnown(before) ? null : fileOf(before),
    years: years.filter(isKnown).map((year) => fileOf(figuresOf(year))),
    // Left out where there is none, so that a content says what it said before there were any.
    ...(correction === "" ? {} : { correction }),
  });

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");

const reportIn = (json: unknown): Report | undefined => {
  const read = readReport(json);
  return "report" in read ? read.report : undefined;
};

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? Object.fromEntries(Object.entries(json)) : undefined;
  } catch {
    return undefined;
  }
}

/** What a content says; undefined where this version cannot read it. Whether it is what was hashed is another question (hash.ts). */
export function signedIn(text: string): Signed | undefined {
  const { format, number, id, revision, changed, settings, correction = "", ...rest } = parsed(text) ?? {};
  const report = reportIn(rest["report"]);
  const before = rest["before"] === null ? null : reportIn(rest["before"]);
  const years = Array.isArray(rest["years"]) ? rest["years"].map(reportIn) : [undefined];
  if (format !== signedFormat || typeof number !== "number" || typeof id !== "string" || typeof revision !== "number") return undefined;
  if (typeof changed !== "string" || report === undefined || before === undefined || !isTexts(settings)) return undefined;
  if (typeof correction !== "string") return undefined;
  const told = years.flatMap((year) => (year === undefined ? [] : [year]));
  return told.length < years.length ? undefined : { number, id, revision, changed, report, settings, before, years: told, correction };
}
