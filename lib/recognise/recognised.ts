// WHAT WAS RECOGNISED IN A SOURCE: a report with what was taken, where each figure stands, and what was not taken and why.
//
// Plain values that survive JSON. A figure is in the report only if its labels say which it is; nothing here was chosen because sums come out.
import type { Address } from "../edition/edition.ts";
import type { SourceFormat, Where } from "../reading/reading.ts";
import type { BesideTable, PrintedHeading } from "../report/printedHeading.ts";
import type { Report, Texts } from "../report/report.ts";

/** A figure that should be there and was not read. `text`: as it is printed. `reason`: a clause in Chinese without a full stop. `address`: its place in the report, where it is known. */
export type Unread = { readonly where: Where; readonly text: string; readonly reason: string; readonly address?: Address };

/** A heading as the source prints it, and where. */
export type SourceHeading = PrintedHeading & { readonly where: Where };

/** A text of the source that has no place in the report. */
export type NotRecognised = { readonly where: Where; readonly text: string };

/**
 * What only a person can say; a whole sentence. `blank`: what cells without a number mean (无, -, empty). `parts`: to which part of a section a text belongs.
 * `year`, `name`: the source does not say them.
 */
export type Question = {
  readonly id: "blank" | "parts" | "year" | "name" | "edition";
  readonly message: string;
  readonly at: readonly Address[];
};

/**
 * What is strange in the source itself, where it was read all the same; a whole sentence. `label`: a label is not the format's. `mixture`: a table follows
 * another format than the report. `again`: a table stands there twice. `words`: a number with words. `edition`: the format is not that of the year.
 */
export type SourceFinding = {
  readonly kind: "label" | "mixture" | "again" | "words" | "edition" | "unknownTable";
  readonly message: string;
  readonly where: Where;
  readonly at: readonly Address[];
};

/**
 * `edition`: the id of the format that the source follows, null where its tables follow none that is known; the report is then written under the format
 * of its year, without figures. `why`: what the judgement rests on, a whole sentence. `where` and `printed` by the address of a cell, total, part or paragraph; `printed` as the source has it, character by character.
 * `beside`: sentences beside tables, which are among `notRecognised` too; their places are in `where`. `headings`: all of the source in its order, with the ordinals that it prints; the report itself has the form's. A file of ours has none.
 */
export type Recognised = {
  readonly format: SourceFormat;
  readonly reader: string;
  readonly edition: string | null;
  readonly why: string;
  readonly report: Report;
  readonly where: Readonly<Record<Address, Where>>;
  readonly printed: Texts;
  readonly headings: readonly SourceHeading[];
  readonly beside: readonly BesideTable[];
  readonly unread: readonly Unread[];
  readonly notRecognised: readonly NotRecognised[];
  readonly questions: readonly Question[];
  readonly findings: readonly SourceFinding[];
  readonly notes: readonly string[];
};

/** Whether it is left to a person to say this. */
export const isAsked = ({ questions }: Pick<Recognised, "questions">, id: Question["id"]): boolean =>
  questions.some((one) => one.id === id);

/** `edition`: the format to read by, whatever the source looks like. `blankAsZero`: cells without a number count as 0. `year`: for a source that says none. */
export type HowToRecognise = {
  readonly edition?: string | undefined;
  readonly blankAsZero?: boolean | undefined;
  readonly year?: number | undefined;
};
