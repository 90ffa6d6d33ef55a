// What is offered of a whole text that has no headings of its own: only where it is certain, all of it in sight, and each letter in one place.
import { describe, expect, test } from "vitest";
import { editionById } from "../editions/index.ts";
import { walk } from "../edition/walk.ts";
import type { Line } from "../prose/recognise.ts";
import { blankReport } from "../report/report.ts";
import { apart } from "./apart.ts";
import { withOffers } from "./offers.ts";
import type { Group, Plan } from "./plan.ts";
import { outcomeOf } from "./take.ts";
import { whyWords } from "./words.ts";

function edition2021() {
  const edition = editionById("disclosure-2021", 1);
  if (edition === undefined) throw new RangeError("disclosure-2021");
  return edition;
}
const edition = edition2021();
const body = { name: "清河县", issuer: "清河县人民政府办公室", kind: "government", level: "county" } as const;
const report = blankReport(edition, 2024, body);
const line = (text: string): Line => ({ text, rank: 0, item: false });
const planOf = (texts: readonly string[]): Plan =>
  withOffers(report, apart(edition, report, { pieces: texts.map((text) => ({ kind: "line", line: line(text) })) }));
const placeOf = ({ destination }: Group): string =>
  destination.to === "text" || destination.to === "choice"
    ? destination.part
    : destination.to === "fields"
      ? Object.entries(destination.values)
          .map(([field, value]) => `${field}=${value}`)
          .join(" ")
      : "?";
const places = (plan: Plan) => plan.groups.flatMap((group) => group.lines.map(({ text }) => [text, placeOf(group)] as const));

describe("a section without headings", () => {
  test("goes to its parts by the words with which paragraphs begin, and what follows stays with them", () => {
    const plan = planOf([
      "五、存在的主要问题及改进情况",
      "存在问题：一是公开不够及时。",
      "二是解读形式单一。",
      "改进措施：一是健全机制。",
      "下一步，将加强培训。",
    ]);
    expect(places(plan)).toEqual([
      ["一是公开不够及时。", "problems.issues"],
      ["二是解读形式单一。", "problems.issues"],
      ["一是健全机制。", "problems.improvements"],
      ["下一步，将加强培训。", "problems.improvements"],
    ]);
    expect(plan.dropped).toContainEqual({ text: "存在问题：", as: "heading", instead: "存在的主要问题" });
    expect(outcomeOf(edition, report, plan, { chosen: new Map(), over: new Map() }).open).toEqual([]);
  });

  test("keeps open what stands before the first such beginning", () => {
    expect(places(planOf(["五、存在的主要问题及改进情况", "总的看，还有差距。", "改进措施：健全机制。"]))).toEqual([
      ["总的看，还有差距。", "?"],
      ["健全机制。", "problems.improvements"],
    ]);
  });
});

describe("the sentences of a preface", () => {
  const access = "本报告可在清河县人民政府网站（www.qinghe.gov.cn）查阅、下载。";
  const contact = "如对报告有疑问，请与清河县人民政府办公室联系（地址：清河县人民路1号，邮编：100000，联系电话：010-12345678）。";
  const opening = "本报告按照有关要求编制。";

  test("of where to read it and whom to ask fill in their fields, and the rest stays to be placed", () => {
    const plan = planOf([`${opening}${access}${contact}`, "一、总体情况"]);
    expect(places(plan)).toEqual([
      [opening, "?"],
      [access, "preface.siteAddress=www.qinghe.gov.cn preface.siteName=清河县人民政府网站"],
      [contact, "preface.postcode=100000 preface.address=清河县人民路1号 preface.phone=010-12345678"],
    ]);
    const [, second] = plan.groups;
    if (second === undefined) throw new RangeError("no group");
    expect(whyWords(walk(edition), second.why, second.destination)).toBe(
      "填网址“www.qinghe.gov.cn”，网站名称“清河县人民政府网站”，由系统写成一句；请核对。",
    );
  });

  test("that name another body, a person, or more than the fields hold are left as they are", () => {
    for (const text of [
      "如有疑问，请与清河县大数据局联系（电话：010-12345678）。",
      "如有疑问，请与清河县人民政府办公室联系（联系人：某某，电话：010-12345678）。",
      "本报告可在清河县人民政府网站（www.qinghe.gov.cn）查阅，也可在www.qinghe.com下载。",
      "如有疑问，请与清河县人民政府办公室联系（电话：010-12345678，传真 010-87654321）。",
    ])
      expect(places(planOf([`${opening}${text}`, "一、总体情况"])), text).toEqual([[opening + text, "?"]]);
  });
});

describe("a sentence that says that no fee was charged", () => {
  const zeros = "other.feeNotices=0 other.feeCharged=0 other.feeCollected=0";
  test("is the three fields at 0, whichever its words, and what else stands there stays text", () => {
    for (const text of [
      "2024年，清河县人民政府办公室未收取信息处理费。",
      "本年度没有产生政府信息公开信息处理费。",
      "全县未收取任何信息处理费。",
    ])
      expect(places(planOf(["六、其他需要报告的事项", `${text}其他事项另行公布。`])), text).toEqual([
        [text, zeros],
        ["其他事项另行公布。", "other.matters"],
      ]);
  });

  test("and one that says more, or of a fee that was charged, is not", () => {
    for (const text of ["2024年收取信息处理费2件，共300元。", "除1件外，未收取信息处理费。", "县直部门未收取信息处理费。"])
      expect(
        places(planOf(["六、其他需要报告的事项", text])).map(([, place]) => place),
        text,
      ).not.toContain(zeros);
  });
});

test("the date of the signature is offered where it is of the year of signing and the title of no other report", () => {
  const text = (title: string, date: string) =>
    planOf([
      title,
      "一、总体情况",
      "（一）主动公开",
      "全年公开15条。",
      "六、其他需要报告的事项",
      "（二）其他事项",
      "无。",
      "清河县人民政府办公室",
      date,
    ]);
  expect(text("清河县2024年政府信息公开工作年度报告", "2025年1月25日").date).toBe("2025-01-25");
  expect(text("清河县2024年政府信息公开工作年度报告", "2024年1月25日").date).toBeUndefined();
  expect(text("清河县2023年政府信息公开工作年度报告", "2025年1月25日").date).toBeUndefined();
  expect(text("清河县2024年政府信息公开工作年度报告", "2025年　月　日").date).toBeUndefined();
});

test("a title of another body is warned of, be it the county of a bureau; with 人民政府 or the province it is the same", () => {
  const theirs = (name: string): readonly string[] =>
    planOf([`${name}2024年政府信息公开工作年度报告`, "一、总体情况"]).cautions.map(({ theirs }) => theirs);
  expect([theirs("清河县"), theirs("清河县人民政府"), theirs("河北省清河县")]).toEqual([[], [], []]);
  expect([theirs("清河县教育局"), theirs("河清县")]).toEqual([["清河县教育局"], ["河清县"]]);
});
