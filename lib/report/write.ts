// The one JSON form of a report: keys in the order of the format, addresses in the order of the paper, blanks left out.
//
// The same report gives the same text, so that two files can be compared byte by byte.
import { sealed } from "../checksum/checksum.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { reportDetails } from "./publication.ts";
import type { NarrativeBlock, Report, Texts } from "./report.ts";
import { sourcePlaces } from "./sources.ts";

const inOrder = (order: Iterable<string>, texts: Texts): Texts =>
  Object.fromEntries(
    [...order].flatMap((address) => (texts[address] === undefined || texts[address] === "" ? [] : [[address, texts[address]]])),
  );

const plain = (block: NarrativeBlock): NarrativeBlock =>
  block.kind === "heading"
    ? { id: block.id, kind: block.kind, level: block.level, text: block.text }
    : { id: block.id, kind: block.kind, text: block.text };

type Later = "sources" | "remarks" | "publication";

/** What a file holds: the parts that the first version of the format did not know are left out where they are empty. */
export type ReportFile = Omit<Report, Later> & Partial<Pick<Report, Later>>;

function remarksOf(report: Report): Report["remarks"] {
  const kept = Object.entries(report.remarks).filter(([, { text }]) => text !== "");
  return Object.fromEntries(
    kept
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(([key, { text, values }]) => [key, { text, values: inOrder(Object.keys(values).sort(), values) }]),
  );
}

const unlessEmpty = <Key extends Later>(key: Key, value: Report[Key]): Partial<Pick<Report, Key>> =>
  Object.keys(value).length === 0 ? {} : ({ [key]: value } as Pick<Report, Key>);

/** The report as a JSON value in canonical order. */
export function canonical(edition: Edition, report: Report): ReportFile {
  const { cells, fields, prose } = walk(edition);
  return {
    format: report.format,
    edition: report.edition,
    editionRevision: report.editionRevision,
    year: report.year,
    body: { name: report.body.name, issuer: report.body.issuer, kind: report.body.kind, level: report.body.level },
    date: report.date,
    figures: inOrder(cells.keys(), report.figures),
    stated: inOrder(cells.keys(), report.stated),
    fields: inOrder([...prose.keys(), ...fields.keys()], report.fields),
    narrative: Object.fromEntries(
      [...prose.keys()].flatMap((address) => {
        const blocks = report.narrative[address] ?? [];
        return blocks.length === 0 ? [] : [[address, blocks.map(plain)] as const];
      }),
    ),
    ...unlessEmpty("sources", inOrder(sourcePlaces(edition), report.sources)),
    ...unlessEmpty("remarks", remarksOf(report)),
    ...unlessEmpty("publication", inOrder(reportDetails, report.publication)),
  };
}

/** The report as the text of a .json file, with its own checksum. */
export const writeReport = (edition: Edition, report: Report): string => `${JSON.stringify(sealed(canonical(edition, report)), null, 2)}\n`;
