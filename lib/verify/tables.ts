// Which table of a page is which table of the report: known by its labels, whatever stands around it. What a page has of tables between
// those of the report, or in another order, is said too.
import { shownOf } from "../characters/unseen.ts";
import { boxLabel } from "../outputs/html/table.ts";
import { printable, type Document, type TableNode } from "../document/node.ts";
import type { Outline } from "../edition/walk.ts";
import { cellsOf, compareCells, textOf } from "./cells.ts";
import { changed, type Difference, type Spot } from "./difference.ts";
import type { PageTable } from "../reading/html/page.ts";
import { words } from "../reading/html/words.ts";

/** Half of the labels of a table make it that table. */
const enough = 0.5;

/** A caption tells apart tables of equal labels. */
const ofCaption = 0.01;

const seen = (table: PageTable): PageTable => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, text: textOf(cell.text) })) });

/** Which part of these labels stands in a table of a page. */
export function share(labels: readonly string[], { cells }: PageTable): number {
  const texts = new Set(cells.map(({ text }) => textOf(text)));
  return labels.length === 0 ? 0 : labels.filter((label) => texts.has(label)).length / labels.length;
}

const labelsOf = ({ rows }: TableNode): readonly string[] =>
  rows.flat().flatMap(({ kind, text }) => (kind !== "value" && text.trim() !== "" ? [textOf(printable(text))] : []));

/** The most of labels first; of as many, the one of the same caption, else the first. */
function bestOf(table: TableNode, left: readonly PageTable[]): PageTable | undefined {
  const labels = labelsOf(table);
  const scores = left.map((one) => share(labels, one) + (one.caption === words(table.caption) ? ofCaption : 0));
  const most = Math.max(...scores);
  return most < enough ? undefined : left[scores.indexOf(most)];
}

/** The name of a table as it stands in it, and as a screen reader says it of its box. */
const captionOf = (table: TableNode, found: PageTable, spot: Spot): readonly Difference[] => {
  const caption = words(printable(table.caption));
  const said = found.label?.startsWith(boxLabel("")) ? [[boxLabel(caption), words(found.label)] as const] : [];
  const named = found.caption === null || found.caption === "" ? [] : [[caption, words(found.caption)] as const];
  return [...named, ...said]
    .filter(([own, theirs]) => own !== theirs)
    .map(([own, theirs]) => changed(`${table.caption}：表的名称`, own, theirs, "head", spot));
};

const mirroredIn = ({ caption }: TableNode, { mirrored }: PageTable, spot: Spot): readonly Difference[] =>
  mirrored
    ? [
        {
          kind: "moved",
          subject: "figure",
          message: `${caption}：这张表在网页上从右到左排，各列的次序与报告相反。`,
          expected: caption,
          found: null,
          spot,
        },
      ]
    : [];

const tableSpot = (table: number): Spot => ({ in: "table", table, cell: null });

/** The tables of the report that stand on the page after one that should follow them. */
const orderOf = (pairs: readonly (readonly [TableNode, number])[]): readonly Difference[] =>
  pairs.flatMap(([{ caption }, place], at) =>
    pairs.slice(at + 1).some(([, later]) => later < place)
      ? [
          {
            kind: "moved",
            subject: "order",
            message: `表“${caption}”在网页上换了位置。`,
            expected: caption,
            found: null,
            spot: tableSpot(place),
          },
        ]
      : [],
  );

/** Places of the first and the last line of the report among the lines of a page. */
export type Span = readonly [number, number];

const isEmpty = ({ cells }: PageTable): boolean => cells.every(({ text }) => text === "");

/** Tables that the report does not have: those within it, and any that has the labels of one of its own once more. */
function addedIn(
  left: readonly PageTable[],
  all: readonly PageTable[],
  tables: readonly TableNode[],
  [first, last]: Span,
): readonly Difference[] {
  const added = left.filter(
    (one) => !isEmpty(one) && ((one.lines > first && one.lines <= last) || tables.some((table) => share(labelsOf(table), one) >= enough)),
  );
  return added.map((table) => {
    const begin = table.cells
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .slice(0, 3)
      .join("、");
    return {
      kind: "added",
      subject: "table",
      message: `网页上多出一张表（“${shownOf(begin)}”…）。`,
      expected: null,
      found: begin,
      spot: tableSpot(all.indexOf(table)),
    };
  });
}

/** `matched`: the tables of the report that were found on the page, equal or not, each with its place among those of the page. */
export type TableVerdict = { readonly differences: readonly Difference[]; readonly matched: readonly (readonly [TableNode, number])[] };

/** Compares every table of the report with the one of the page that has most of its labels. */
export function compareTables({ nodes }: Pick<Document, "nodes">, outline: Outline, page: readonly PageTable[], span: Span): TableVerdict {
  const all = page.map(seen);
  const left = [...all];
  const pairs: (readonly [TableNode, number])[] = [];
  const differences = nodes.flatMap((node): readonly Difference[] => {
    if (node.kind !== "table") return [];
    const found = bestOf(node, left);
    if (found === undefined)
      return [
        {
          kind: "unread",
          subject: "table",
          message: `网页上没有读到表“${node.caption}”，这张表没有核对。`,
          expected: node.caption,
          found: null,
          spot: null,
        },
      ];
    left.splice(left.indexOf(found), 1);
    const at = all.indexOf(found);
    pairs.push([node, at]);
    return [
      ...captionOf(node, found, tableSpot(at)),
      ...mirroredIn(node, found, tableSpot(at)),
      ...compareCells({ caption: node.caption, at }, cellsOf(node, outline), found),
    ];
  });
  const added = addedIn(
    left,
    all,
    pairs.map(([table]) => table),
    span,
  );
  return { differences: [...differences, ...orderOf(pairs), ...added], matched: pairs };
}
