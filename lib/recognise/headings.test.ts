// Headings come as their source prints them: words, ordinals, order and whose they are, whatever the report then makes of them. All words are made up.
import { describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { ReadPiece } from "../reading/reading.ts";
import { published, readingOf } from "./published.testing.ts";
import { recognise } from "./recognise.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { distinct } from "../matching/paper.testing.ts";
import { walk } from "../edition/walk.ts";

const report = {
  ...reportOf(disclosure2021, distinct(walk(disclosure2021)).figures, { date: "2022-01-20", year: 2021 }),
  narrative: Object.fromEntries(
    [...walk(disclosure2021).prose.keys()].map((part) => [
      part,
      [{ id: "s1", kind: "paragraph", text: "全县各单位按要求办理。" } as const],
    ]),
  ),
};
const all = published(disclosure2021, report);

/** The headings of the report with its lines changed, each in short: whose, ordinal, words. */
function printed(change: (pieces: readonly ReadPiece[]) => readonly ReadPiece[]): readonly string[] {
  const { headings } = recognise(readingOf(change(all.pieces)));
  return headings.map((one) => {
    const whose = one.of === "section" ? one.section : one.of === "part" ? one.part : one.of === "block" ? one.block : "-";
    return `${whose} ${one.sign}|${one.text}${one.runsOn ? "…" : ""}`;
  });
}

const lines =
  (change: (text: string) => string | readonly string[]) =>
  (pieces: readonly ReadPiece[]): readonly ReadPiece[] =>
    pieces.flatMap((piece): readonly ReadPiece[] =>
      piece.kind === "line" ? [change(piece.text)].flat().map((text) => ({ ...piece, text })) : [piece],
    );
const replaced = (from: string, to: string) => lines((text) => text.replace(from, to));

const form = [
  "overview 一、|总体情况",
  "overview.disclosure （一）|主动公开",
  "overview.onRequest （二）|依申请公开",
  "overview.management （三）|政府信息管理",
  "overview.platform （四）|政府信息公开平台建设",
  "overview.supervision （五）|监督保障",
  "disclosed 二、|主动公开政府信息情况",
  "requests 三、|收到和处理政府信息公开申请情况",
  "disputes 四、|政府信息公开行政复议、行政诉讼情况",
  "problems 五、|存在的主要问题及改进情况",
  "problems.issues （一）|存在的主要问题",
  "problems.improvements （二）|改进情况",
  "other 六、|其他需要报告的事项",
  "other.fees （一）|收取信息处理费情况",
  "other.matters （二）|其他事项",
];
const with_ = (from: string, to: string): readonly string[] => form.map((one) => (one === from ? to : one));

test("the form's own come in its order", () => {
  expect(printed((pieces) => pieces)).toEqual(form);
});

describe("what is printed otherwise stays as it is printed", () => {
  test.each([
    ["a title in other words", "六、其他需要报告的事项", "六、其他事项", "other 六、|其他需要报告的事项", "other 六、|其他事项"],
    [
      "a wrong ordinal of a section",
      "四、政府",
      "五、政府",
      "disputes 四、|政府信息公开行政复议、行政诉讼情况",
      "disputes 五、|政府信息公开行政复议、行政诉讼情况",
    ],
    [
      "a wrong ordinal of a part",
      "（二）依申请",
      "（四）依申请",
      "overview.onRequest （二）|依申请公开",
      "overview.onRequest （四）|依申请公开",
    ],
    ["no ordinal", "（二）依申请", "依申请", "overview.onRequest （二）|依申请公开", "overview.onRequest |依申请公开"],
    ["half-width brackets", "（二）依申请", "(2)依申请", "overview.onRequest （二）|依申请公开", "overview.onRequest (2)|依申请公开"],
  ])("%s", (_, from, to, was, is) => {
    expect(printed(replaced(from, to))).toEqual(with_(was, is));
  });

  test("sections that changed places come in the order of the source", () => {
    const at = all.pieces.findIndex((piece) => piece.kind === "line" && piece.text.startsWith("五、"));
    const to = all.pieces.findIndex((piece) => piece.kind === "line" && piece.text.startsWith("六、"));
    const first = all.pieces.findIndex((piece) => piece.kind === "line" && piece.text.startsWith("二、"));
    const moved = [...all.pieces.slice(0, first), ...all.pieces.slice(at, to), ...all.pieces.slice(first, at), ...all.pieces.slice(to)];
    expect(printed(() => moved).map((one) => one.split(" ")[1]?.split("|")[0])).toEqual([
      "一、",
      "（一）",
      "（二）",
      "（三）",
      "（四）",
      "（五）",
      "五、",
      "（一）",
      "（二）",
      "二、",
      "三、",
      "四、",
      "六、",
      "（一）",
      "（二）",
    ]);
  });

  test("one that is missing is missing, and one that is there twice comes twice", () => {
    expect(printed(lines((text) => (text.startsWith("二、") ? [] : [text])))).toEqual(form.filter((one) => !one.startsWith("disclosed")));
    expect(
      printed(lines((text) => (text.startsWith("（三）") ? [text, text] : [text]))).filter((one) => one.includes("政府信息管理")),
    ).toHaveLength(2);
  });

  test("text behind a heading in its line is said to be there, and no blank loses its heading", () => {
    const found = recognise(
      readingOf(lines((text) => (text === "（一）收取信息处理费情况" ? "（一）收取信息处理费情况：无。" : text))(all.pieces)),
    );
    expect(found.headings).toContainEqual(
      expect.objectContaining({
        of: "part",
        part: "other.fees",
        sign: "（一）",
        place: 1,
        level: 1,
        text: "收取信息处理费情况",
        runsOn: true,
      }),
    );
  });

  test("one in traditional characters keeps them, and its place", () => {
    const found = recognise(readingOf(replaced("一、总体情况", "一、總體情況")(all.pieces)));
    expect(found.headings[0]).toMatchObject({ of: "section", section: "overview", text: "總體情況", where: { in: "html" } });
  });
});

describe("the office's own", () => {
  const own = (...texts: readonly string[]) =>
    lines((text) => (text.startsWith("（一）主动公开") ? [text, ...texts, "各单位办理。"] : [text]));
  test("have the ordinal that was printed, and the block that was made of them", () => {
    expect(printed(own("1.平台建设方面", "各单位办理。", "3.队伍建设方面")).slice(2, 4)).toEqual([
      "overview.disclosure.s1 1.|平台建设方面",
      "overview.disclosure.s3 3.|队伍建设方面",
    ]);
  });
  test("that the report sets deeper keep their own ordinal", () => {
    expect(printed(own("1.平台建设方面", "（1）网站方面")).slice(2, 3)).toEqual(["overview.disclosure.s1 1.|平台建设方面"]);
  });
  test("of a rank without an ordinal are told by it", () => {
    const ranked: ReadPiece = { kind: "line", text: "平台方面", rank: 4, item: false, where: { in: "html", path: "h4", cell: null } };
    const pieces = all.pieces.flatMap((piece) =>
      piece.kind === "line" && piece.text.startsWith("（一）主动公开") ? [piece, ranked] : [piece],
    );
    expect(recognise(readingOf(pieces)).headings[2]).toMatchObject({
      of: "block",
      sign: "",
      place: null,
      level: null,
      rank: 4,
      text: "平台方面",
    });
  });
  test("that nobody knows come along", () => {
    expect(printed(replaced("六、其他需要报告的事项", "六、特色亮点")).filter((one) => one.includes("特色亮点"))).toEqual([
      "- 六、|特色亮点",
    ]);
  });
});
