// The drawings of a page beside those that the report's figures give: the same drawing, or the same words and numbers in it. A page
// may leave a drawing out, for its numbers stand in the table below; one that says something else is named.
import { diffArrays } from "diff";
import type { Document } from "../document/node.ts";
import { changed, type Difference } from "./difference.ts";
import type { Drawing } from "../reading/html/drawing.ts";
import { readPage } from "../reading/html/page.ts";
import { words } from "../reading/html/words.ts";

/** `compared`: how many pictures of the page were. */
export type DrawingVerdict = { readonly differences: readonly Difference[]; readonly compared: number };

const ofOurs = (one: Drawing, { label, texts }: Drawing): boolean =>
  one.label === label || texts.filter((text) => one.texts.includes(text)).length * 2 > texts.length;

/** The words that were put in others' place, in pairs. */
function exchanged(own: readonly string[], theirs: readonly string[]): readonly (readonly [string, string])[] {
  const changes = diffArrays(own.map(words), theirs.map(words)).filter(({ added, removed }) => added || removed);
  const [gone, come] = [
    changes.flatMap(({ removed, value }) => (removed ? value : [])),
    changes.flatMap(({ added, value }) => (added ? value : [])),
  ];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => [gone[at] ?? "", come[at] ?? ""] as const);
}

const redrawn = (title: string): Difference => ({
  kind: "unread",
  message: `图解“${title}”的图改动过：其中的字和数字相同，条的长短没有核对。`,
  expected: null,
  found: null,
});

/** Compares the drawings; a picture of something else is not ours to judge. */
export function compareDrawings({ nodes }: Pick<Document, "nodes">, page: readonly Drawing[]): DrawingVerdict {
  const left = [...page];
  const differences: Difference[] = [];
  const charts = nodes.flatMap((node, at) =>
    node.kind === "chart" ? [{ title: headingBefore(nodes, at), own: readPage(node.picture.svg).drawings[0] }] : [],
  );
  for (const { title, own } of charts) {
    const found = own === undefined ? undefined : (left.find(({ whole }) => whole === own.whole) ?? left.find((one) => ofOurs(one, own)));
    if (own === undefined || found === undefined) continue;
    left.splice(left.indexOf(found), 1);
    const changes = exchanged(own.texts, found.texts).map(([one, other]) => changed(`图解“${title}”的图`, one, other));
    const said =
      words(own.label) === words(found.label)
        ? []
        : [changed(`图解“${title}”的图，读屏软件读出的说明`, words(own.label), words(found.label))];
    differences.push(...changes, ...said, ...(own.whole !== found.whole && changes.length + said.length === 0 ? [redrawn(title)] : []));
  }
  return { differences, compared: page.length - left.length };
}

function headingBefore(nodes: Document["nodes"], at: number): string {
  const node = nodes[at - 1];
  return node?.kind === "heading" ? node.text : "";
}
