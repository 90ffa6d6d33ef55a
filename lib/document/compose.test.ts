// The tree of a report: what is on the page, in which order, with which numbers.
import { describe, expect, test, vi } from "vitest";
import type { Address, Edition } from "../edition/edition.ts";
import { layout } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { NarrativeBlock, Report, Texts } from "../report/report.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { compose } from "./compose.ts";
import type { Node } from "./node.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const complete = practiceReport(disclosure2021.id);
const nodes = (more: Partial<Report>, figures: Texts = {}): readonly Node[] =>
  compose(disclosure2021, reportOf(disclosure2021, figures, more)).nodes;
const line = (node: Node): string =>
  node.kind === "heading"
    ? `${"#".repeat(node.level)} ${node.text}`
    : node.kind === "paragraph" || node.kind === "title"
      ? node.text
      : `[${node.kind}]`;

/** The lines of one section, from its heading to the next one of level 1. */
function section(all: readonly Node[], heading: string): readonly string[] {
  const lines = all.map(line);
  const from = lines.indexOf(`# ${heading}`);
  const to = lines.findIndex((text, place) => place > from && (text.startsWith("# ") || text === "[signature]"));
  return lines.slice(from + 1, to);
}
const paragraph = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });
const heading = (id: string, level: 1 | 2, text: string): NarrativeBlock => ({ id, kind: "heading", level, text });

/** What is printed in the cells of a table, by address. */
const printed = (figures: Texts, more: Partial<Report> = {}): ReadonlyMap<Address | undefined, string> =>
  new Map(
    nodes(more, figures).flatMap((node) =>
      node.kind === "table" ? node.rows.flat().map(({ address, text }) => [address, text] as const) : [],
    ),
  );

describe("the order of the page", () => {
  test("is title, preface, the six sections, signature", () => {
    const all = compose(disclosure2021, complete).nodes;
    expect(all[0]).toEqual({ kind: "title", text: "青禾县2025年政府信息公开工作年度报告" });
    expect(all.slice(1, 6).map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "paragraph"));
    expect(all.flatMap((node) => (node.kind === "heading" && node.level === 1 ? [node.text] : []))).toEqual(
      disclosure2021.sections.flatMap(({ heading }) => heading ?? []),
    );
    expect(all[6]).toMatchObject({ kind: "heading", level: 1, text: "一、总体情况" });
    expect(all.at(-1)).toEqual({ kind: "signature", issuer: "青禾县人民政府办公室", date: "2026年1月20日" });
  });
  test("has each table under its own heading", () => {
    const all = compose(disclosure2021, complete).nodes;
    const tables = all.flatMap((node, place) => (node.kind === "table" ? [[node.grid, line(all[place - 1] ?? node)]] : []));
    expect(tables).toEqual([
      ["proactive", "# 二、主动公开政府信息情况"],
      ["applications", "# 三、收到和处理政府信息公开申请情况"],
      ["remedies", "# 四、政府信息公开行政复议、行政诉讼情况"],
    ]);
  });
  test("keeps the headings of a report with nothing in it, and no preface", () => {
    const all = nodes({});
    expect(all[1]).toMatchObject({ kind: "heading", level: 1 });
    expect(section(all, "一、总体情况")).toEqual([
      "## （一）主动公开",
      "## （二）依申请公开",
      "## （三）政府信息管理",
      "## （四）政府信息公开平台建设",
      "## （五）监督保障",
    ]);
  });
});

describe("headings", () => {
  const overview = (narrative: Report["narrative"]) => section(nodes({ narrative }), "一、总体情况");
  test("of running text stand below that of their part, the second level anew under each", () => {
    expect(
      overview({
        "overview.disclosure": [heading("a", 2, "目录"), paragraph("b", "文。"), heading("c", 2, "内容")],
        "overview.onRequest": [heading("d", 2, "收到"), heading("e", 1, "另一事"), heading("f", 2, "其一")],
      }).slice(0, 9),
    ).toEqual([
      "## （一）主动公开",
      "### 1.目录",
      "文。",
      "### 2.内容",
      "## （二）依申请公开",
      "### 1.收到",
      "### 2.另一事",
      "### （1）其一",
      "## （三）政府信息管理",
    ]);
  });
  test("with a typed ordinal are not numbered twice, and are counted", () => {
    expect(
      overview({
        "overview.supervision": [
          heading("a", 2, "1.考核"),
          heading("b", 2, "评议"),
          heading("c", 1, "（六）其他"),
          heading("d", 1, "再其他"),
        ],
      }).slice(4),
    ).toEqual(["## （五）监督保障", "### 1.考核", "### 2.评议", "### 3.其他", "### 4.再其他"]);
  });
  test("begin at （一） in every section", () => {
    const all = nodes({});
    expect(section(all, "五、存在的主要问题及改进情况")[0]).toBe("## （一）存在的主要问题");
    expect(section(all, "六、其他需要报告的事项")[0]).toBe("## （一）收取信息处理费情况");
  });
  test("of blank text are left out and not counted", () => {
    expect(overview({ "overview.opening": [heading("a", 1, " "), paragraph("b", "　")] })[0]).toBe("## （一）主动公开");
  });
  test("may be more than ninety-nine", () => {
    const many = Array.from({ length: 120 }, (_, place) => heading(`h${place}`, 1, "题"));
    expect(overview({ "overview.opening": many })[119]).toBe("## （120）题");
  });
});

describe("a part", () => {
  const matters = (more: Partial<Report>) => section(nodes(more), "六、其他需要报告的事项").slice(2);
  test("that is marked 本年度无此项 prints the sentence for it under its heading, instead of its text", () => {
    expect(matters({ fields: { "other.matters": "none" }, narrative: { "other.matters": [paragraph("a", "旧文。")] } })).toEqual([
      "## （二）其他事项",
      "本年度没有其他需要报告的事项。",
    ]);
  });
  test("without a mark prints its own text", () => {
    expect(matters({ narrative: { "other.matters": [paragraph("a", " 文。 "), paragraph("b", "又文。")] } })).toEqual([
      "## （二）其他事项",
      "文。",
      "又文。",
    ]);
  });
  test("that is chosen to be ready prints a sentence that follows year and name", () => {
    const all = nodes({ year: 2024, fields: { "preface.period": "ready", "preface.authority": "ready" } });
    expect(line(all[1] ?? { kind: "title", text: "" })).toMatch(/^本报告由沂水县人民政府办公室根据/);
    expect(all[2]).toEqual({
      kind: "paragraph",
      text: "本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
      address: "preface.period",
    });
  });
  test("that is optional and untouched is not on the page", () => {
    expect(
      nodes({ fields: { "preface.phone": " " } }).filter((node) => node.kind === "paragraph" && node.address.startsWith("preface.")),
    ).toEqual([]);
  });
  test("of fields prints its sentence, joined from what is filled in", () => {
    expect(nodes({ fields: { "preface.phone": "0000-1234567" } })[1]).toEqual({
      kind: "paragraph",
      text: "如对本报告有疑问，请与沂水县人民政府办公室联系（电话：0000-1234567）。",
      address: "preface.contact",
    });
  });
  test("about fees is always there: with gaps, with zero, with figures", () => {
    const fees = (...texts: readonly string[]) => {
      const fields = Object.fromEntries(
        ["other.feeNotices", "other.feeCharged", "other.feeCollected"].map((address, place) => [address, texts[place] ?? ""]),
      );
      return section(nodes({ fields }), "六、其他需要报告的事项")[1];
    };
    expect(fees()).toBe("本年度发出收费通知＿＿＿＿件，通知收费总金额＿＿＿＿元，实际收取政府信息公开信息处理费＿＿＿＿元。");
    expect(fees("0", "0", "0")).toBe("本年度未发出收费通知，未收取政府信息公开信息处理费。");
    expect(fees("3", "600", "400")).toBe("本年度发出收费通知3件，通知收费总金额600元，实际收取政府信息公开信息处理费400元。");
  });
  test("and each of its blocks has its own address", () => {
    const all = nodes({ narrative: { "overview.disclosure": [heading("a", 2, "题"), paragraph("b", "文。")] } });
    const addresses = all.flatMap((node) => (node.kind === "heading" || node.kind === "paragraph" ? [node.address] : []));
    expect(addresses.slice(0, 4)).toEqual(["overview", "overview.disclosure", "overview.disclosure.a", "overview.disclosure.b"]);
  });
});

describe("a table", () => {
  test("is laid out as its grid is, label for label and span for span", () => {
    const { grids } = walk(disclosure2021);
    for (const node of nodes({})) {
      if (node.kind !== "table") continue;
      const place = grids.get(node.grid);
      if (place === undefined) throw new RangeError(node.grid);
      const { rows, ...size } = layout(place.grid);
      expect(node).toMatchObject({ ...size, caption: place.grid.caption });
      expect(node.rows).toEqual(rows);
    }
  });
  test("prints numbers in their one spelling, and totals as computed", () => {
    const cells = printed({
      ...zeros(disclosure2021),
      "applications.received.person": "１，２３４",
      "applications.received.legalService": "5件",
      "proactive.fees.collected": "12.50",
    });
    expect(
      ["applications.received.person", "applications.received.total", "proactive.fees.collected", "remedies.cases.directTotal"].map(
        (address) => cells.get(address),
      ),
    ).toEqual(["1234", "1239", "12.5", "0"]);
  });
  test("leaves blank what is blank, and a total of which something is missing", () => {
    const cells = printed({ "applications.received.person": "3" });
    expect(
      ["applications.received.person", "applications.received.enterprise", "applications.received.total", "proactive.rules.issued"].map(
        (address) => cells.get(address),
      ),
    ).toEqual(["3", "", "", ""]);
  });
  test("prints what cannot be read, and what is negative, as it is, so that it is seen", () => {
    const cells = printed({ "applications.received.person": "<b>约3</b>", "proactive.rules.issued": "-2" });
    expect(cells.get("applications.received.person")).toBe("<b>约3</b>");
    expect(cells.get("proactive.rules.issued")).toBe("-2");
  });
  test("never prints the total of the paper", () => {
    expect(printed({}, { stated: { "applications.received.total": "9" } }).get("applications.received.total")).toBe("");
  });
});

describe("the state", () => {
  const mark = (report: Report) => compose(disclosure2021, report).state;
  test("of a report with nothing filled in is 空白表", () => {
    expect(mark(reportOf(disclosure2021))).toBe("空白表");
  });
  test("of a report in which something is missing, or wrong, is 草稿", () => {
    expect(mark(reportOf(disclosure2021, { "proactive.rules.issued": "0" }))).toBe("草稿");
    expect(mark({ ...complete, date: "2022-02-30" })).toBe("草稿");
    expect(mark({ ...complete, date: "", body: { ...complete.body, issuer: "" } })).toBe("草稿");
    expect(mark({ ...complete, figures: { ...complete.figures, "applications.received.person": "95" } })).toBe("草稿");
    expect(mark({ ...complete, stated: { ...complete.stated, "applications.received.total": "1" } })).toBe("草稿");
  });
  test("of a report in which the date alone is open is 送审稿, and month and day of the year after are left to write", () => {
    const waiting = { ...complete, date: " " };
    expect(mark(waiting)).toBe("送审稿");
    expect(compose(disclosure2021, waiting).nodes.at(-1)).toMatchObject({ kind: "signature", date: `${complete.year + 1}年　月　日` });
  });
  test("of a complete report is 完稿", () => {
    expect(mark(complete)).toBe("完稿");
  });
});

test("script and markup in any text is text", () => {
  const script = "<script>alert(1)</script>&amp;";
  const report: Report = {
    ...reportOf(disclosure2021, { "proactive.rules.issued": script }),
    body: { name: script, issuer: script, kind: "", level: "" },
    date: script,
    fields: { "preface.siteName": script, "preface.contact": script, "preface.phone": script, "other.feeNotices": script },
    narrative: { "overview.disclosure": [paragraph("a", script), heading("b", 2, script)] },
  };
  const { title, nodes: all } = compose(disclosure2021, report);
  expect(title).toBe(`${script}2021年政府信息公开工作年度报告`);
  expect(all.at(-1)).toEqual({ kind: "signature", issuer: script, date: script });
  const lines = all.map(line);
  for (const expected of [
    script,
    `### 1.${script}`,
    `本报告电子版可在${script}查阅和下载。`,
    `如对本报告有疑问，请与${script}联系（电话：${script}）。`,
  ])
    expect(lines).toContain(expected);
  expect(lines.some((text) => text.startsWith(`本年度发出收费通知${script}件`))).toBe(true);
});

test("the same report gives the same tree, and is not changed by it", () => {
  const before = JSON.stringify(complete);
  expect(compose(disclosure2021, complete)).toEqual(compose(disclosure2021, complete));
  expect(JSON.stringify(complete)).toBe(before);
});

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "%s: a blank report makes a page with every mandated heading and table",
  (_, edition) => {
    const all = compose(edition, reportOf(edition)).nodes;
    expect(all.flatMap((node) => (node.kind === "heading" && node.level === 1 ? [node.text] : []))).toEqual(
      edition.sections.flatMap(({ heading }) => heading ?? []),
    );
    expect(all.flatMap((node) => (node.kind === "table" ? [node.grid] : []))).toEqual([...walk(edition).grids.keys()]);
  },
);

test("a change is printed with the sign that was typed, an amount with its unit", () => {
  const figures = {
    "proactive.licensing.change": "＋3",
    "proactive.penalties.change": "434",
    "proactive.coercion.change": "−657",
    "proactive.fees.change": "+0",
    "proactive.procurement.spent": "25.10万元",
  };
  const cells = compose(disclosure2019, reportOf(disclosure2019, figures)).nodes.flatMap((node) =>
    node.kind === "table" ? node.rows.flat() : [],
  );
  expect(Object.keys(figures).map((address) => cells.find((cell) => cell.address === address)?.text)).toEqual([
    "+3",
    "434",
    "-657",
    "0",
    "25.1万元",
  ]);
});

describe("sections that the office titles itself", () => {
  const text = (blocks: readonly NarrativeBlock[]) =>
    compose(statistics2014, reportOf(statistics2014, {}, { narrative: { "report.text": blocks } })).nodes.map(line);
  test("are numbered 一、 in order, what stands in them （一） anew under each", () => {
    const lines = text([
      heading("a", 1, "概述"),
      heading("b", 2, "成效"),
      heading("c", 2, "特点"),
      paragraph("d", "正文"),
      heading("e", 1, "依申请公开情况"),
      heading("f", 2, "收到申请情况"),
    ]);
    expect(lines.slice(1, 7)).toEqual([
      "# 一、概述",
      "## （一）成效",
      "## （二）特点",
      "正文",
      "# 二、依申请公开情况",
      "## （一）收到申请情况",
    ]);
  });
  test("keep an ordinal that was typed with them, and take the place of one of another level", () => {
    expect(
      text([
        heading("a", 1, "一、概述"),
        heading("b", 2, "（一）成效"),
        heading("c", 1, "（二）主动公开情况"),
        heading("d", 2, "1.内容"),
      ]).slice(1, 5),
    ).toEqual(["# 一、概述", "## （一）成效", "# 二、主动公开情况", "## （一）内容"]);
  });
});

describe("the list of attachments", () => {
  const kinds = (edition: Edition) =>
    compose(edition, reportOf(edition)).nodes.flatMap((node) =>
      node.kind === "attachments"
        ? [[node.lead, ...node.titles]]
        : node.kind === "signature" || node.kind === "attachment"
          ? [node.kind]
          : [],
    );
  test("stands above the signature; a single one has no number", () => {
    expect(kinds(statistics2014)).toEqual([["附件：", "政府信息公开情况统计表（2014年度）"], "signature", "attachment"]);
  });
  test("numbers several, and stands before the first of them where nothing is signed", () => {
    const more = { id: "more", name: "附表", heading: null, attachment: { mark: "附件2", title: "{name}清单" }, parts: [] };
    const edition: Edition = { ...statistics2014, sections: [...statistics2014.sections.filter(({ id }) => id !== "signature"), more] };
    expect(kinds(edition)).toEqual([["附件：", "1.政府信息公开情况统计表（2014年度）", "2.沂水县清单"], "attachment", "attachment"]);
  });
  test("is nowhere in a report without attachments", () => {
    expect(kinds(disclosure2021)).toEqual(["signature"]);
  });
});

test("an attachment begins with its mark and its title, and its lines of fields stand above and below the table, filled in or not", () => {
  const nodes = compose(
    statistics2014,
    reportOf(statistics2014, {}, { fields: { "annex.unit": "青禾县人民政府办公室", "annex.filedOn": "2015年3月20日" } }),
  ).nodes;
  const from = nodes.findIndex(({ kind }) => kind === "attachment");
  expect(nodes[from - 1]).toMatchObject({ kind: "signature" });
  expect(
    nodes
      .slice(from)
      .map((node) => (node.kind === "attachment" ? [node.mark, node.title] : node.kind === "line" ? node.texts : [node.kind])),
  ).toEqual([
    ["附件", "政府信息公开情况统计表（2014年度）"],
    ["填报单位（盖章）：青禾县人民政府办公室"],
    ["table"],
    ["单位负责人：", "审核人：", "填报人："],
    ["联系电话：", "填报日期：2015年3月20日"],
  ]);
});
