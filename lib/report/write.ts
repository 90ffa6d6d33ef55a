// The one JSON form of a report: keys in the order of the format, addresses in the order of the paper, blanks left out.
//
// The same report gives the same text, so that two files can be compared byte by byte.
import { sealed } from "../checksum/checksum.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { contentOf, contents, laterAreas, type AreaRules, type Content, type LaterArea } from "./areas.ts";
import type { Report } from "./report.ts";

/** What a file holds: the areas that the first version of the format did not know are left out where they are empty. */
export type ReportFile = Omit<Report, LaterArea> & Partial<Pick<Report, LaterArea>>;

type Values<Value> = Readonly<Record<Address, Value>>;

function inOrder<Value>({ places, isBlank, plain }: AreaRules<Value>, outline: Outline, values: Values<Value>): Values<Value> {
  return Object.fromEntries(
    places(outline, Object.keys(values)).flatMap((address) => {
      const value = values[address];
      return value === undefined || isBlank(value) ? [] : [[address, plain(value)]];
    }),
  );
}

function withoutEmptyLater(content: Content): Omit<Content, LaterArea> & Partial<Pick<Content, LaterArea>> {
  const kept: Omit<Content, LaterArea> & { -readonly [Key in LaterArea]?: Content[Key] } = { ...content };
  for (const area of laterAreas) if (Object.keys(content[area]).length === 0) delete kept[area];
  return kept;
}

/** The report as a JSON value in canonical order. */
export function canonical(edition: Edition, report: Report): ReportFile {
  const outline = walk(edition);
  const content: Content = report;
  return {
    format: report.format,
    edition: report.edition,
    editionRevision: report.editionRevision,
    year: report.year,
    body: { name: report.body.name, issuer: report.body.issuer, kind: report.body.kind, level: report.body.level },
    date: report.date,
    ...withoutEmptyLater(contentOf((area) => inOrder(contents[area], outline, content[area]))),
  };
}

/** The report as the text of a .json file, with its own checksum. */
export const writeReport = (edition: Edition, report: Report): string => `${JSON.stringify(sealed(canonical(edition, report)), null, 2)}\n`;
