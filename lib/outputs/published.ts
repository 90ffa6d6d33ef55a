// What a published page says of a report besides its text: meta tags, the catalogue header, and the figures for programs.
//
// A detail is the report's own, else the installation's usual one, else what the report itself says (its issuer, its date).
// A tag without a value is left out; a row of the catalogue header without one stays, empty, as portals print 文号.
import type { Edition } from "../edition/edition.ts";
import { printedDate } from "../report/date.ts";
import { catalogueOf, details, type Detail } from "../report/publication.ts";
import { titleOf, type Report, type Texts } from "../report/report.ts";
import { figuresOf } from "../document/figures.ts";
import { printable } from "../document/node.ts";

export const figuresFormat = "nianbao-figures/1";

export type Published = {
  /** Name and content of each meta tag that has a value. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Label and value of each row of the catalogue header; none where nothing in it has a value. */
  readonly catalogue: readonly (readonly [label: string, value: string])[];
  /** Files that lie beside the page, and what the links to them say; none where it stands alone. */
  readonly downloads?: readonly { readonly label: string; readonly name: string }[];
  /** 更正说明 over a report that corrects an earlier one; none elsewhere. */
  readonly correction?: string;
  /** JSON: every cell with its labels as printed, its unit and its value (null where blank). */
  readonly figures: string;
};

/** What follows from the report itself. */
const own = (report: Report): Texts => ({
  publisher: report.body.issuer.trim() || report.body.name.trim(),
  writtenOn: printedDate(report.date),
});

function valueOf({ id, of }: Detail, report: Report, settings: Texts): string {
  const given = of === "report" ? report.publication[id]?.trim() : undefined;
  return given || settings[id]?.trim() || own(report)[id] || "";
}

/** 国办发〔2017〕47号: `2026-01-20 09:30`. */
const inMeta = ({ kind }: Detail, value: string): string => (kind === "moment" ? value.replace("T", " ") : value);
const inCatalogue = ({ kind }: Detail, value: string): string => (kind === "moment" ? (value.split("T")[0] ?? value) : value);

function metasOf(edition: Edition, report: Report, settings: Texts): Published["metas"] {
  const tags = details.flatMap((detail: Detail) =>
    detail.meta === undefined ? [] : [[detail.meta, inMeta(detail, valueOf(detail, report, settings))] as const],
  );
  return [["ArticleTitle", titleOf(edition, report)] as const, ...tags].filter(([, content]) => content !== "");
}

function figures(edition: Edition, report: Report): string {
  const cells = figuresOf(edition, report).map(({ cell: { address, grid, row, column, measure, total }, value }) => ({
    address,
    table: grid.caption,
    row,
    column,
    unit: measure.unit,
    total,
    value,
  }));
  return JSON.stringify({
    format: figuresFormat,
    title: printable(titleOf(edition, report)),
    edition: edition.id,
    editionRevision: edition.revision,
    year: report.year,
    body: printable(report.body.name.trim()),
    figures: cells,
  });
}

/** JSON as it stands in a script element, where nothing is escaped but what could end that. */
export const inScript = (json: string): string =>
  json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** The details of a report with the settings of the installation. */
export function publishedOf(edition: Edition, report: Report, settings: Texts): Published {
  const rows = catalogueOf(settings).map((detail) => [detail.name, inCatalogue(detail, valueOf(detail, report, settings))] as const);
  const told = catalogueOf(settings).some((detail) => (report.publication[detail.id] ?? settings[detail.id] ?? "").trim() !== "");
  return { metas: metasOf(edition, report, settings), catalogue: told ? rows : [], figures: figures(edition, report) };
}
