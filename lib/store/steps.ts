// The values that a place had within a version, each as it was saved: what a version wrote at a place again and again is one row, and what
// it wrote on the way there stands in a column of it (`steps`), each value as its difference from the one before it. So typing a
// paragraph is kept save by save, and takes little more than its letters.
import { jsonOfText } from "../json/json.ts";
import { isWay, type Way } from "../report/doer.ts";
import type { ChangeRow } from "./database.ts";

/** A value that was saved and written over within the same version. `revision`: the one that it was saved as. `at`, `made`, `whence`: as in a row. */
export type Step = Pick<ChangeRow, "way" | "at" | "made" | "whence"> & { readonly revision: number; readonly value: string };

/** As it stands in the column: how many letters stay at the beginning and at the end of the value before it, and what comes between them. */
type Kept = readonly [
  revision: number,
  at: string,
  way: Way,
  made: string | null,
  whence: string | null,
  head: number,
  tail: number,
  text: string,
];

const kinds = ["number", "string", "string", null, null, "number", "number", "string"] as const;

const isKept = (value: unknown): value is Kept =>
  Array.isArray(value) &&
  value.length === kinds.length &&
  kinds.every((kind, at) => (kind === null ? value[at] === null || typeof value[at] === "string" : typeof value[at] === kind)) &&
  isWay(String(value[2]));

/** How many letters two texts have in common from the beginning, at most so many. */
function common(one: string, other: string, most: number, letterOf: (text: string, at: number) => string | undefined): number {
  let count = 0;
  while (count < most && letterOf(one, count) === letterOf(other, count)) count += 1;
  return count;
}

function difference(before: string, value: string): readonly [head: number, tail: number, text: string] {
  const most = Math.min(before.length, value.length);
  const head = common(before, value, most, (text, at) => text[at]);
  const tail = common(before, value, most - head, (text, at) => text[text.length - 1 - at]);
  return [head, tail, value.slice(head, value.length - tail)];
}

/** What is not what was written is noticed by the sum of its version. */
function keptIn(text: string | null): readonly Kept[] {
  const found = text === null ? undefined : jsonOfText(text)?.json;
  return Array.isArray(found) && found.every(isKept) ? found : [];
}

/** The values that a row's place had within its version before the last one, oldest first; none where the column holds none. */
export function stepsOf({ before, steps }: Pick<ChangeRow, "before" | "steps">): readonly Step[] {
  let value = before;
  return keptIn(steps).map(([revision, at, way, made, whence, head, tail, text]) => {
    value = `${value.slice(0, head)}${text}${value.slice(value.length - tail)}`;
    return { revision, at, way, made, whence, value };
  });
}

/** The last value of a column that was written here lately, by the column and the value before it: whoever types on adds a step to it with each save, and going through all steps again would take longer with each. */
const lately = new Map<string, { readonly before: string; readonly value: string }>();

/** Of so many places that are being typed in. */
const mostLately = 100;

function remember(steps: string, of: { readonly before: string; readonly value: string }): void {
  const [oldest] = lately.size < mostLately ? [] : lately.keys();
  if (oldest !== undefined) lately.delete(oldest);
  lately.set(steps, of);
}

/** The column with one more value at its end. What it takes does not grow with the steps that are there. */
export function withStep({ before, steps }: Pick<ChangeRow, "before" | "steps">, { revision, at, way, made, whence, value }: Step): string {
  const known = steps === null ? undefined : lately.get(steps);
  const kept = known?.before === before ? undefined : stepsOf({ before, steps });
  const last = kept === undefined ? known?.value : kept.at(-1)?.value;
  const step = JSON.stringify([revision, at, way, made, whence, ...difference(last ?? before, value)] satisfies Kept);
  const more = steps === null || kept?.length === 0 ? `[${step}]` : `${steps.slice(0, -1)},${step}]`;
  if (steps !== null) lately.delete(steps);
  remember(more, { before, value });
  return more;
}
