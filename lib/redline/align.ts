// Which line or table of the file is which of the report: what stands word for word in both, in order; then what was divided or joined; then what says
// much the same, best over the whole (lib/compare); then what was moved; and where one is left over on either side of one place, these two.
import { anchorsOf, type Pair } from "../compare/anchors.ts";
import { pairedInOrder } from "../compare/inOrder.ts";
import type { ReadLine, ReadPiece, ReadTable } from "../reading/reading.ts";
import { lineKey, tableKey, type Item } from "./expected.ts";

export type Piece = (ReadLine | ReadTable) & { readonly key: string };

/** `moved`: it stands at another place. `regrouped`: paragraphs that were divided or joined, with all their words. */
export type Match =
  | { readonly is: "same"; readonly item: Item; readonly piece: Piece }
  | { readonly is: "moved"; readonly item: Item; readonly piece: Piece }
  | { readonly is: "regrouped"; readonly items: readonly Item[]; readonly pieces: readonly Piece[] }
  | { readonly is: "gone"; readonly item: Item }
  | { readonly is: "new"; readonly piece: Piece };

export const pieceOf = (piece: ReadPiece): Piece => ({
  ...piece,
  key: piece.kind === "line" ? lineKey(piece.text) : tableKey(piece.block.cells.map(({ text }) => text)),
});

const kindOf = (isTable: boolean): string => (isTable ? "table" : "line");
const ofItem = ({ role, key }: Item) => ({ kind: kindOf(role.is === "table"), text: key });
const ofPiece = ({ kind, key }: Piece) => ({ kind: kindOf(kind === "table"), text: key });

/** Places in both lists: from where up to where. */
type Gap = { readonly from: number; readonly to: number; readonly theirs: number; readonly theirsTo: number };
type Group = { readonly items: readonly number[]; readonly pieces: readonly number[] };

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

/** Of a file that has hardly anything of the report, nothing is put together: so many pairs are looked at. */
const largest = 100_000;

/** So many paragraphs become one, or come of one. */
const most = 4;

/** Own paragraphs that were divided or joined, with all their words. */
function regrouped(items: readonly Item[], pieces: readonly Piece[], gap: Gap): Group | undefined {
  const words = (all: readonly number[], of: (at: number) => string | undefined): string | undefined => {
    const texts = all.map(of);
    return texts.includes(undefined) ? undefined : texts.join("");
  };
  const own = (at: number) => {
    const item = items[at];
    return at < gap.to && item?.role.is === "block" && item.role.block.kind === "paragraph" ? item.key : undefined;
  };
  const their = (at: number) => (at < gap.theirsTo && pieces[at]?.kind === "line" ? pieces[at].key : undefined);
  const shapes = range(2, most - 1).flatMap((many) => [[1, many] as const, [many, 1] as const]);
  for (let at = gap.from; at < gap.to; at += 1)
    for (let there = gap.theirs; there < gap.theirsTo; there += 1)
      for (const [one, two] of shapes) {
        const [left, right] = [range(at, one), range(there, two)];
        const text = words(left, own);
        if (text !== undefined && text === words(right, their)) return { items: left, pieces: right };
      }
  return undefined;
}

/** The groups of a gap, in order, with the gaps between them. */
function groupsIn(items: readonly Item[], pieces: readonly Piece[], gap: Gap): readonly (Group | Gap)[] {
  const size = (gap.to - gap.from) * (gap.theirsTo - gap.theirs);
  const found = size > largest ? undefined : regrouped(items, pieces, gap);
  const [first, there] = [found?.items[0], found?.pieces[0]];
  if (found === undefined || first === undefined || there === undefined) return [gap];
  const [end, behind] = [(found.items.at(-1) ?? first) + 1, (found.pieces.at(-1) ?? there) + 1];
  const before = { from: gap.from, to: first, theirs: gap.theirs, theirsTo: there };
  const after = { from: end, to: gap.to, theirs: behind, theirsTo: gap.theirsTo };
  return [before, found, ...groupsIn(items, pieces, after)];
}

function gapsBetween(anchors: readonly Pair[], end: Pair): readonly (Gap | Pair)[] {
  let [at, there] = [0, 0];
  const found: (Gap | Pair)[] = [];
  for (const [own, their] of anchors) {
    found.push({ from: at, to: own, theirs: there, theirsTo: their }, [own, their]);
    [at, there] = [own + 1, their + 1];
  }
  return [...found, { from: at, to: end[0], theirs: there, theirsTo: end[1] }];
}

const isPair = (one: Gap | Group | Pair): one is Pair => Array.isArray(one);

/** Pairs and groups over the whole, by places. */
function firmOf(items: readonly Item[], pieces: readonly Piece[]): { readonly pairs: readonly Pair[]; readonly groups: readonly Group[] } {
  const anchors = anchorsOf(
    items.map(({ key }) => key),
    pieces.map(({ key }) => key),
  );
  const parts = gapsBetween(anchors, [items.length, pieces.length]).flatMap((one): readonly (Gap | Group | Pair)[] =>
    isPair(one) ? [one] : groupsIn(items, pieces, one),
  );
  const groups = parts.flatMap((one) => (!isPair(one) && "items" in one ? [one] : []));
  const pairs = parts.flatMap((one): readonly Pair[] => {
    if (isPair(one)) return [one];
    if ("items" in one) return [];
    const between = pairedInOrder(items.slice(one.from, one.to).map(ofItem), pieces.slice(one.theirs, one.theirsTo).map(ofPiece));
    return between.map(([own, their]): Pair => [own + one.from, their + one.theirs]);
  });
  return { pairs, groups };
}

type Over = { readonly left: readonly number[]; readonly over: readonly number[] };

/** The places of both sides that are in no pair and no group. */
function overOf(items: number, pieces: number, pairs: readonly Pair[], groups: readonly Group[]): Over {
  const own = new Set([...pairs.map(([one]) => one), ...groups.flatMap((group) => group.items)]);
  const their = new Set([...pairs.map(([, two]) => two), ...groups.flatMap((group) => group.pieces)]);
  return { left: range(0, items).filter((at) => !own.has(at)), over: range(0, pieces).filter((at) => !their.has(at)) };
}

/** What is left over of either side and has the same words stands at another place. */
function movesOf(items: readonly Item[], pieces: readonly Piece[], { left, over }: Over): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  for (const at of over) {
    const key = pieces[at]?.key ?? "";
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [at]);
    else same.push(at);
  }
  return left.flatMap((at): readonly Pair[] => {
    const there = waiting.get(items[at]?.key ?? "")?.shift();
    return there === undefined ? [] : [[at, there]];
  });
}

/** Whether a line looks like what an item is. */
function isAlike({ role }: Item, piece: Piece): boolean {
  if (role.is === "table" || piece.kind === "table") return role.is === "table" && piece.kind === "table";
  const isHeading = role.is === "block" ? role.block.kind === "heading" : role.is === "fixed" && role.what.includes("标题");
  return isHeading === piece.rank > 0;
}

/** Title, name and date stand there whatever they say. */
const mustMeet = ({ role }: Item): boolean => role.is === "title" || role.is === "issuer" || role.is === "date";

/** Places by how many of those that are known stand before them; both rise. */
function byStretch(places: readonly number[], known: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const stretches = new Map<number, number[]>();
  let before = 0;
  for (const at of places) {
    while (before < known.length && (known[before] ?? at) < at) before += 1;
    const own = stretches.get(before);
    if (own === undefined) stretches.set(before, [at]);
    else own.push(at);
  }
  return stretches;
}

/** Of what is left over between two neighbours that are known, one is the other where there are as many on both sides and they look alike. */
function replacedIn(items: readonly Item[], pieces: readonly Piece[], { left, over }: Over, known: readonly Pair[]): readonly Pair[] {
  const sorted = [...known].sort(([one], [two]) => one - two);
  const rivals = byStretch(
    left,
    sorted.map(([one]) => one),
  );
  const theirs = byStretch(
    over,
    sorted.map(([, two]) => two),
  );
  return [...rivals].flatMap(([stretch, own]) => {
    const free = [...(theirs.get(stretch) ?? [])];
    const isEven = own.length === free.length;
    return own.flatMap((at): readonly Pair[] => {
      const item = items[at];
      if (item === undefined || !(isEven || mustMeet(item))) return [];
      const place = free.findIndex((one) => {
        const piece = pieces[one];
        return piece !== undefined && isAlike(item, piece);
      });
      return place < 0 ? [] : free.splice(place, 1).map((there): Pair => [at, there]);
    });
  });
}

type Found = { readonly pairs: readonly Pair[]; readonly groups: readonly Group[]; readonly moves: readonly Pair[] };

function foundIn(items: readonly Item[], pieces: readonly Piece[]): Found {
  const { pairs, groups } = firmOf(items, pieces);
  const over = (more: readonly Pair[]): Over => overOf(items.length, pieces.length, [...pairs, ...more], groups);
  const moves = movesOf(items, pieces, over([]));
  const heads = groups.map((group): Pair => [group.items[0] ?? 0, group.pieces[0] ?? 0]);
  return { pairs: [...pairs, ...replacedIn(items, pieces, over(moves), [...pairs, ...heads])], groups, moves };
}

/** Every item and every piece in one match, in the order of the file; what is gone stands where it would be. */
export function alignedWith(items: readonly Item[], pieces: readonly Piece[]): readonly Match[] {
  const { pairs, groups, moves } = foundIn(items, pieces);
  const itemOf = new Map(pairs.map(([own, their]) => [their, own]));
  const movedTo = new Map(moves.map(([own, their]) => [their, own]));
  const groupAt = new Map(groups.map((group) => [group.pieces[0] ?? -1, group]));
  const inGroup = new Set(groups.flatMap((group) => group.pieces.slice(1)));
  const gone = [...overOf(items.length, pieces.length, [...pairs, ...moves], groups).left];
  const goneBefore = (end: number): readonly Match[] => {
    const count = gone.findIndex((at) => at >= end);
    return gone.splice(0, count < 0 ? gone.length : count).flatMap((at) => {
      const item = items[at];
      return item === undefined ? [] : [{ is: "gone", item }];
    });
  };
  const matchesAt = (piece: Piece, at: number): readonly Match[] => {
    const group = groupAt.get(at);
    if (inGroup.has(at)) return [];
    if (group !== undefined) {
      const [own, their] = [group.items.flatMap((one) => items[one] ?? []), group.pieces.flatMap((one) => pieces[one] ?? [])];
      return [...goneBefore(group.items[0] ?? 0), { is: "regrouped", items: own, pieces: their }];
    }
    const [own, moved] = [itemOf.get(at), movedTo.get(at)];
    const item = items[own ?? moved ?? -1];
    if (item === undefined) return [{ is: "new", piece }];
    return own === undefined ? [{ is: "moved", item, piece }] : [...goneBefore(own), { is: "same", item, piece }];
  };
  return [...pieces.flatMap(matchesAt), ...goneBefore(items.length)];
}
