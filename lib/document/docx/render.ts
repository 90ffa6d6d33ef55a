// The tree as a Word file, laid out as GB/T 9704-2012 asks or in another style of ../style.ts, which has all measures.
//
// The same tree and time give the same bytes: nothing here reads a clock or draws a random number, and what the docx
// library takes from the clock is overridden (parts.ts) or set afterwards (stamp.ts).
import { AlignmentType, Document as File, HeadingLevel, Packer, Paragraph, type Table } from "docx";
import type { Document, Node, NodeKind } from "../node.ts";
import { official, type Style } from "../style.ts";
import { attachment, line, titleRuns } from "./attachment.ts";
import { measuresOf, type Measures } from "./measures.ts";
import { footers, headers, properties } from "./page.ts";
import { coreProperties, fontTable } from "./parts.ts";
import { signature } from "./signature.ts";
import { stamp } from "./stamp.ts";
import { named, stylesOf } from "./styles.ts";
import { table } from "./table.ts";
import { runs } from "./text.ts";

/** How a report is printed: in which style, and whether the signature leaves room for a seal (7.3.5.1). */
export type Printing = { readonly style: Style; readonly sealed: boolean };

type Next = NodeKind | undefined;
type Setting = { readonly measures: Measures; readonly sealed: boolean };
type Blocks = readonly (Paragraph | Table)[];
type Renderers = { readonly [Kind in NodeKind]: (node: Extract<Node, { kind: Kind }>, next: Next, setting: Setting) => Blocks };
type NodeOf<Kind extends NodeKind> = { [One in Kind]: { readonly kind: One } & Extract<Node, { kind: One }> }[Kind];

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Word joins two tables that touch, and wants a paragraph at the end: one of a single point. */
const gap = (next: Next): Blocks => (next === "table" || next === undefined ? [new Paragraph({ style: named.gap })] : []);

/** A web address cannot be cut: a justified line before it would be spread out over the page. */
const uncut = /[!-~]{12,}/;

/** The signature never stands alone on a page: the end of the text comes with it. */
const keeping = (text: string, next: Next) => ({ alignment: uncut.test(text) ? AlignmentType.LEFT : undefined, keepNext: next === "signature" ? true : undefined });

const render: Renderers = {
  title: ({ text }, _, { measures }) => [new Paragraph({ style: named.title, children: titleRuns(text, measures) })],
  heading: ({ level, text }) => [new Paragraph({ heading: headings[level], children: runs(text) })],
  paragraph: ({ text }, next) => [new Paragraph({ style: named.body, ...keeping(text, next), children: runs(text) })],
  line: (node, next, { measures }) => line(node, next, measures),
  attachment: (node, _, { measures }) => attachment(node, measures),
  table: (node, next, { measures }) => [table(node, measures), ...gap(next)],
  signature: (node, _, { measures, sealed }) => signature(node, measures, sealed),
};

const one = <Kind extends NodeKind>(node: NodeOf<Kind>, next: Next, setting: Setting): Blocks => render[node.kind](node, next, setting);

function fileOf({ title, issuer, mark, nodes }: Document, { style, sealed }: Printing): File {
  const measures = measuresOf(style);
  return new File({
    title,
    creator: issuer,
    styles: stylesOf(measures),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    sections: [{ properties: properties(measures), headers: headers(mark), footers: footers(measures), children: nodes.flatMap((node, place) => one(node, nodes[place + 1]?.kind, { measures, sealed })) }],
  });
}

/** The bytes of the .docx. `modified` is the only time in it: when the report was last changed. */
export async function renderDocx(document: Document, { modified, style = official, sealed = false }: { readonly modified: Date } & Partial<Printing>): Promise<Uint8Array> {
  const zip = await Packer.pack(fileOf(document, { style, sealed }), "uint8array", false, [coreProperties(document, modified), fontTable]);
  return stamp(zip, modified);
}
