// Changes that are one to whoever made them, and are told as several: a paragraph that was moved and changed is one gone and one come, a sentence that was put
// into another paragraph is words gone here and words come there. Half of that would lose a sentence or say it twice, so they are taken together or not at all.
import { counted, likeness } from "../compare/likeness.ts";
import { piecesOf } from "../compare/pieces.ts";
import type { Change } from "./change.ts";
import { closed } from "./fold.ts";

/** A sentence that goes away or comes in with a change, the so-manieth of the list. */
type Sentence = { readonly of: number; readonly text: string };

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[。！？；])|\n/u)
    .map((one) => closed(one).replace(/^[，、。！？；：]+|[，、。！？；：]+$/gu, ""))
    .filter((one) => one !== "");

type Moved = { readonly gone: string; readonly come: string };

/** Of a text that was written anew, the words that went and those that came. */
function differing(from: string, to: string): Moved {
  const pieces = piecesOf(from, to);
  const texts = (kind: "gone" | "new") => pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join("\n");
  return { gone: texts("gone"), come: texts("new") };
}

/** What goes away with a change and what comes in, of running text only: a figure stands at its place whatever another does. */
function movedBy({ subject, deed, taking, from, to }: Change): Moved {
  if (subject === "figure" || subject === "field" || subject === "about" || deed === "moved") return { gone: "", come: "" };
  if (taking?.is === "own") return { gone: "", come: taking.to.join("\n") };
  return taking?.is === "block" || deed === "regrouped" ? differing(from, to) : { gone: from, come: to };
}

/** So many letters in a row, and so great a part of the shorter sentence, are the same sentence; and so are two that are as alike as this. */
const [fewest, most, alike] = [6, 0.6, 0.5];

/** Whether a run of so many letters of one text stands in the other. */
function haveRun(one: string, two: string, length: number): boolean {
  for (let at = 0; at + length <= one.length; at += 1) if (two.includes(one.slice(at, at + length))) return true;
  return false;
}

/** Whether they are one sentence, whole or in part, as it was or changed. */
function areOne(one: string, two: string): boolean {
  if (one === two) return one.length > 2;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length < fewest) return false;
  return haveRun(short, long, Math.max(fewest, Math.ceil(short.length * most))) || likeness(counted(short), counted(long)) >= alike;
}

/** So many pairs are looked at, at most: a file that says all otherwise is told change by change. */
const mostPairs = 400_000;

/** The changes in groups, by their places in the list; each is in one. */
function groupsOf(changes: readonly Change[]): readonly (readonly number[])[] {
  const moves = changes.map(movedBy);
  const listed = (is: "gone" | "come"): readonly Sentence[] =>
    moves.flatMap((move, of) => sentencesOf(move[is]).map((text): Sentence => ({ of, text })));
  const [gone, come] = [listed("gone"), listed("come")];
  const group = changes.map((_, at) => at);
  if (gone.length * come.length <= mostPairs)
    for (const left of gone)
      for (const right of come) {
        const [one, two] = [group[left.of], group[right.of]];
        if (one === undefined || two === undefined || one === two || !areOne(left.text, right.text)) continue;
        for (const [at, own] of group.entries()) if (own === two) group[at] = one;
      }
  return [...new Set(group)].map((name) => [...group.keys()].filter((at) => group[at] === name));
}

const naming = (changes: readonly Change[]): string => [...new Set(changes.map(({ place }) => `“${place}”`))].join("、");

/** The changes, those that are taken together each with the name of its group; where one of a group has no place, none of it is taken. */
export function boundTogether(changes: readonly Change[]): readonly Change[] {
  const found = [...changes];
  for (const group of groupsOf(changes)) {
    const own = group.flatMap((at) => changes[at] ?? []);
    const [first] = own;
    if (first === undefined || own.length < 2) continue;
    const isOffered = own.every(({ taking }) => taking !== null);
    for (const at of group) {
      const change = changes[at];
      if (change === undefined) continue;
      const others = naming(own.filter((one) => one !== change));
      const hint = isOffered
        ? `与${others}的改动是同一句话：一起采纳或者都不采纳，分开会丢字或者重复。`
        : `与${others}的改动是同一句话，那一处采纳不了，分开采纳会丢字或者重复；请自己改。`;
      found[at] = { ...change, together: first.id, hint: `${change.hint}${hint}`, ...(isOffered ? {} : { taking: null }) };
    }
  }
  return found;
}
