// Which numbered lines are settled by those beside them, where a digit stands straight after the point: 1.5G基站 before 2.12345热线 and 3.三公 is the first of three.
//
// Such a line alone may be a decimal (3.15消费维权, 1.5万件). It is an ordinal where its siblings leave no other reading: the numbers count on by one
// through it, one of them is an ordinal for certain, and the sequence begins at 1 or with a certain one. The last has nothing behind it and stays as it is
// judged alone. Siblings are headings of one rank below the same heading, or plain lines below the same （一）.
import { looksNumbered, ordinalAt, type Ordinal } from "../ordinals/ordinalAt.ts";
import type { Line } from "./recognise.ts";

type Member = { readonly at: number; readonly own: Ordinal; readonly certain: boolean };

/** A digit stands behind 、 that counts nothing with it: 2、3.15消费维权, and not 3、4月份. */
const isMark = ({ sign, place, rest }: Ordinal): boolean =>
  sign.endsWith("、") && (/^\d+\.\d/.test(rest) || Number(/^\d+/.exec(rest)?.[0]) !== place + 1);

/** 5G, 4K, 3D: no measure of what stands before a point. */
const isName = (rest: string): boolean => /^\d[GKD](?![A-Za-z])/.test(rest);

function memberOf(at: number, text: string): Member | undefined {
  const own = looksNumbered(text);
  return own === undefined ? undefined : { at, own, certain: isMark(own) || ordinalAt(2, text) !== undefined };
}

/** Runs of members that count on by one. */
function runsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const runs: Member[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.own.place === member.own.place - 1) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

function settledIn(run: readonly Member[]): readonly Member[] {
  if (run.length < 2 || !run.some(({ certain }) => certain)) return [];
  return run.filter(({ own, certain }, place) => certain || (place === 0 ? own.place === 1 : place < run.length - 1 || isName(own.rest)));
}

const isAbove = (text: string): boolean => ordinalAt(0, text) !== undefined || ordinalAt(1, text) !== undefined;

/** The members of each group of siblings. */
function groupsOf(lines: readonly Line[]): readonly (readonly Member[])[] {
  const groups: Member[][] = [];
  const open = new Map<number, Member[]>();
  lines.forEach(({ text, rank, item }, at) => {
    if (item) return;
    for (const other of [...open.keys()])
      if ((rank > 0 && (other === 0 || other > rank)) || (rank === 0 && other === 0 && isAbove(text))) open.delete(other);
    const member = memberOf(at, text);
    if (member === undefined) return;
    const group = open.get(rank) ?? [];
    if (!open.has(rank)) groups.push(group);
    open.set(rank, group);
    group.push(member);
  });
  return groups;
}

/** The ordinals that siblings settle, by the place of their line. */
export const settled = (lines: readonly Line[]): ReadonlyMap<number, Ordinal> =>
  new Map(
    groupsOf(lines).flatMap((group) => runsOf(group).flatMap((run) => settledIn(run).map(({ at, own }): [number, Ordinal] => [at, own]))),
  );
