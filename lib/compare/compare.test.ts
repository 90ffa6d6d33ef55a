// Two reports side by side: nothing of either is lost, and what is marked leads from the one to the other.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { compareReports, inOneFormat, isAlone, isChanged } from "./compare.ts";
import { bySection, isUnwritten, type TextComparison } from "./paragraphs.ts";
import { sideBySide } from "./sideBySide.ts";
import { paragraphsOf } from "./texts.ts";

const edition = disclosure2021;
const side = (report: Report) => ({ edition, report });
const withText = (...texts: readonly string[]): Report =>
  reportOf(
    edition,
    {},
    { narrative: { "overview.opening": texts.map((text, place): NarrativeBlock => ({ id: String(place), kind: "paragraph", text })) } },
  );
const opening = (report: Report, next: Report) =>
  compareReports(side(report), side(next)).texts.filter((one) => {
    const { heading, section } = "now" in one ? one.now : one.before;
    return heading === null && section === edition.sections.find(({ id }) => id === "overview")?.heading;
  });

describe("figures", () => {
  const before = reportOf(edition, { ...zeros(edition), "applications.received.person": "105", "applications.carriedIn.person": "4" });
  const now = {
    ...reportOf(edition, { ...zeros(edition), "applications.received.person": "118", "applications.carriedIn.person": "" }),
    year: before.year + 1,
  };
  const { figures } = compareReports(side(before), side(now));
  const at = (address: string) => figures.find((figure) => figure.at === address);

  test("every cell and numeric field is there once, in the order of the paper", () => {
    const { cells, fields } = walk(edition);
    const numeric = [...fields.values()].flatMap(({ address, field }) => (field.measure === undefined ? [] : [address]));
    expect(figures.map((figure) => figure.at)).toEqual([...cells.keys(), ...numeric]);
  });
  test("a change is absolute and in percent, also of a computed total", () => {
    expect(at("applications.received.person")).toMatchObject({ before: "105", now: "118" });
    expect(at("applications.received.person")?.change?.by.toFixed()).toBe("13");
    expect(at("applications.received.total")?.change?.percent?.toFixed(1)).toBe("12.4");
  });
  test("a blank is not zero, and has no change", () => {
    expect(at("applications.carriedIn.person")).toMatchObject({ before: "4", now: "", change: null });
  });
  test("a total that is not complete is drawn as 未填完 and no number that a sign could stand before, in whichever report; its sum stands in the sentence", () => {
    const drawn = (one: Report, two: Report) =>
      sideBySide(side(one), side(two), ["2022年", "2023年"]).grids.flatMap(({ cells }) => Object.entries(cells));
    for (const cells of [drawn(before, now), drawn(now, before)])
      for (const [address, { text, was, sign }] of cells) {
        for (const shown of [text, was]) expect(shown, address).toMatch(/^(?:-?\d[\d.]*|未填|未填完|)$/);
        if (sign === "－") expect(text, address).toBe("");
      }
    expect(Object.fromEntries(drawn(before, now))["applications.carriedIn.total"]).toMatchObject({
      text: "未填完",
      sign: "",
      was: "4",
      words: "2022年 4，2023年未填完，已填的合计 0",
    });
  });
  test("a place that only one of the formats has is null in the other, and keeps its name", () => {
    const smaller = { ...edition, sections: edition.sections.filter(({ id }) => id !== "disputes") };
    const found = compareReports(side(before), { edition: smaller, report: now }).figures.filter(({ at: address }) =>
      address.startsWith("remedies."),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((figure) => figure.now === null && figure.before !== null && figure.name !== "")).toBe(true);
  });
  test("a place of one format is never changed; it counts alone only where it is filled in", () => {
    const older = reportOf(disclosure2019, { "proactive.licensing.previousItems": "12", "applications.received.person": "9" });
    const { figures: across } = compareReports({ edition: disclosure2019, report: older }, side(now));
    expect(across.filter(isAlone).map((figure) => figure.at)).toEqual(expect.arrayContaining(["proactive.licensing.previousItems"]));
    expect(across.filter((figure) => isAlone(figure) && figure.now === null).map((figure) => figure.at)).toEqual([
      "proactive.licensing.previousItems",
    ]);
    expect(across.filter((figure) => isChanged(figure) && (figure.before === null || figure.now === null))).toEqual([]);
    expect(across.filter(isChanged).map((figure) => figure.at)).toContain("applications.received.person");
    expect(across.every((figure) => inOneFormat(figure) === (figure.before === null || figure.now === null))).toBe(true);
  });
  test("a report compared with itself has no change anywhere", () => {
    const same = compareReports(side(before), side(before));
    expect(same.figures.filter(isChanged)).toEqual([]);
    expect(same.texts.every(({ kind }) => kind === "same")).toBe(true);
  });
});

describe("texts", () => {
  test("a rewritten paragraph is one paragraph with its words marked", () => {
    const found = opening(
      withText("全年主动公开政府信息1200条，解读政策文件30件。"),
      withText("全年主动公开政府信息1350条，解读政策文件30件。"),
    );
    expect(found).toMatchObject([
      { kind: "changed", pieces: [{ kind: "same" }, { kind: "gone", text: "1200" }, { kind: "new", text: "1350" }, { kind: "same" }] },
    ]);
  });
  test("a new paragraph between two old ones moves neither of them", () => {
    const found = opening(
      withText("甲段落讲主动公开。", "乙段落讲依申请公开。"),
      withText("甲段落讲主动公开。", "新写的平台建设情况。", "乙段落讲依申请公开。"),
    );
    expect(found.map(({ kind }) => kind)).toEqual(["same", "new", "same"]);
  });
  test("what is marked leads from one text to the other, and nothing of either is lost", () => {
    const paragraph = fc
      .array(fc.constantFrom("公开", "信息", "12", "件", "，", "政策", "解读", "。", " "), { minLength: 1, maxLength: 20 })
      .map((words) => words.join(""));
    const text = fc.array(
      paragraph.filter((one) => one.trim() !== ""),
      { maxLength: 5 },
    );
    const joined = (found: readonly TextComparison[], of: "before" | "now") =>
      found.flatMap((one) => (of in one ? [(one as { before: { text: string }; now: { text: string } })[of].text] : []));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [before, now] = [side(withText(...one)), side(withText(...two))];
        const { texts } = compareReports(before, now);
        expect(joined(texts, "before")).toEqual(paragraphsOf(before).map((paragraph) => paragraph.text));
        expect(joined(texts, "now")).toEqual(paragraphsOf(now).map((paragraph) => paragraph.text));
        for (const found of texts) {
          if (found.kind !== "changed") continue;
          const from = (gone: "gone" | "new") =>
            found.pieces
              .filter(({ kind }) => kind === "same" || kind === gone)
              .map((piece) => piece.text)
              .join("");
          expect([from("gone"), from("new")]).toEqual([found.before.text, found.now.text]);
        }
      }),
    );
  });
});

test("a section that the later report has not begun is still to be written, one that it has is not", () => {
  const kept = compareReports(side(withText("甲段落讲主动公开。", "乙段落讲依申请公开。")), side(withText("甲段落讲主动公开。")));
  const blank = compareReports(side(withText("甲段落讲主动公开。", "乙段落讲依申请公开。")), side(withText()));
  const heading = edition.sections.find(({ id }) => id === "overview")?.heading;
  const unwritten = ({ texts }: typeof kept) => bySection(texts).flatMap(([section, own]) => (isUnwritten(own) ? [section] : []));
  expect([unwritten(kept), unwritten(blank)]).toEqual([[], [heading]]);
});
