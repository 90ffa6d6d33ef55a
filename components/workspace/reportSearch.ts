// Ctrl+F: where a text stands in a report: in running text, in lines to fill in, in labels and figures of tables. Pure.
import { addressIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { lineName } from "#lib/edition/name.ts";
import { findAll } from "#lib/report/find.ts";
import type { Report } from "#lib/report/report.ts";

/** `section` names the place in the list; what was found stands between `before` and `after`. `block` and `index`: where in running text. */
export type Found = {
  readonly at: Address;
  readonly section: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly block?: string;
  readonly index?: number;
};

/** 全角 and 半角 digits and capitals are the same to who looks for something. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The text around what was found; undefined where it is not in it. Where letters change their number by folding, all of it stands before. */
function around(text: string, query: string): Pick<Found, "before" | "match" | "after"> | undefined {
  const folded = plain(text);
  const at = folded.indexOf(plain(query));
  if (at < 0) return undefined;
  if (folded.length !== text.length) return { before: text, match: "", after: "" };
  const end = at + plain(query).length;
  return { before: text.slice(0, at), match: text.slice(at, end), after: text.slice(end) };
}

function inTables(outline: Outline, report: Report, query: string): readonly Found[] {
  const labels = new Set<string>();
  return [...outline.cells.values()].flatMap(({ address, section, grid, row, column, rowId, total }) => {
    const label = row.join(" · ") || grid.caption;
    const own = labels.has(`${grid.id} ${rowId}`) ? undefined : around(label, query);
    labels.add(`${grid.id} ${rowId}`);
    const figure = total ? undefined : report.figures[address];
    const found = figure === undefined || figure === "" || plain(figure) !== plain(query) ? undefined : figure;
    return [
      ...(own === undefined || total ? [] : [{ at: address, section: section.name, ...own }]),
      ...(found === undefined
        ? []
        : [{ at: address, section: section.name, before: `${label}，${lineName(column)}：`, match: found, after: "" }]),
    ];
  });
}

function inFields(outline: Outline, report: Report, query: string): readonly Found[] {
  return [...outline.fields].flatMap(([at, { field, section }]) => {
    const text = report.fields[at] ?? "";
    const found = around(text === "" ? field.label : `${field.label}：${text}`, query);
    return found === undefined ? [] : [{ at, section: section.name, ...found }];
  });
}

function inHeadings(outline: Outline, query: string): readonly Found[] {
  return outline.edition.sections.flatMap((section) =>
    section.parts.flatMap((part) => {
      if (part.kind !== "prose") return [];
      const found = around(part.name, query);
      return found === undefined ? [] : [{ at: addressIn(section, part.id), section: section.name, ...found }];
    }),
  );
}

function inText(outline: Outline, report: Report, query: string): readonly Found[] {
  return findAll(report.narrative, query, [...outline.prose.keys()]).map(({ part, before, match, after, block, index }) => {
    const place = outline.prose.get(part);
    return { at: part, section: `${place?.section.name ?? ""} · ${place?.part.name ?? ""}`, before, match, after, block, index };
  });
}

/** All places in the order of the report, those of one section together. A figure is found when all of it is what was typed. */
export function searchReport(outline: Outline, report: Report, query: string): readonly Found[] {
  const words = query.trim();
  if (words === "") return [];
  const all = [
    ...inHeadings(outline, words),
    ...inText(outline, report, words),
    ...inFields(outline, report, words),
    ...inTables(outline, report, words),
  ];
  const order = outline.edition.sections.map(({ name }) => name);
  const placeOf = ({ section }: Found) => order.findIndex((name) => section === name || section.startsWith(`${name} · `));
  return [...all].sort((a, b) => placeOf(a) - placeOf(b));
}
