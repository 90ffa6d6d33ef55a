// Paragraphs of two texts meet as a reader would lay them side by side: what is untouched is never called changed, new or gone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorsOf } from "./anchors.ts";
import type { Paragraph } from "./paragraphs.ts";
import { compareParagraphs } from "./texts.ts";

const p = (text: string): Paragraph => ({ section: "一、总体情况", text, heading: null });
const h = (text: string): Paragraph => ({ section: "一、总体情况", text, heading: 2 });
const said = (before: readonly Paragraph[], now: readonly Paragraph[]) =>
  compareParagraphs(before, now).map((one) => `${one.kind}:${"before" in one ? one.before.text : ""}|${"now" in one ? one.now.text : ""}`);
const kinds = (before: readonly string[], now: readonly string[]) => compareParagraphs(before.map(p), now.map(p)).map(({ kind }) => kind);

const documents = "全年共制发行政规范性文件12件，废止3件。";
const readings = "全年共制发政策解读材料30件，其中图解12件。";
const offices = [
  "县教育局全年公开信息120条，办理申请8件。",
  "县民政局全年公开信息80条，办理申请6件。",
  "县财政局全年公开信息60条，办理申请4件。",
];
const fourth = "县司法局全年公开信息40条，办理申请2件。";

describe("like paragraphs", () => {
  test("one put before another leaves that one as it is", () =>
    expect(said([p(documents)], [p(readings), p(documents)])).toEqual([`new:|${readings}`, `same:${documents}|${documents}`]));
  test("one put behind another", () => expect(kinds([documents], [documents, readings])).toEqual(["same", "new"]));
  test.each([0, 1, 2])("the one at place %i of three taken out is the one that is gone", (place) => {
    expect(said(offices.map(p), offices.filter((_, at) => at !== place).map(p))).toEqual(
      offices.map((text, at) => (at === place ? `gone:${text}|` : `same:${text}|${text}`)),
    );
  });
  test.each([0, 1, 2, 3])("a fourth put in at place %i is the one that is new", (place) => {
    const now = [...offices.slice(0, place), fourth, ...offices.slice(place)];
    expect(said(offices.map(p), now.map(p))).toEqual(now.map((text) => (text === fourth ? `new:|${text}` : `same:${text}|${text}`)));
  });
  test("all rewritten and the first one gone: each meets its own", () => {
    const now = ["县民政局全年公开信息95条，办理申请7件。", "县财政局全年公开信息66条，办理申请5件。"];
    expect(said(offices.map(p), now.map(p))).toEqual([
      `gone:${offices[0]}|`,
      `changed:${offices[1]}|${now[0]}`,
      `changed:${offices[2]}|${now[1]}`,
    ]);
  });
  test("a new one before a rewritten one", () => {
    const [old, own] = ["县教育局全年公开信息120条，办理申请8件，均已按时办结。", "县教育局全年公开信息130条，办理申请9件，均已按时办结。"];
    expect(said([p(old)], [p(fourth), p(own)])).toEqual([`new:|${fourth}`, `changed:${old}|${own}`]);
  });
  test("two that changed places: one stays, the other is taken out and put in", () =>
    expect(kinds([documents, readings], [readings, documents]).sort()).toEqual(["gone", "new", "same"]));
  test("the same sentence several times", () => {
    expect(kinds(["文。", "甲甲甲甲。", "文。"], ["文。", "文。"])).toEqual(["same", "gone", "same"]);
    expect(kinds(["文。"], ["文。", "文。", "文。"])).toEqual(["same", "new", "new"]);
  });
  test("a heading never meets a paragraph", () =>
    expect(
      compareParagraphs([h("加强组织领导")], [p("加强组织领导")])
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(["gone", "new"]));
  test("nothing beside something", () => expect([kinds([], ["甲"]), kinds(["甲"], []), kinds([], [])]).toEqual([["new"], ["gone"], []]));
});

const paragraph = fc
  .array(fc.constantFrom("公开", "信息", "12", "件", "，", "县教育局", "解读", "。"), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(""));
const texts = fc.array(paragraph, { maxLength: 12 });

test("what stands word for word in both, in order, is never changed, new or gone", () => {
  fc.assert(
    fc.property(texts, texts, fc.infiniteStream(fc.boolean()), (kept, put, dice) => {
      const more = [...put];
      const mixed = () => kept.flatMap((text) => (dice.next().value === true && more.length > 0 ? [more.pop() ?? "", text] : [text]));
      const [before, now] = [mixed(), mixed()];
      const same = compareParagraphs(before.map(p), now.map(p)).flatMap((one) => (one.kind === "same" ? [one.now.text] : []));
      expect(same.length).toBeGreaterThanOrEqual(kept.length);
    }),
    { numRuns: 500 },
  );
});

test("nothing of either side is lost or put out of its order", () => {
  fc.assert(
    fc.property(texts, texts, (before, now) => {
      const found = compareParagraphs(before.map(p), now.map(p));
      expect(found.flatMap((one) => ("before" in one ? [one.before.text] : []))).toEqual(before);
      expect(found.flatMap((one) => ("now" in one ? [one.now.text] : []))).toEqual(now);
    }),
    { numRuns: 500 },
  );
});

describe("long texts take no longer than they must", () => {
  const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => p(of(at)));
  const timed = (before: readonly Paragraph[], now: readonly Paragraph[]) => {
    const begin = performance.now();
    const found = compareParagraphs(before, now);
    expect(performance.now() - begin).toBeLessThan(20_000);
    return found;
  };
  test("ten thousand that are the same but for one", () => {
    const before = many(10_000, (at) => `第${at}段，全年公开信息${at}条。`);
    const now = before.map((one, at) => (at === 5_000 ? p("第5000段，全年公开信息1条。") : one));
    expect(timed(before, now).filter(({ kind }) => kind !== "same")).toMatchObject([{ kind: "changed" }]);
  });
  test("ten thousand of which none is the same", () => {
    const found = timed(
      many(10_000, (at) => `第${at}段，全年公开信息${at}条。`),
      many(10_000, (at) => `第${at}段，全年公开信息${at + 1}条。`),
    );
    expect(found).toHaveLength(10_000);
  });
  test("ten thousand in another order", () => {
    const before = many(10_000, (at) => `第${at}段。`);
    timed(
      before,
      before.map((_, at) => before[(at * 7919) % 10_000] ?? p("")),
    );
  });
  test("two paragraphs as long as books", () => {
    const words = (seed: number) => Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * seed) % 5000))).join("");
    timed([p(words(7))], [p(words(7).slice(0, 15_000) + words(11).slice(0, 5_000))]);
  });
});

test("the anchors are a longest common sequence", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 }),
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 }),
      (one, two) => {
        const table = Array.from({ length: one.length + 1 }, () => new Array<number>(two.length + 1).fill(0));
        const at = (row: number, column: number) => table[row]?.[column] ?? 0;
        one.forEach((left, row) =>
          two.forEach((right, column) =>
            table[row + 1]?.splice(
              column + 1,
              1,
              left === right ? at(row, column) + 1 : Math.max(at(row, column + 1), at(row + 1, column)),
            ),
          ),
        );
        const found = anchorsOf(one, two);
        expect(found).toHaveLength(at(one.length, two.length));
        found.forEach(([before, now], place) => {
          expect(one[before]).toBe(two[now]);
          const last = found[place - 1];
          if (last !== undefined) expect(before > last[0] && now > last[1]).toBe(true);
        });
      },
    ),
  );
});
