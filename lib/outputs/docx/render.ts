// The tree as a Word file, laid out as GB/T 9704-2012 asks or in another style of lib/paper/style.ts, which has all measures.
//
// The same tree and time give the same bytes: nothing here reads a clock or draws a random number, and what the docx
// library takes from the clock is overridden (parts.ts) or set afterwards (stamp.ts).
import { AlignmentType, Document as File, HeadingLevel, Packer, Paragraph, type Table } from "docx";
import { chartSize } from "../../paper/chartSize.ts";
import { isUncut } from "../../paper/uncut.ts";
import { isClosing, nothingUnder, offTables, roomUnder, type Around, type Spacing } from "../../paper/around.ts";
import { markOf, type Document, type Mark, type Node } from "../../document/node.ts";
import { imprintProperties, type Imprint } from "../../document/imprint.ts";
import { rendered, type Renderers } from "../../document/render.ts";
import { usualPrinting, type Printing } from "../../paper/printing.ts";
import { attachment, line, titleRuns } from "./attachment.ts";
import { attachments } from "./attachmentList.ts";
import { chart } from "./chart.ts";
import { measuresOf, points, type Measures } from "./measures.ts";
import { footers, headers, properties } from "./page.ts";
import { coreProperties, fontTable } from "./parts.ts";
import { signature } from "./signature.ts";
import { stamp } from "./stamp.ts";
import { named, stylesOf } from "./styles.ts";
import { table } from "./table.ts";
import { runs } from "./text.ts";

type Setting = {
  readonly measures: Measures;
  readonly sealed: boolean;
  readonly mark: Mark | null;
  readonly nodes: readonly Node[];
  readonly place: number;
};
type Blocks = readonly (Paragraph | Table)[];

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Word joins two tables that touch, and wants a paragraph at the end: one of a single point. */
const gap = ({ next }: Around): Blocks => (next === undefined || next.kind === "table" ? [new Paragraph({ style: named.gap })] : []);

const inTwips = ({ before, after }: Spacing): Spacing => ({
  ...(before === undefined ? {} : { before: points(before) }),
  ...(after === undefined ? {} : { after: points(after) }),
});

const off = (around: Around): Spacing => inTwips(offTables(around));

const room = (level: number, around: Around, { mark, measures: { style } }: Setting): Spacing =>
  inTwips(roomUnder(level, around, mark, style));

const renderers: Renderers<Blocks, [around: Around, setting: Setting]> = {
  title: ({ text }, around, setting) => [
    new Paragraph({ style: named.title, spacing: room(0, around, setting), children: titleRuns(text, setting.measures) }),
  ],
  // A heading with nothing under it keeps nothing with it: a chain of them and a table would be too high for a page, and come apart anywhere.
  heading: ({ level, text }, around, setting) => [
    new Paragraph({
      heading: headings[level],
      ...(nothingUnder(level, around) && around.next?.kind === "heading" ? { keepNext: false } : {}),
      spacing: { ...off(around), ...room(level, around, setting) },
      children: runs(text),
    }),
  ],
  // The signature never stands alone on a page: the end of the text comes with it.
  paragraph: ({ text }, around) => [
    new Paragraph({
      style: named.body,
      alignment: isUncut(text) ? AlignmentType.LEFT : undefined,
      keepNext: isClosing(around.next) ? true : undefined,
      spacing: off(around),
      children: runs(text),
    }),
  ],
  line: (node, around, { measures }) => line(node, around.next?.kind === "table", off(around), measures),
  attachments: (node, around, { measures }) => attachments(node, isClosing(around.next), measures),
  attachment: (node, _, { measures }) => attachment(node, measures),
  chart: (node, _, { nodes, place, measures: { style } }) => chart(node, place, chartSize(node.picture, nodes, place, style)),
  table: (node, around, { measures }) => [table(node, measures), ...gap(around)],
  signature: (node, _, { measures, sealed }) => signature(node, measures, sealed),
};

/** Properties of the file by their names, in which nothing of the text stands. */
type Told = Readonly<Record<string, string>>;

function fileOf({ title, issuer, state, nodes }: Document, { style, sealed }: Printing, told: Told, imprint: Imprint | undefined): File {
  const mark = markOf(state);
  const measures = measuresOf(style);
  const children = nodes.flatMap((node, place) =>
    rendered(renderers, node, { previous: nodes[place - 1], next: nodes[place + 1] }, { measures, sealed, mark, nodes, place }),
  );
  return new File({
    title,
    creator: issuer,
    customProperties: [...Object.entries(told).map(([name, value]) => ({ name, value })), ...imprintProperties(imprint)],
    styles: stylesOf(measures),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    sections: [{ properties: properties(measures), headers: headers(mark), footers: footers(measures), children }],
  });
}

/** The bytes of the .docx. `modified` is the only time in it: when the report was last changed. `told`: custom properties of the file, and its keywords; `imprint`: what it was made of, in its properties alone. */
export async function renderDocx(
  document: Document,
  {
    modified,
    told = {},
    imprint,
    ...printing
  }: { readonly modified: Date; readonly told?: Told; readonly imprint?: Imprint | undefined } & Partial<Printing>,
): Promise<Uint8Array> {
  const zip = await Packer.pack(fileOf(document, { ...usualPrinting, ...printing }, told, imprint), "uint8array", false, [
    coreProperties(
      document,
      modified,
      Object.entries(told)
        .map((pair) => pair.join(" "))
        .join("; "),
    ),
    fontTable,
  ]);
  return stamp(zip, modified);
}
