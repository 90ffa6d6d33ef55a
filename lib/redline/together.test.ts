// What was moved, divided or joined and changed besides is told as several changes, which are taken together: whatever a person takes, no sentence is lost
// and none stands twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readDocx } from "../reading/docx/read.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Change } from "./change.ts";
import { redlineOf } from "./redline.ts";
import { withTaken } from "./take.ts";
import { boundTogether } from "./together.ts";
import { dice, paragraphOf, WordFile } from "./wordFile.testing.ts";

const part = "overview.disclosure";
const letters = "春夏秋冬山河湖海松竹梅兰云雨风雪金木水火土石田林鸟鱼花草星月";

/** Sentences of which none is like another; each begins with six letters that no other has. */
const sentenceAt = (at: number): string => {
  const next = dice(900 + at);
  const some = (count: number) => Array.from({ length: count }, () => letters[Math.floor(next() * letters.length)]).join("");
  return `${some(6)}，${some(9)}办理${some(3)}。`;
};
const sentences = Array.from({ length: 12 }, (_, at) => sentenceAt(at));
const heads = sentences.map((sentence) => sentence.slice(0, 6));
const changedAt = (at: number): string => (sentences[at] ?? "").replace("办理", "答复并公开");

type Paragraphs = readonly (readonly number[])[];

const reportWith = (paragraphs: Paragraphs): Report => ({
  ...reportOf(disclosure2021),
  narrative: {
    [part]: paragraphs.map(
      (own, at): NarrativeBlock => ({ id: `p${at}`, kind: "paragraph", text: own.map((one) => sentences[one]).join("") }),
    ),
  },
});

/** The changes that a file tells in which these paragraphs stand as these others; sentences of `changed` are changed besides. */
async function changesOf(was: Paragraphs, is: Paragraphs, changed: ReadonlySet<number>) {
  const own = { edition: disclosure2021, report: reportWith(was) };
  const file = await WordFile.of(own);
  const blocks = own.report.narrative[part] ?? [];
  for (const { text } of blocks.slice(1)) file.put(file.find(text), "");
  const like = file.find(blocks[0]?.text ?? "");
  const texts = is.map((some) => some.map((one) => (changed.has(one) ? changedAt(one) : sentences[one])).join(""));
  file.put(like, texts.map((text) => paragraphOf(like, [{ text }])).join(""));
  return { report: own.report, texts, changes: boundTogether(redlineOf(own, readDocx(file.bytes)).changes) };
}

const printedOf = (report: Report): string => (report.narrative[part] ?? []).map(({ text }) => text).join("\n");

/** How often each of these sentences stands there. */
const timesIn = (text: string, asked: readonly number[]): readonly number[] => asked.map((at) => text.split(heads[at] ?? "").length - 1);

/** The changes by what is taken together. */
const groupsOf = (changes: readonly Change[]): readonly (readonly Change[])[] => {
  const names = [...new Set(changes.map(({ id, together }) => together ?? id))];
  return names.map((name) => changes.filter(({ id, together }) => (together ?? id) === name));
};

const once = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

test.each<readonly [string, Paragraphs, Paragraphs, readonly number[]]>([
  [
    "a paragraph that was moved and changed",
    [
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ],
    [
      [2, 3],
      [4, 5],
      [6, 7],
      [0, 1],
    ],
    [0],
  ],
  ["one of a single sentence", [[0], [2, 3], [4, 5], [6, 7]], [[2, 3], [4, 5], [6, 7], [0]], [0]],
  ["a paragraph that was divided and changed", [[0, 1, 2], [3]], [[0, 1], [2], [3]], [1]],
  ["paragraphs that were joined and changed", [[0, 1], [2, 3], [4]], [[0, 1, 2, 3], [4]], [2]],
  [
    "a sentence that was put into another paragraph",
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
    [
      [0, 2],
      [3, 1, 4, 5],
    ],
    [],
  ],
  ["sentences that changed places within one", [[0, 1, 2], [3]], [[2, 0, 1], [3]], []],
])("%s: whatever is taken, each sentence stands once", async (_, was, is, changed) => {
  const { report, texts, changes } = await changesOf(was, is, new Set(changed));
  const groups = groupsOf(changes);
  const asked = was.flat();
  for (let some = 0; some < 2 ** groups.length; some += 1) {
    const taken = groups.flatMap((group, at) => ((some >> at) % 2 === 1 ? group : []));
    expect(timesIn(printedOf(withTaken(report, taken)), asked), taken.map(({ id }) => id).join()).toEqual(once(asked.length));
  }
  expect(printedOf(withTaken(report, changes))).toBe(texts.join("\n"));
});

test("whatever is moved, divided, joined and changed, and whatever of it is taken, no sentence is lost and none stands twice", async () => {
  const cut = (order: readonly number[], ends: readonly boolean[]): Paragraphs =>
    order.reduce<readonly (readonly number[])[]>((all, one, at) => {
      const last = all.at(-1);
      return last === undefined || ends[at] === true ? [...all, [one]] : [...all.slice(0, -1), [...last, one]];
    }, []);
  const own = [0, 1, 2, 3, 4, 5, 6, 7];
  const ends = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        was: ends,
        is: ends,
        order: fc.tuple(fc.nat(7), fc.nat(7)),
        changed: fc.subarray(own, { maxLength: 3 }),
        taken: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      }),
      async ({ was, is, order: [from, to], changed, taken }) => {
        const moved = own.filter((one) => one !== from);
        const order = [...moved.slice(0, to), from, ...moved.slice(to)];
        const { report, changes } = await changesOf(cut(own, was), cut(order, is), new Set(changed));
        const chosen = groupsOf(changes).flatMap((group, at) => (taken[at] === true ? group : []));
        expect(timesIn(printedOf(withTaken(report, chosen)), own)).toEqual(once(8));
      },
    ),
    { numRuns: 20, seed: 17 },
  );
});

test("what has no place in the form takes its other half along: neither is offered, and it says so", () => {
  const plain = { by: [], tracked: "none", hint: "", now: null, where: null, before: "", after: "" } as const;
  const text = sentences[0] ?? "";
  const gone: Change = {
    ...plain,
    id: "c1",
    subject: "text",
    deed: "removed",
    place: "（一）",
    from: text,
    to: "",
    taking: { is: "removed", part, block: "p0" },
  };
  const come: Change = { ...plain, id: "c2", subject: "text", deed: "added", place: "别处", from: "", to: text, taking: null };
  expect(boundTogether([gone, come])).toMatchObject([
    { taking: null, together: "c1", hint: expect.stringContaining("别处") },
    { taking: null, together: "c1" },
  ]);
});

test("what was only put in, taken out or changed is taken by itself", async () => {
  const { changes } = await changesOf([[0, 1], [2], [3]], [[0, 1], [2], [4]], new Set([0]));
  expect(changes.map(({ together }) => together)).toEqual(changes.map(() => undefined));
  expect(changes.length).toBeGreaterThan(1);
});
