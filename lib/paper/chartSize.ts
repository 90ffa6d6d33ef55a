// How large the charts of a report stand on paper, each with its heading and its table on one page: as the style says, or a little smaller or larger, and with
// more or less room around them, so that no page but the last is left with a fifth of it blank. Reckoned, not measured, as tables are (fit.ts).
//
// Charts go to pages in their order. Every way to share them out is weighed: what stays blank first, then by how much pictures differ from their own size.
import { areaOf, charactersIn, roomOf } from "./area.ts";
import { fitOf, heightIn } from "./fit.ts";
import type { Node, Picture } from "../document/node.ts";
import { chart, paper, table, type Style } from "./style.ts";
import { widthOf } from "./width.ts";

const linesOf = (text: string, perLine: number): number => Math.max(1, Math.ceil(widthOf(text) / perLine));

/** Points that a node takes of its page; 0 for a chart, and for what does not stand with one. */
function heightOf(node: Node | undefined, style: Style): number {
  const perLine = (size: number): number => charactersIn(style, size) - style.indent;
  switch (node?.kind) {
    case "heading":
      return linesOf(node.text, perLine(style.headings[node.level].size)) * style.linePitch + table.apart;
    case "paragraph":
      return linesOf(node.text, perLine(style.body.size)) * style.linePitch;
    case "attachment":
      return (style.attachment.titleLine - 1) * style.linePitch + style.title.linePitch + style.title.after;
    case "table":
      return heightIn(node, fitOf(node, roomOf(style))) / 20 + 2 * table.apart;
    default:
      return 0;
  }
}

/** What stands on one page in any case: a heading with its chart and table, or with its table alone. Heights in points; `picture` is 0 without one. */
type Block = { readonly at: number | null; readonly fixed: number; readonly picture: number; readonly largest: number };

type Paper = { readonly style: Style; readonly height: number; readonly width: number };

/** In points, as large as the style says. */
const heightOfPicture = ({ height }: Picture): number => (height * chart.pixel * 72) / 25.4;

/** By how much a picture may be larger than the style says: as wide as the text, and its letters not those of a heading. */
const largestOf = ({ width }: Picture, { width: room }: Paper): number => Math.min(chart.largest, room / (width * chart.pixel));

/** The blocks from one place of the document to another; each ends with its table. */
function blocksOf(nodes: readonly Node[], from: number, to: number, page: Paper): readonly Block[] {
  const none: Block = { at: null, fixed: 0, picture: 0, largest: chart.largest };
  const blocks: Block[] = [];
  let block = none;
  for (const [place, node] of nodes.slice(from, to).entries()) {
    block =
      node.kind === "chart"
        ? { ...block, at: from + place, picture: heightOfPicture(node.picture), largest: largestOf(node.picture, page) }
        : { ...block, fixed: block.fixed + heightOf(node, page.style) };
    if (node.kind === "table" || from + place === to - 1) {
      blocks.push(block);
      block = none;
    }
  }
  return blocks;
}

/** Blocks on one page, their pictures scaled alike, the points left free above and below each, and how badly that looks. */
type Page = { readonly blocks: readonly Block[]; readonly scale: number; readonly apart: number; readonly cost: number };

const sum = (blocks: readonly Block[], of: (block: Block) => number): number => blocks.reduce((all, block) => all + of(block), 0);

/** Blank paper beyond this part of a page weighs as much as a picture that is ten times too small. */
const weight = 10;

/** How high blocks stand with their pictures at a scale, none larger than it may be. */
const usedAt = (blocks: readonly Block[], scale: number): number =>
  sum(blocks, ({ fixed, picture, largest }) => fixed + picture * Math.min(scale, largest));

/** The scale at which blocks stand so high, or as near as may be. */
function scaleFor(blocks: readonly Block[], height: number): number {
  let [low, high]: [number, number] = [0, chart.largest];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (usedAt(blocks, middle) <= height) low = middle;
    else high = middle;
  }
  return low;
}

/** These blocks on one page; undefined where they do not fit. One by itself always does: what is too large for a page then becomes as small as it must. */
function pageOf(blocks: readonly Block[], { height }: Paper, isLast: boolean): Page | undefined {
  const most = scaleFor(blocks, height);
  if (blocks.length > 1 && (most < chart.smallest || usedAt(blocks, 0) > height)) return undefined;
  const scale = Math.min(most, isLast ? 1 : Math.max(1, scaleFor(blocks, height * chart.filled)));
  const blank = isLast ? 0 : Math.max(0, height * chart.filled - usedAt(blocks, scale));
  const gaps = 2 * blocks.filter(({ at }) => at !== null).length;
  const apart = gaps === 0 ? 0 : Math.min(chart.apart, blank / gaps);
  return { blocks, scale, apart, cost: (weight * blank) / height + Math.abs(Math.log(Math.max(scale, 0.1))) };
}

type Plan = { readonly pages: readonly Page[]; readonly cost: number };

/** The best way to share blocks out over pages. */
function planned(blocks: readonly Block[], page: Paper): readonly Page[] {
  const best: Plan[] = [{ pages: [], cost: 0 }];
  for (let end = 1; end <= blocks.length; end += 1)
    for (let start = end - 1; start >= 0; start -= 1) {
      const [before, next] = [best[start], pageOf(blocks.slice(start, end), page, end === blocks.length)];
      if (before === undefined || next === undefined) continue;
      const cost = before.cost + next.cost;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { pages: [...before.pages, next], cost };
    }
  return best[blocks.length]?.pages ?? [];
}

/** Where the charts begin on a page of their own: behind the mark of their 附件, else at the heading of the first. */
function startOf(nodes: readonly Node[], first: number): number {
  const attachment = nodes.slice(0, first).reduce((last, { kind }, at) => (kind === "attachment" ? at : last), -1);
  return attachment < 0 ? Math.max(0, first - 1) : attachment;
}

/** By how much a chart is larger or smaller than the style says, and the points left free above and below it. */
type Standing = { readonly scale: number; readonly apart: number };

/** How each chart of a document stands, by its place. */
function standingsOf(nodes: readonly Node[], style: Style): ReadonlyMap<number, Standing> {
  const { width, height, pageHeight } = areaOf(style);
  const page: Paper = { style, height: height / 20 - table.spare, width: (width * paper.height) / pageHeight };
  const first = nodes.findIndex(({ kind }) => kind === "chart");
  const next = nodes.findIndex(({ kind }, at) => at > first && kind === "attachment");
  const blocks = blocksOf(nodes, startOf(nodes, first), next < 0 ? nodes.length : next, page);
  return new Map(
    planned(blocks, page).flatMap(({ blocks: all, scale, apart }) =>
      all.flatMap(({ at, largest }) => (at === null ? [] : [[at, { scale: Math.min(scale, largest), apart }] as const])),
    ),
  );
}

const known = new WeakMap<readonly Node[], Map<Style, ReadonlyMap<number, Standing>>>();

function standingsIn(nodes: readonly Node[], style: Style): ReadonlyMap<number, Standing> {
  const ofNodes = known.get(nodes) ?? new Map<Style, ReadonlyMap<number, Standing>>();
  const standings = ofNodes.get(style) ?? standingsOf(nodes, style);
  known.set(nodes, ofNodes.set(style, standings));
  return standings;
}

/** In millimetres, of the chart at this place of the document; `apart` is what stays free above and below it. */
export function chartSize(
  { width, height }: Pick<Picture, "width" | "height">,
  nodes: readonly Node[],
  at: number,
  style: Style,
): { readonly width: number; readonly height: number; readonly apart: number } {
  const { scale, apart } = standingsIn(nodes, style).get(at) ?? { scale: 1, apart: 0 };
  return { width: width * chart.pixel * scale, height: height * chart.pixel * scale, apart: (apart * 25.4) / 72 };
}
