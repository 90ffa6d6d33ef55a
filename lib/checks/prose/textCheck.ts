// A check of running text as a row: what it finds in a block (or a part) is found once and kept, and becomes findings of the part that it stands in.
import { showsNothing } from "../../characters/unseen.ts";
import { placeName } from "../../edition/name.ts";
import type { Span } from "../../tokens/token.ts";
import { kept, keptBy, type Check, type Found, type Grounds, type Material } from "../check.ts";
import type { Correction, MarkedText } from "../finding.ts";
import type { CheckKind } from "../kind.ts";
import { byPart, markedIn, proseOf, type ProseBlock } from "./prose.ts";

/**
 * Something found in a block. `says`: what is wrong and what to do, as the sentence goes on behind “主动公开”里的“……”. `mend`: what would stand in the
 * place of `of`, or of the marked words. `also`: other words that belong to it, after the first.
 */
export type Hit = Span & {
  readonly says: string;
  readonly mend?: string;
  readonly of?: Span;
  readonly also?: readonly { readonly block: ProseBlock; readonly span: Span }[];
  readonly expected?: string;
  readonly actual?: string;
  /** It counts only where the report does not do it throughout. */
  readonly rare?: true;
};

type Placed = { readonly block: ProseBlock; readonly hit: Hit };

/** Words as a message quotes them: the middle of what is long is left out. */
export const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 24)}……${text.slice(-12)}` : text}”`;

const marksOf = ({ block, hit }: Placed): readonly MarkedText[] => [
  markedIn(block, hit),
  ...(hit.also ?? []).map(({ block: other, span }) => markedIn(other, span)),
];

const correctionOf = ({ block, hit: { start, end, mend, of } }: Placed): readonly Correction[] =>
  mend === undefined ? [] : [{ address: block.at, start: of?.start ?? start, end: of?.end ?? end, text: mend }];

/** One finding of words that stand once or several times in a part. */
function foundOf({ outline }: Material, same: readonly [Placed, ...Placed[]]): Found {
  const [{ block, hit }] = same;
  const quote = block.text.slice(hit.start, hit.end);
  const times = same.length > 1 ? `（${same.length} 处）` : "";
  return {
    at: [block.part],
    brief: `${placeName(outline, block.part)}里的${quoted(quote)}${times}${hit.says}`,
    expected: hit.expected ?? null,
    actual: hit.actual ?? quote,
    values: { [block.part]: quote },
    text: same.flatMap(marksOf),
    corrections: same.flatMap(correctionOf),
    which: quote,
  };
}

const nothing: readonly Found[] = [];

/** Equal words of a part are told once, and a place once, though two rules of a check find it. */
function foundIn(material: Material, hits: readonly Placed[]): readonly Found[] {
  if (hits.length === 0) return nothing;
  const same = new Map<string, [Placed, ...Placed[]]>();
  for (const one of hits) {
    const key = `${one.block.part} ${one.block.text.slice(one.hit.start, one.hit.end)}`;
    const others = same.get(key);
    if (others === undefined) same.set(key, [one]);
    else if (!others.some(({ block, hit }) => block === one.block && hit.start === one.hit.start)) others.push(one);
  }
  return [...same.values()].map((all) => foundOf(material, all));
}

/** Findings of the same words in the same part as one, with all their marks: a key names one. */
export function mergedFindings(all: readonly Found[]): readonly Found[] {
  const merged = new Map<string, Found>();
  for (const found of all) {
    const key = `${found.at[0] ?? ""} ${found.which ?? ""}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? found : { ...before, text: [...(before.text ?? []), ...(found.text ?? [])] });
  }
  return [...merged.values()];
}

type Row = Grounds & { readonly id: string; readonly name: string; readonly kind?: CheckKind; readonly looksAt?: string };

const usual = { kind: "writing" as CheckKind, looksAt: "自己写的各段文字" };

const written = kept((blocks: readonly ProseBlock[]): number => blocks.filter(({ text }) => !showsNothing(text)).length);

/** How many blocks of own text there are. */
const blocksWritten = (material: Material): number => written(proseOf(material));

/** What is found in a text, kept for as long as the text is the same; what is said of a place depends on the format alone. */
const keptFor = (find: (material: Material) => readonly Found[]): ((material: Material) => readonly Found[]) => {
  const known = new WeakMap<readonly ProseBlock[], readonly Found[]>();
  return (material) => {
    const blocks = proseOf(material);
    const found = known.get(blocks) ?? find(material);
    known.set(blocks, found);
    return found;
  };
};

type Find = (block: ProseBlock) => readonly Hit[];

/** What each check found in a block: all of one block in one place, for there are many checks and after a key all but one of the blocks are the same. */
const known = kept<ProseBlock, Map<Find, readonly Hit[]>>(() => new Map());

function hitsOf(find: Find, block: ProseBlock): readonly Hit[] {
  const all = known(block);
  const found = all.get(find);
  if (found !== undefined) return found;
  const hits = find(block);
  all.set(find, hits);
  return hits;
}

/** What is found in all blocks. */
function placedIn(find: Find, blocks: readonly ProseBlock[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const block of blocks) for (const hit of hitsOf(find, block)) placed.push({ block, hit });
  return placed;
}

/** A check that looks at each block by itself. */
export const blockCheck = (row: Row, find: Find): Check => ({
  ...usual,
  ...row,
  places: blocksWritten,
  run: keptFor((material) => foundIn(material, placedIn(find, proseOf(material)))),
});

/** A check that looks at the text as a whole; its hits name their block. */
export const textCheck = (row: Row, find: (blocks: readonly ProseBlock[]) => readonly Placed[]): Check => ({
  ...usual,
  ...row,
  places: blocksWritten,
  run: keptFor((material) => foundIn(material, find(proseOf(material)))),
});

/** A check that looks at the text as a whole with the particulars of the report. Kept for as long as the text and what `of` gives are the same. */
export function wholeCheck<Of extends string | number>(
  row: Row,
  of: (material: Material) => Of,
  find: (blocks: readonly ProseBlock[], of: Of) => readonly Placed[],
): Check {
  const foundFor = keptBy((one: Of) => keptFor((material) => foundIn(material, find(proseOf(material), one))));
  return { ...usual, ...row, places: blocksWritten, run: (material) => foundFor(of(material))(material) };
}

/** A check that looks at each block with the particulars of the report: its year, its body. Kept for as long as `of` gives the same. */
export function reportCheck<Of extends string | number>(
  row: Row,
  of: (material: Material) => Of | undefined,
  find: (block: ProseBlock, of: Of) => readonly Hit[],
): Check {
  const findFor = keptBy(
    (one: Of): Find =>
      (block) =>
        find(block, one),
  );
  return {
    ...usual,
    ...row,
    places: blocksWritten,
    run: (material) => {
      const one = of(material);
      if (one === undefined) return [];
      return foundIn(material, placedIn(findFor(one), proseOf(material)));
    },
  };
}

/**
 * A check that looks at each block and tells what it finds in one part together: marks that are many. `says`: of how many, as the sentence goes on. `holds`:
 * whether a hit counts in this report.
 */
export function togetherCheck(
  row: Row,
  find: (block: ProseBlock) => readonly Hit[],
  says: (quotes: readonly string[]) => string,
  holds: (blocks: readonly ProseBlock[]) => (hit: Hit, block: ProseBlock) => boolean = () => () => true,
): Check {
  return {
    ...usual,
    ...row,
    places: blocksWritten,
    run: keptFor((material) => {
      const blocks = proseOf(material);
      if (placedIn(find, blocks).length === 0) return [];
      const counts = holds(blocks);
      return [...byPart(blocks)].flatMap(([part, own]): readonly Found[] => {
        const hits = placedIn(find, own).filter(({ block, hit }) => counts(hit, block));
        if (hits.length === 0) return [];
        const quotes = hits.map(({ block, hit }) => block.text.slice(hit.start, hit.end));
        return [
          {
            at: [part],
            brief: `${placeName(material.outline, part)}里${says(quotes)}`,
            actual: quotes.join(" "),
            values: { [part]: quotes.join(" ") },
            text: hits.flatMap(marksOf),
            corrections: hits.flatMap(correctionOf),
          },
        ];
      });
    }),
  };
}
