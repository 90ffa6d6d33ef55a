// The words of a report and of a page, line by line: what is missing, changed, added between, or stands elsewhere. What
// stands before the first and after the last line of the report is the portal's own, and only counted.
import { shownOf } from "../characters/unseen.ts";
import { diffArrays } from "diff";
import { printable, type Document } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import { changed, type Difference } from "./difference.ts";
import { likeness, linesOf } from "../reading/html/words.ts";

/** The lines of a report outside of its tables, in order. */
export const textsOf = ({ nodes }: Pick<Document, "nodes">): readonly string[] =>
  nodes
    .flatMap((node) => (node.kind === "table" ? [] : node.kind === "line" ? [textsIn(node).join(" ")] : textsIn(node)))
    .map(printable)
    .flatMap(linesOf);

/** As much as this of a changed line is still there. */
const enough = 0.4;

type Chunk = { readonly same: boolean; readonly gone: string[]; readonly come: string[] };

/** Runs of equal lines, and between them what is gone and what has come. */
function chunksOf(expected: readonly string[], found: readonly string[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const { added, removed, value } of diffArrays([...expected], [...found])) {
    const same = !added && !removed;
    const last = chunks.at(-1);
    const chunk = last === undefined || last.same !== same ? { same, gone: [], come: [] } : last;
    if (chunk !== last) chunks.push(chunk);
    if (!added) chunk.gone.push(...value);
    if (!removed) chunk.come.push(...value);
  }
  return chunks;
}

/** Which line that came is the changed form of each line that is gone; the order is kept. */
function paired(gone: readonly string[], come: readonly string[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let from = 0;
  gone.forEach((line, at) => {
    const scores = come.map((other, place) => (place < from ? 0 : likeness(line, other)));
    const best = scores.indexOf(Math.max(...scores));
    if (best < 0 || (scores[best] ?? 0) < enough) return;
    pairs.set(at, best);
    from = best + 1;
  });
  return pairs;
}

const shown = (text: string): string => shownOf(text.length > 40 ? `${text.slice(0, 40)}…` : text);

type Told = { readonly differences: Difference[]; readonly gone: string[]; readonly come: string[] };

function judge({ gone, come }: Chunk, first: boolean, last: boolean, told: Told): void {
  const pairs = paired(gone, come);
  const places = [...pairs.values()];
  gone.forEach((line, at) => {
    const other = come[pairs.get(at) ?? -1];
    if (other === undefined) told.gone.push(line);
    else told.differences.push(changed("文字改了", line, other));
  });
  const [begin, end] = [first ? Math.min(...places, come.length) : 0, last ? Math.max(...places, -1) + 1 : come.length];
  come.forEach((line, at) => {
    if (!places.includes(at) && at >= begin && at < end) told.come.push(line);
  });
}

/** `matched`: how many lines of the report stand on the page as they are. */
export type TextVerdict = { readonly differences: readonly Difference[]; readonly matched: number };

/** Compares the words; `captions` are names of tables, which a page may print or not. */
export function compareTexts(expected: readonly string[], page: readonly string[], captions: readonly string[]): TextVerdict {
  const found = page.filter((line, at) => !captions.includes(line) || (expected.includes(line) && line !== page[at - 1]));
  const chunks = chunksOf(expected, found);
  const told: Told = { differences: [], gone: [], come: [] };
  chunks.forEach((chunk, at) => !chunk.same && judge(chunk, at === 0, at === chunks.length - 1, told));
  const moved = told.gone.filter((line) => found.includes(line));
  const differences: readonly Difference[] = [
    ...told.differences,
    ...told.gone.map(
      (line): Difference =>
        moved.includes(line)
          ? { kind: "moved", message: `“${shown(line)}”在网页上换了位置。`, expected: line, found: line }
          : { kind: "missing", message: `网页上没有“${shown(line)}”。`, expected: line, found: null },
    ),
    ...told.come
      .filter((line) => !moved.includes(line))
      .map((line): Difference => ({ kind: "added", message: `网页上多出“${shown(line)}”。`, expected: null, found: line })),
  ];
  return { differences, matched: chunks.reduce((sum, { same, gone }) => sum + (same ? gone.length : 0), 0) };
}
