// What the workbook holds for our own use: hidden names (ECMA-376 18.2.5 definedName) that point at cells. Excel, WPS and
// LibreOffice move them along when rows are put in or a sheet is renamed, so that a cell is found by its address.
//
// Names of cells are addresses, which have three parts. Names of the report's particulars have two, and point at cells
// that one can see on the first sheet.
import type { Address, Edition } from "../edition/edition.ts";
import type { Identity } from "../matching/given/filled.ts";
import { isKind, isLevel } from "../edition/body.ts";
import type { Report } from "../report/report.ts";

export const particulars = ["edition", "revision", "report", "year", "name", "issuer", "kind", "level"] as const;
export type Particular = (typeof particulars)[number];

/** What each is called on the first sheet. */
export const particularNames: { readonly [Key in Particular]: string } = {
  edition: "格式编号",
  revision: "格式修订",
  report: "报告编号",
  year: "年度",
  name: "单位",
  issuer: "落款",
  kind: "类别",
  level: "级别",
};

export const particularName = (one: Particular): string => `nianbao.${one}`;

/** Whether a defined name looks like one of ours; a workbook that went round carries thousands of others'. */
export const isOurName = (name: string): boolean => /^(?:nianbao\.[a-z]+|[a-z]\w*\.\w+\.\w+)$/i.test(name);

/** The name of a cell is its address, as it is. */
export const cellName = (address: Address): string => address;

export const writtenParticulars = (edition: Edition, { year, body }: Report, report: string): { readonly [Key in Particular]: string } => ({
  edition: edition.id,
  revision: String(edition.revision),
  report,
  year: String(year),
  ...body,
});

/** The particulars as they were read, or undefined where those that must be there are not. */
export function readParticulars(text: (one: Particular) => string): Identity | undefined {
  const [revision, year] = [Number(text("revision")), Number(text("year"))];
  const [kind, level, name, edition] = [text("kind"), text("level"), text("name"), text("edition")];
  if (edition === "" || name === "" || !Number.isInteger(revision) || !Number.isInteger(year) || year === 0) return undefined;
  return {
    edition,
    revision,
    year,
    report: text("report"),
    body: { name, issuer: text("issuer"), kind: isKind(kind) ? kind : "", level: isLevel(level) ? level : "" },
  };
}

/** A line of the first sheet that stands in no other table: by it a copy of a workbook of ours is known in whatever form it was saved. */
export const ownLine = "浅黄色的格填数。灰色的格是总计，自动计算，不用填。";
