import { expect, test } from "vitest";
import type { NarrativeBlock } from "../report/report.ts";
import { changesOf, correctedText, correctionWords } from "./corrected.ts";

const paragraph = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const narrative = { "a.text": [paragraph("p1", "按照〔2021]30号，公开,公开。"), paragraph("p2", "没有问题。")] };
const at = (start: number, end: number, text: string) => ({ address: "a.text.p1", start, end, text });

test("all corrections of a finding are made together, each at the place that was found", () => {
  const after = correctedText(narrative, [at(2, 8, "〔2021〕"), at(14, 15, "，"), at(18, 18, "完")]);
  expect(after["a.text"]?.map(({ text }) => text)).toEqual(["按照〔2021〕30号，公开，公开。完", "没有问题。"]);
  expect(after["a.text"]?.[1]).toBe(narrative["a.text"][1]);
});

test("what stands in a block that is gone is not corrected anywhere else", () => {
  expect(changesOf(narrative, [{ address: "a.text.gone", start: 0, end: 1, text: "x" }])).toEqual([]);
  expect(correctedText(narrative, [{ address: "a.text.gone", start: 0, end: 1, text: "x" }])).toBe(narrative);
});

test("a button says what is put in the place of the words, what is added and what is left out", () => {
  expect(correctionWords(narrative, [at(2, 8, "〔2021〕")])).toBe("改为“〔2021〕”");
  expect(correctionWords(narrative, [at(18, 18, "。")])).toBe("补上“。”");
  expect(correctionWords(narrative, [at(15, 17, "")])).toBe("删去“公开”");
  expect(correctionWords(narrative, [at(14, 15, "，"), at(17, 18, "；")])).toBe("改正这 2 处");
});
