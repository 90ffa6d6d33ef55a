// The drawings of a page beside those that the report's figures give: the same drawing, or the same words and numbers in it. A page
// may leave a drawing out, for its numbers stand in the table below; one that says something else is named.
//
// Our pages have been drawn in several ways (colours, rings, bars in one ink): a drawing is held against each, and named beside the one
// that it is likest.
import { diffArrays } from "diff";
import { changed, type Difference } from "./difference.ts";
import type { Drawing } from "../reading/html/drawing.ts";
import { words } from "../reading/html/words.ts";

/** `compared`: how many pictures of the page were. */
export type DrawingVerdict = { readonly differences: readonly Difference[]; readonly compared: number };

/** A chart as it may have been drawn, in each of our ways. */
export type DrawnChart = { readonly title: string; readonly ways: readonly Drawing[] };

const alike = (one: Drawing, { texts }: Drawing): number => texts.filter((text) => one.texts.includes(text)).length / texts.length;

const ofOurs = (one: Drawing, own: Drawing): boolean => one.label === own.label || alike(one, own) * 2 > 1;

type Pair = { readonly own: Drawing; readonly found: Drawing };

/** The words that were put in others' place, in pairs. */
function exchanged(own: readonly string[], theirs: readonly string[]): readonly (readonly [string, string])[] {
  const changes = diffArrays(own.map(words), theirs.map(words)).filter(({ added, removed }) => added || removed);
  const [gone, come] = [
    changes.flatMap(({ removed, value }) => (removed ? value : [])),
    changes.flatMap(({ added, value }) => (added ? value : [])),
  ];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => [gone[at] ?? "", come[at] ?? ""] as const);
}

/** The drawing of the page that is likest to this chart, and that of ours which differs from it in the fewest words; undefined where none is of it. */
function likest({ ways }: DrawnChart, page: readonly Drawing[]): Pair | undefined {
  const pairs = ways.flatMap((own) => page.filter((found) => ofOurs(found, own)).map((found) => ({ own, found })));
  const counts = pairs.map(({ own, found }) => exchanged(own.texts, found.texts).length + (own.label === found.label ? 0 : 1));
  return pairs[counts.indexOf(Math.min(...counts))];
}

const redrawn = (title: string): Difference => ({
  kind: "unread",
  subject: "drawing",
  message: `图解“${title}”的图改动过：其中的字和数字相同，条的长短没有核对。`,
  expected: null,
  found: null,
  spot: null,
});

function differencesOf(title: string, { own, found }: Pair): readonly Difference[] {
  const changes = exchanged(own.texts, found.texts).map(([one, other]) => changed(`图解“${title}”的图`, one, other, "drawing"));
  const said =
    words(own.label) === words(found.label)
      ? []
      : [changed(`图解“${title}”的图，读屏软件读出的说明`, words(own.label), words(found.label), "drawing")];
  return changes.length + said.length === 0 ? [redrawn(title)] : [...changes, ...said];
}

/** Compares the drawings, those that are as we drew them first; a picture of something else is not ours to judge. */
export function compareDrawings(charts: readonly DrawnChart[], page: readonly Drawing[]): DrawingVerdict {
  const left = [...page];
  const others = charts.filter(({ ways }) => {
    const same = left.findIndex(({ whole }) => ways.some((own) => own.whole === whole));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  const differences = others.flatMap((chart) => {
    const pair = likest(chart, left);
    if (pair === undefined) return [];
    left.splice(left.indexOf(pair.found), 1);
    return differencesOf(chart.title, pair);
  });
  return { differences, compared: page.length - left.length };
}
