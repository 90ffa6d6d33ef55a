// Which texts of two lists are which of each other, in order: what stands word for word in both, and between that what says much the same,
// so that the whole is as alike as can be. For two reports side by side, and for a report beside the page that was made of it.
import { anchorsOf, type Pair } from "./anchors.ts";
import { counted, likeness, mostLikeness, type Counted } from "./likeness.ts";
import { bestPairs, fullBudget, type Budget } from "./pairing.ts";

/** `kind`: texts of different kinds are never each other. */
export type Item = { readonly kind: string; readonly text: string };

/** Texts whose pairs of characters are shared to this part are the same text, rewritten. */
const alike = 0.4;

/** Likeness of the same text does not depend on where it stands. */
function reader(): (text: string) => Counted {
  const known = new Map<string, Counted>();
  return (text) => {
    const own = known.get(text) ?? counted(text);
    known.set(text, own);
    return own;
  };
}

/** The pairs between two anchors. */
function between(old: readonly Item[], own: readonly Item[], read: (text: string) => Counted, budget: Budget): readonly Pair[] {
  const of = (before: number, now: number): number => {
    const [one, two] = [old[before], own[now]];
    if (one === undefined || two === undefined || one.kind !== two.kind) return 0;
    const [left, right] = [read(one.text), read(two.text)];
    const alikeness = mostLikeness(left, right) < alike ? 0 : likeness(left, right);
    return alikeness < alike ? 0 : alikeness;
  };
  return bestPairs(old.length, own.length, { of, effort: (at) => old[at]?.text.length ?? 0 }, budget);
}

const keyOf = ({ kind, text }: Item): string => `${kind} ${text}`;

/** Rising in both lists; the work is bounded for lists of any length. */
export function pairedInOrder(old: readonly Item[], own: readonly Item[]): readonly Pair[] {
  const [read, budget] = [reader(), fullBudget()];
  const end: Pair = [old.length, own.length];
  let [atOld, atOwn] = [0, 0];
  return [...anchorsOf(old.map(keyOf), own.map(keyOf)), end].flatMap((anchor) => {
    const [before, now] = anchor;
    const [from, to] = [atOld, atOwn];
    [atOld, atOwn] = [before + 1, now + 1];
    const found = between(old.slice(from, before), own.slice(to, now), read, budget).map(([one, two]): Pair => [from + one, to + two]);
    return anchor === end ? found : [...found, anchor];
  });
}
