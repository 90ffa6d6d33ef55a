import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { alikeAmong, type UnitText } from "./alike.ts";

const problems =
  "主要问题是部分信息更新不够及时，政策解读的形式比较单一，业务培训覆盖面不广，个别科室对公开工作的认识有偏差，公众参与的渠道不多，回应关切的时效还需要提高，栏目设置与群众的实际需求还有距离。";
const own = (seed: number): string =>
  Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104_729) % 20_000))).join("");

const text = (unit: string, ...paragraphs: readonly string[]): UnitText => ({
  file: `${unit}.html`,
  unit,
  paragraphs: paragraphs.map((one) => ({ at: "problems.issues", text: one })),
});

describe("reports of several units", () => {
  it("name for each of two whose paragraphs are the same the other one, with how much and the words", () => {
    const found = alikeAmong([text("青禾县财政局", `一、${problems}`), text("青禾县教育局", problems), text("青禾县民政局", own(3))]);
    expect([...found.keys()]).toEqual(["青禾县财政局.html", "青禾县教育局.html"]);
    expect(found.get("青禾县教育局.html")).toEqual([
      {
        at: "problems.issues",
        quote: "主要问题是部分信息更新不够及时，政策解读的形式比……",
        percent: 100,
        file: "青禾县财政局.html",
        unit: "青禾县财政局",
        other: "一、主要问题是部分信息更新不够及时，政策解读的形……",
      },
    ]);
  });

  it("are alike also where only names, years and numbers differ", () => {
    const written = (name: string, count: number) =>
      `${name}全年共收到申请${count}件，${problems}${name}将继续努力，到202${count}年底前全部改正。`;
    const found = alikeAmong([text("青禾县财政局", written("青禾县财政局", 3)), text("青禾县水利局", written("水利局", 5))]);
    expect(found.get("青禾县水利局.html")?.[0]?.percent).toBe(100);
  });

  it("are not held against themselves, nor against another report of the same unit", () => {
    expect(alikeAmong([text("青禾县财政局", problems, problems), { ...text("青禾县财政局", problems), file: "去年.html" }])).toEqual(
      new Map(),
    );
  });

  it("keep what is said by all in few words: short paragraphs are told of nobody", () => {
    const short = "按照条例的要求，及时、准确、全面地公开政府信息。";
    expect(alikeAmong([text("甲县", short), text("乙县", short)])).toEqual(new Map());
  });

  it("are found alike however many share the paragraph", () => {
    const many = Array.from({ length: 40 }, (_, at) => text(`第${at}单位`, own(at), problems));
    const found = alikeAmong(many);
    expect(found.size).toBe(40);
    for (const all of found.values()) expect(all.map(({ percent }) => percent)).toEqual([100]);
  });

  it("say of a paragraph that was taken over in part only where it is most of it", () => {
    const half = `${problems.slice(0, 40)}${own(5)}`;
    expect(alikeAmong([text("甲县", half), text("乙县", problems)])).toEqual(new Map());
  });

  it("give the same findings in whatever order they come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const all = [problems, problems, own(1), own(2), `${own(1)}又`, own(4)].map((one, at) => text(`单位${at}`, one));
        const found = alikeAmong(order.flatMap((at) => all[at] ?? []));
        expect(new Set(found.keys())).toEqual(new Set(["单位0.html", "单位1.html", "单位2.html", "单位4.html"]));
      }),
    );
  });
});
