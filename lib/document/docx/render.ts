// The tree as a Word file, laid out as GB/T 9704-2012 asks. All measures stand in style.ts, all looks in styles.ts.
//
// The same tree and time give the same bytes: nothing here reads a clock or draws a random number, and what the docx
// library takes from the clock is overridden (parts.ts) or set afterwards (stamp.ts).
import { AlignmentType, Document as File, HeadingLevel, Packer, Paragraph, type Table } from "docx";
import type { Document, Node, NodeKind } from "../node.ts";
import { attachment, line } from "./attachment.ts";
import { attachments } from "./attachmentList.ts";
import { footers, headers, properties } from "./page.ts";
import { coreProperties, fontTable } from "./parts.ts";
import { signature } from "./signature.ts";
import { stamp } from "./stamp.ts";
import { named, styles } from "./styles.ts";
import { table } from "./table.ts";
import { runs } from "./text.ts";
import { titleLines } from "./title.ts";

type Next = NodeKind | undefined;
type Blocks = readonly (Paragraph | Table)[];
type Renderers = { readonly [Kind in NodeKind]: (node: Extract<Node, { kind: Kind }>, next: Next) => Blocks };
type NodeOf<Kind extends NodeKind> = { [One in Kind]: { readonly kind: One } & Extract<Node, { kind: One }> }[Kind];

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Word joins two tables that touch, and wants a paragraph at the end: one of a single point. */
const gap = (next: Next): Blocks => (next === "table" || next === undefined ? [new Paragraph({ style: named.gap })] : []);

/** A web address cannot be cut: a justified line before it would be spread out over the page. */
const uncut = /[!-~]{12,}/;

/** The signature never stands alone on a page: the end of the text comes with it. */
const setting = (text: string, next: Next) => ({ alignment: uncut.test(text) ? AlignmentType.LEFT : undefined, keepNext: next === "signature" || next === "attachments" ? true : undefined });

const render: Renderers = {
  title: ({ text }) => [new Paragraph({ style: named.title, children: runs(titleLines(text)) })],
  heading: ({ level, text }) => [new Paragraph({ heading: headings[level], children: runs(text) })],
  paragraph: ({ text }, next) => [new Paragraph({ style: named.body, ...setting(text, next), children: runs(text) })],
  line,
  attachments,
  attachment,
  table: (node, next) => [table(node), ...gap(next)],
  signature,
};

const one = <Kind extends NodeKind>(node: NodeOf<Kind>, next: Next): Blocks => render[node.kind](node, next);

const fileOf = ({ title, issuer, mark, nodes }: Document): File =>
  new File({
    title,
    creator: issuer,
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true, useFELayout: true },
    sections: [{ properties, headers: headers(mark), footers: footers(), children: nodes.flatMap((node, place) => one(node, nodes[place + 1]?.kind)) }],
  });

/** The bytes of the .docx. `modified` is the only time in it: when the report was last changed. */
export async function renderDocx(document: Document, about: { readonly modified: Date }): Promise<Uint8Array> {
  const zip = await Packer.pack(fileOf(document), "uint8array", false, [coreProperties(document, about.modified), fontTable]);
  return stamp(zip, about.modified);
}
