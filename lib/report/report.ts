// A FILLED FORM: text at addresses, bound to an edition. It holds what was typed, never what follows from it.
//
// Blank is the absence of an address or empty text; zero is "0"; 本年度无此项 is a choice made for a prose part.
// Totals are never under `figures`: a total that was printed on paper is kept in `stated`, beside the computed one.
import { showsNothing, withoutUnseen } from "../characters/unseen.ts";
import type { Kind, Level } from "../edition/body.ts";
import { addressIn } from "../edition/address.ts";
import type { Address, Edition, Part, Section } from "../edition/edition.ts";
import type { BoundText } from "./bound.ts";

export const reportFormat = "nianbao/1";

/** `name` as the title needs it (沂水县), `issuer` as the signature needs it (沂水县人民政府办公室). */
export type Body = { readonly name: string; readonly issuer: string; readonly kind: Kind | ""; readonly level: Level | "" };

/**
 * A paragraph, or a heading of level 1 （一） or 2 (1.). The number is not part of the text: it follows from the order. `bound`: the numbers of the
 * text that follow the tables, in their order; absent where there are none.
 */
export type NarrativeBlock = BoundText & { readonly id: string } & (
    | { readonly kind: "paragraph" }
    | { readonly kind: "heading"; readonly level: 1 | 2 }
  );

/** What a prose part was chosen to be instead of own text: marked 本年度无此项, or the edition's ready sentence. */
export type Choice = "none" | "ready";

export type Texts = Readonly<Record<Address, string>>;

/** Why a warning may stand (说明), with the numbers that it was given for by their places. */
export type Remark = { readonly text: string; readonly values: Texts };

export type Report = {
  readonly format: typeof reportFormat;
  readonly edition: string;
  readonly editionRevision: number;
  readonly year: number;
  readonly body: Body;
  /** ISO date of the signature, or "" while it waits; other text is kept as typed and reported. */
  readonly date: string;
  /** Inputs as typed, by cell address. */
  readonly figures: Texts;
  /** Totals as printed on paper, by the address of the total. */
  readonly stated: Texts;
  /** Fields as typed by field address, and the choice of a prose part by its address. */
  readonly fields: Texts;
  /** Own text by the address of a prose part. */
  readonly narrative: Readonly<Record<Address, readonly NarrativeBlock[]>>;
  /** 数据来源 by the address of a table, row, cell, field or part (sources.ts). Never published. */
  readonly sources: Texts;
  /** 说明 of warnings by the key of the finding (checks/finding.ts). Never published. */
  readonly remarks: Readonly<Record<string, Remark>>;
  /** 发布信息 by the id of a detail (publication.ts): what the portal says of the report besides its text. */
  readonly publication: Texts;
};

/** The format that a report names: an edition in one of its revisions. */
export type NamedFormat = Pick<Report, "edition" | "editionRevision">;

/** A report with nothing filled in. */
export function blankReport(edition: Edition, year: number, body: Body, date = ""): Report {
  return {
    format: reportFormat,
    edition: edition.id,
    editionRevision: edition.revision,
    year,
    body,
    date,
    figures: {},
    stated: {},
    fields: {},
    narrative: {},
    sources: {},
    remarks: {},
    publication: {},
  };
}

/** What a part of a new report begins with: its ready sentence, what `settings` (发布设置) say of the site. */
function begunIn(section: Section, part: Part, settings: Texts): readonly (readonly [Address, string])[] {
  if (part.kind === "prose") return part.ready === undefined ? [] : [[addressIn(section, part.id), "ready"]];
  if (part.kind !== "fields") return [];
  return part.fields.flatMap(({ id, setting }) => {
    const text = setting === undefined ? "" : (settings[setting]?.trim() ?? "");
    return text === "" ? [] : [[addressIn(section, id), text] as const];
  });
}

/** A new report: nothing is filled in but the ready sentences of its format, and where the site that it is published on is known, that. */
export const begunReport = (edition: Edition, year: number, body: Body, date: string, settings: Texts): Report => ({
  ...blankReport(edition, year, body, date),
  fields: Object.fromEntries(edition.sections.flatMap((section) => section.parts.flatMap((part) => begunIn(section, part, settings)))),
});

/** The name by which a body is known again: two reports whose names have the same one are of the same body. */
export const bodyKey = (name: string): string => withoutUnseen(name).trim();

/** The title as the edition has it; of one that this version does not know, what the report says of itself: 沂水县2021年的报告. */
export const titleOf = (edition: Edition | undefined, report: Pick<Report, "year" | "body">): string =>
  filledTitle(edition?.title ?? "{name}{year}年的报告", report);

/** A pattern of the edition with `{name}` and `{year}` put in. */
export const filledTitle = (pattern: string, { year, body }: Pick<Report, "year" | "body">): string =>
  pattern.replace(/\{(name|year)\}/g, (_, place) => (place === "name" ? withoutUnseen(body.name).trim() : String(year)));

/** The choice made for a prose part, if any. */
export function choiceOf(report: Pick<Report, "fields">, part: Address): Choice | undefined {
  const choice = report.fields[part];
  return choice === "none" || choice === "ready" ? choice : undefined;
}

/** Own text of a prose part, without blocks that hold nothing but space. */
export function blocksOf(report: Pick<Report, "narrative">, part: Address): readonly NarrativeBlock[] {
  return (report.narrative[part] ?? []).filter((block) => !showsNothing(block.text));
}
