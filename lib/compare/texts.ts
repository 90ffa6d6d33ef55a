// The words of two reports side by side, paragraph by paragraph as printed, with what is new and what is gone marked.
//
// What stands word for word in both, in order, is the same; between, paragraphs meet that say much the same, so that the whole is as alike
// as can be; what is left over is new or gone. Both are taken from the printed document, so that ready sentences and
// the numbers of headings are compared as a reader sees them.
import { compose } from "../document/compose.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { pairedInOrder, type Item } from "./inOrder.ts";
import type { Paragraph, TextComparison } from "./paragraphs.ts";
import { piecesOf } from "./pieces.ts";

/** Every paragraph and heading as printed, in order. */
export function paragraphsOf({ edition, report }: Bound): readonly Paragraph[] {
  let section = "";
  return compose(edition, report).nodes.flatMap((node): readonly Paragraph[] => {
    if (node.kind === "heading") {
      if (node.level === 1) section = node.text;
      return [{ section, text: node.text, heading: node.level }];
    }
    return node.kind === "paragraph" ? [{ section, text: node.text, heading: null }] : [];
  });
}

function pair(before: Paragraph, now: Paragraph): TextComparison {
  const both = { before, now };
  return before.text === now.text ? { kind: "same", ...both } : { kind: "changed", ...both, pieces: piecesOf(before.text, now.text) };
}

const itemOf = ({ text, heading }: Paragraph): Item => ({ kind: heading === null ? "" : "#", text });

/** Every paragraph of either list, in reading order. */
export function compareParagraphs(old: readonly Paragraph[], own: readonly Paragraph[]): readonly TextComparison[] {
  const found: TextComparison[] = [];
  let [atOld, atOwn] = [0, 0];
  const upTo = (before: number, now: number) => {
    old.slice(atOld, before).forEach((one) => found.push({ kind: "gone", before: one }));
    own.slice(atOwn, now).forEach((one) => found.push({ kind: "new", now: one }));
    [atOld, atOwn] = [before, now];
  };
  for (const [before, now] of pairedInOrder(old.map(itemOf), own.map(itemOf))) {
    upTo(before, now);
    const [one, two] = [old[before], own[now]];
    if (one !== undefined && two !== undefined) found.push(pair(one, two));
    [atOld, atOwn] = [before + 1, now + 1];
  }
  upTo(old.length, own.length);
  return found;
}

/** Every paragraph of either report, in reading order. */
export const compareTexts = (before: Bound, now: Bound): readonly TextComparison[] =>
  compareParagraphs(paragraphsOf(before), paragraphsOf(now));
