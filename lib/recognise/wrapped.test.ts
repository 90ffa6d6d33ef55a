// Paragraphs that a program broke into lines come back whole, and lines that were none of a paragraph stay by themselves. All text is made up.
import { describe, expect, test } from "vitest";
import { readText } from "../reading/text/read.ts";
import type { ReadPiece } from "../reading/reading.ts";
import { unwrapped } from "./wrapped.ts";

const paragraphs = [
  "全县各单位按要求办理政府信息公开工作，依法公开各类信息1234条，渠道进一步拓宽，群众满意度进一步提高，各项制度进一步健全。",
  "（一）培训服务方面。全年举办培训班3期，参加人员120人次，编印手册500份，解答咨询若干件，做到件件有答复、事事有回音，没有遗漏。",
  "问题仍然存在。",
  "一是力量不足，二是渠道不多，三是时效不强，下一步将逐项改进，压实责任，加强督促检查，按季度通报，确保各项工作落到实处。",
];

/** Broken into lines of so many 汉字, the first of each further in or not. */
function broken(width: number, indent: string, gap = ""): string {
  const lines = paragraphs.flatMap((text) => {
    const first = text.slice(0, width - indent.length);
    const rest = text.slice(first.length);
    return [indent + first, ...(rest.match(new RegExp(`.{1,${width}}`, "gu")) ?? []), ...(gap === "" ? [] : [gap])];
  });
  return lines.join("\n");
}

const linesOf = (pieces: readonly ReadPiece[]): readonly string[] => pieces.flatMap((piece) => (piece.kind === "line" ? [piece.text] : []));
const whole = (text: string): readonly string[] => linesOf(unwrapped(readText(text).pieces, new Set()).pieces);

describe("paragraphs are put together", () => {
  test.each([
    ["with the first line further in", broken(28, "　　")],
    ["with the first line further in by plain blanks, and a margin before all", broken(30, "    ").replace(/^/gm, "  ")],
    ["with a blank line between them", broken(28, "", " ")],
  ])("%s", (_, text) => expect(whole(text)).toEqual(paragraphs));

  test("over the end of a page, whose number is none of the text", () => {
    const lines = broken(28, "　　").split("\n");
    const paged = [...lines.slice(0, 2), "", "- 1 -", "\f", ...lines.slice(2, 7), "- 2 -", ...lines.slice(7)].join("\n");
    const found = unwrapped(readText(paged).pieces, new Set());
    expect([linesOf(found.pieces), found.numbers.map(({ text }) => text)]).toEqual([paragraphs, ["- 1 -", "- 2 -"]]);
  });
});

describe("lines stay as they are", () => {
  test("where each is a paragraph", () => expect(whole(paragraphs.join("\n"))).toEqual(paragraphs));
  test("where several happen to be as long, and each ends its sentence", () => {
    const own = [
      "清河县2021年政府信息公开工作年度报告",
      "各单位按要求办理，依法公开信息，渠道进一步拓宽。",
      "各部门按时限办理，依规答复申请，制度进一步健全。",
      "各乡镇按标准办理，依托平台公开，服务进一步优化。",
    ];
    expect(whole(own.join("\n"))).toEqual(own);
  });
  test("where they are short", () => {
    const list = ["规章　1", "行政许可　12", "行政处罚　3", "行政强制　0"];
    expect(whole(list.join("\n"))).toEqual(list);
  });
  test("where they belong to a table", () => {
    const { pieces } = readText(broken(28, "　　"));
    expect(unwrapped(pieces, new Set(pieces)).pieces).toEqual(pieces);
  });
});
