// What our Word file prints of a report, line by line and table by table, and what of the report stands behind each: so that a change in the file is a
// change at an address. The document tree is the only source; nothing here knows how Word lays it out.
import { addressIn, blockAddress, blockIn } from "../edition/address.ts";
import type { Address, FieldsPart, Part, Section } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import type { Node, TableNode } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import type { NarrativeBlock } from "../report/report.ts";
import { closed, foldedText } from "./fold.ts";

/** What stands behind a line or a table. `fixed`: the format or the app prints it, and nobody types it; `what` says what it is. */
export type Role =
  | { readonly is: "title" | "issuer" | "date" }
  | { readonly is: "fixed"; readonly what: string }
  | { readonly is: "block"; readonly part: Address; readonly block: NarrativeBlock }
  | { readonly is: "choice"; readonly part: Address }
  | { readonly is: "fields"; readonly section: Section; readonly part: FieldsPart }
  | { readonly is: "table"; readonly table: TableNode };

/** Where in the order of the form something is printed: `part` -1 for the heading of its section. */
export type Spot = { readonly section: Section; readonly part: number };

/** `key`: by which a line of a file is known to be this one. `spot`: null outside of all sections. */
export type Item = { readonly text: string; readonly key: string; readonly role: Role; readonly spot: Spot | null };

/** By which a line is known; breaks are those of the page where a title is set in several lines. */
export const lineKey = (text: string): string => foldedText(text).replace(/[\n\t]/g, "");

/** By which a table is known: all that stands in it. */
export const tableKey = (texts: readonly string[]): string =>
  `▦${texts
    .map(closed)
    .filter((text) => text !== "")
    .join("|")}`;

const line = (text: string, role: Role, spot: Spot | null): Item => ({ text, key: lineKey(text), role, spot });

const partAt = (
  { edition }: Outline,
  address: Address,
): { readonly section: Section; readonly part: Part; readonly at: number } | undefined => {
  for (const section of edition.sections)
    for (const [at, part] of section.parts.entries())
      if (part.kind === "grid" ? part.grid.id === address : part.kind !== "signature" && addressIn(section, part.id) === address)
        return { section, part, at };
  return undefined;
};

const spotOf = (outline: Outline, address: Address): Spot | null => {
  const found = partAt(outline, address);
  return found === undefined ? null : { section: found.section, part: found.at };
};

const sectionSpot = ({ edition }: Outline, address: Address): Spot | null => {
  const section = edition.sections.find(({ id }) => id === address);
  return section === undefined ? null : { section, part: -1 };
};

function blockItem({ report }: Bound, outline: Outline, text: string, address: Address): Item | undefined {
  const place = blockIn(address);
  const block = place && report.narrative[place.part]?.find(({ id }) => blockAddress(place.part, id) === address);
  return place && block && line(text, { is: "block", part: place.part, block }, spotOf(outline, place.part));
}

function paragraphItem(own: Bound, outline: Outline, text: string, address: Address): Item {
  const block = blockItem(own, outline, text, address);
  if (block !== undefined) return block;
  const found = partAt(outline, address);
  const spot = spotOf(outline, address);
  if (found?.part.kind === "fields") return line(text, { is: "fields", section: found.section, part: found.part }, spot);
  return found?.part.kind === "prose" ? line(text, { is: "choice", part: address }, spot) : line(text, { is: "fixed", what: "文字" }, spot);
}

function itemsOf(own: Bound, outline: Outline, node: Node): readonly Item[] {
  switch (node.kind) {
    case "title":
      return [line(node.text, { is: "title" }, null)];
    case "heading": {
      const block = blockItem(own, outline, node.text, node.address);
      const spot = spotOf(outline, node.address) ?? sectionSpot(outline, node.address);
      return [block ?? line(node.text, { is: "fixed", what: "格式规定的标题" }, spot)];
    }
    case "paragraph":
      return [paragraphItem(own, outline, node.text, node.address)];
    case "line": {
      const found = partAt(outline, node.address);
      const role: Role =
        found?.part.kind === "fields" ? { is: "fields", section: found.section, part: found.part } : { is: "fixed", what: "文字" };
      return [line(node.texts.join("\t"), role, spotOf(outline, node.address))];
    }
    case "table":
      return [
        {
          text: node.caption,
          key: tableKey(node.rows.flat().map(({ text }) => text)),
          role: { is: "table", table: node },
          spot: spotOf(outline, node.grid),
        },
      ];
    case "attachments":
      return textsIn(node).map((text) => line(text, { is: "fixed", what: "附件说明" }, null));
    case "attachment": {
      const spot = sectionSpot(outline, node.address);
      return [line(node.mark, { is: "fixed", what: "附件的标记" }, spot), line(node.title, { is: "fixed", what: "附件的标题" }, spot)];
    }
    case "signature": {
      const issuer = line(node.issuer, { is: "issuer" }, null);
      return node.date === "" ? [issuer] : [issuer, line(node.date, { is: "date" }, null)];
    }
    case "chart":
      return [];
  }
}

/** All that is printed of the report, in order. */
export function expectedOf(own: Bound): readonly Item[] {
  const outline = walk(own.edition);
  return compose(own.edition, own.report)
    .nodes.flatMap((node) => itemsOf(own, outline, node))
    .filter(({ key }) => key !== "");
}
