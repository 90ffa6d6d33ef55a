// For tests only: a made-up format with one of everything that the language of editions has. What works with it works with what the
// next notice brings; a new word of the language is added here too (toy.test.ts asks for each kind of part, table and relation).
//
// Its years lie before those of any real format, so that it stands beside them in a registry (withToys.testing.ts). It was preceded by
// toy-1990, which had one row less, another heading and no conditions.
import type { Basis, BlocksGrid, CrossGrid, Edition, ListGrid, Measure } from "../../edition/edition.ts";

export const form = (clause: string, quote?: string): Basis => ({
  document: "甲办发〔1992〕1号",
  clause,
  ...(quote === undefined ? {} : { quote }),
});

const pieces: Measure = { unit: "件", number: "count" };
const items: Measure = { unit: "项", number: "count" };
const persons: Measure = { unit: "人", number: "count" };

const issued: BlocksGrid = {
  kind: "blocks",
  id: "issued",
  caption: "主动公开情况",
  measure: pieces,
  basis: [form("二、主动公开情况")],
  width: 5,
  blocks: [
    {
      id: "documents",
      clause: "第（一）项",
      head: "信息内容",
      zero: "本年度没有规章和规范性文件",
      spans: [1, 1, 2, 1],
      columns: [
        { id: "made", label: "本年制发数" },
        { id: "repealed", label: "本年废止数" },
        { id: "inForce", label: "现行有效数" },
      ],
      rows: [
        { id: "rules", label: "规章" },
        { id: "normative", label: "规范性文件" },
        { id: "joint", label: "其中：联合制发", partOf: "normative" },
        { id: "documentsTotal", label: "合计", total: "group" },
      ],
    },
    {
      id: "permits",
      clause: "第（五）项",
      head: "信息内容",
      spans: [1, 1, 2, 1],
      columns: [
        { id: "previousItems", label: "上一年项目数", measure: items },
        { id: "change", label: "本年增/减", measure: { unit: "项", number: "change" } },
        { id: "decisions", label: "处理决定数" },
      ],
      rows: [{ id: "licensing", label: "行政许可" }],
    },
    {
      id: "purchases",
      clause: "第（九）项",
      head: "信息内容",
      spans: [1, 2, 2],
      columns: [
        { id: "projects", label: "采购项目数", measure: items },
        { id: "spent", label: "采购总金额", measure: { unit: "元", number: "amount", units: { 元: "1", 万元: "10000" } } },
      ],
      rows: [{ id: "procurement", label: "集中采购" }],
    },
  ],
};

const letters: CrossGrid = {
  kind: "cross",
  id: "letters",
  caption: "申请办理情况",
  measure: pieces,
  basis: [form("三、申请办理情况")],
  zero: "本年度没有申请",
  corner: "（第一项加第二项之和，等于第三项加第四项之和）",
  head: "申请人情况",
  columns: [
    { id: "person", label: "个人" },
    {
      id: "bodies",
      label: "单位",
      lines: [
        { id: "firms", label: "企业" },
        { id: "clubs", label: "社团" },
      ],
    },
    { id: "total", label: "总计", total: "group" },
  ],
  rows: [
    { id: "received", label: "一、本年新收数", guidance: [{ text: "每件申请计一次。", basis: form("三、申请办理情况") }] },
    { id: "online", label: "其中：网上申请", partOf: "received" },
    { id: "carriedIn", label: "二、上年结转数" },
    {
      id: "results",
      label: "三、办理结果",
      lines: [
        { id: "granted", label: "（一）予以公开" },
        {
          id: "refused",
          label: "（二）不予公开",
          zero: "本年度没有不予公开的申请",
          lines: [
            { id: "secret", label: "1.国家秘密" },
            { id: "privacy", label: "2.个人隐私" },
          ],
        },
        { id: "passedOn", label: "其中：转办的另计" },
        { id: "resultsTotal", label: "（三）总计", total: "group" },
      ],
    },
    { id: "carriedOut", label: "四、结转下年数" },
  ],
};

const suits: CrossGrid = {
  kind: "cross",
  id: "suits",
  caption: "复议诉讼情况",
  measure: pieces,
  basis: [form("四、复议诉讼情况")],
  columns: [
    {
      id: "review",
      label: "行政复议",
      zero: "本年度没有行政复议",
      lines: [
        { id: "upheld", label: "维持" },
        { id: "corrected", label: "纠正" },
        { id: "reviewTotal", label: "总计", total: "group" },
      ],
    },
    {
      id: "court",
      label: "行政诉讼",
      zero: "本年度没有行政诉讼",
      lines: [
        { id: "won", label: "维持" },
        { id: "lost", label: "纠正" },
        { id: "courtTotal", label: "总计", total: "group" },
      ],
    },
  ],
  rows: [{ id: "cases", label: null }],
};

const means: ListGrid = {
  kind: "list",
  id: "means",
  caption: "保障情况",
  basis: [form("附件1")],
  heads: { line: "指标", unit: "单位", value: "数" },
  none: "——",
  lines: [
    { id: "people", label: "一、人员", indent: 0, measure: null },
    { id: "staff", label: "（一）工作人员", indent: 1, measure: persons },
    { id: "fullTime", label: "其中：专职", indent: 2, measure: persons, partOf: "staff" },
    { id: "partTime", label: "兼职", indent: 2, measure: persons, partOf: "staff", guidance: [{ text: "借用的人员也算。" }] },
    { id: "money", label: "二、经费", indent: 0, measure: { unit: "万元", number: "amount" } },
  ],
};

export const toy1992: Edition = {
  id: "toy-1992",
  revision: 1,
  name: "样样都有的格式（1992年）",
  years: { from: 1992, to: 1994 },
  basis: [form("全文")],
  title: "{name}{year}年公开工作年度报告",
  sections: [
    {
      id: "preface",
      name: "前言",
      heading: null,
      guidance: [{ text: "写依据和查阅方式。" }],
      parts: [
        { kind: "prose", id: "authority", name: "编制依据", required: false, ready: ["本报告由{issuer}编制，数据截至{year}年12月31日。"] },
        {
          kind: "fields",
          id: "access",
          name: "查阅方式",
          required: false,
          fields: [
            { id: "siteName", label: "网站名称", setting: "siteName" },
            { id: "siteAddress", label: "网址", form: "site", setting: "siteDomain" },
          ],
          sentence: ["本报告可在{preface.siteName}", { join: ["（{preface.siteAddress}）"], by: "" }, "查阅。"],
        },
      ],
    },
    {
      id: "overview",
      name: "一、总体情况",
      heading: "一、总体情况和重点工作",
      parts: [
        {
          kind: "prose",
          id: "text",
          name: "主动公开",
          heading: "主动公开",
          required: true,
          none: "本年度没有需要报告的情况。",
          mustSay: form("一、总体情况和重点工作"),
          guidance: [{ text: "写做了什么。", basis: form("一、总体情况和重点工作") }],
        },
        { kind: "prose", id: "support", name: "监督保障", heading: "监督保障", required: true },
      ],
    },
    {
      id: "disclosed",
      name: "二、主动公开",
      heading: "二、主动公开情况",
      parts: [{ kind: "grid", grid: issued, guidance: [{ text: "没有的填 0。" }] }],
    },
    { id: "requests", name: "三、申请办理", heading: "三、申请办理情况", parts: [{ kind: "grid", grid: letters }] },
    { id: "disputes", name: "四、复议诉讼", heading: "四、复议诉讼情况", parts: [{ kind: "grid", grid: suits }] },
    {
      id: "other",
      name: "五、其他事项",
      heading: "五、其他需要报告的事项",
      parts: [
        {
          kind: "fields",
          id: "fees",
          name: "收费情况",
          heading: "收费情况",
          required: true,
          fields: [
            { id: "feeNotices", label: "收费通知", measure: pieces },
            { id: "feeCharged", label: "通知金额", measure: { unit: "元", number: "amount" } },
            { id: "feeCollected", label: "实收金额", measure: { unit: "元", number: "amount" } },
          ],
          sentence: ["本年度发出收费通知{other.feeNotices}件，通知金额{other.feeCharged}元，实收{other.feeCollected}元。"],
          zero: "本年度没有收费。",
          basis: [form("五、其他需要报告的事项")],
        },
        {
          kind: "prose",
          id: "matters",
          name: "其他事项",
          required: true,
          none: "本年度没有其他需要报告的事项。",
        },
      ],
    },
    { id: "signature", name: "落款", heading: null, parts: [{ kind: "signature", guidance: [{ text: "日期可以最后再填。" }] }] },
    {
      id: "annex",
      name: "附件1：保障情况",
      heading: null,
      attachment: { mark: "附件1", title: "{name}保障情况表（{year}年度）" },
      parts: [
        { kind: "grid", grid: means },
        {
          kind: "fields",
          id: "signOff",
          name: "填报信息",
          required: false,
          fields: [
            { id: "checkedBy", label: "审核人" },
            { id: "filledBy", label: "填报人" },
          ],
          sentence: null,
        },
      ],
    },
    {
      id: "own",
      name: "附件2：工作情况",
      heading: null,
      attachment: { mark: "附件2", title: "{name}{year}年工作情况" },
      parts: [{ kind: "prose", id: "words", name: "工作情况", required: true, titles: ["主要做法", "主要问题"] }],
    },
  ],
  due: [{ when: {}, by: "03-31", basis: form("报送时间") }],
  relations: [
    {
      id: "letters.balance",
      severity: "error",
      left: { name: "第一项＋第二项", sum: ["letters.received.*", "letters.carriedIn.*"] },
      op: "equal",
      right: { name: "第三项＋第四项", sum: ["letters.resultsTotal.*", "letters.carriedOut.*"] },
      basis: [form("三、申请办理情况", "第一项加第二项之和，等于第三项加第四项之和")],
    },
    {
      id: "letters.carriedFromLastYear",
      severity: "warning",
      left: { name: "二、上年结转数", sum: ["letters.carriedIn.*"] },
      op: "equal",
      right: { name: "上一年报告的四、结转下年数", sum: [{ previous: "letters.carriedOut.*" }] },
      basis: [form("三、申请办理情况")],
    },
    {
      id: "issued.inForceFromLastYear",
      severity: "warning",
      left: { name: "现行有效数", sum: ["issued.*.inForce"] },
      op: "equal",
      right: {
        name: "上一年报告的现行有效数＋本年制发数－本年废止数",
        sum: [{ previous: "issued.*.inForce" }, "issued.*.made", { less: "issued.*.repealed" }],
      },
      when: { from: 1993 },
      basis: [form("二、主动公开情况，第（一）项")],
    },
    {
      id: "issued.noCountyRules",
      severity: "warning",
      left: { name: "规章", sum: ["issued.rules.*"] },
      op: "atMost",
      right: { name: "0", sum: [] },
      when: { level: ["county", "township"] },
      basis: [form("二、主动公开情况，第（一）项")],
    },
    {
      id: "letters.secretWithinReceived",
      severity: "advice",
      left: { name: "第一项＋第二项", sum: ["letters.received.*", "letters.carriedIn.*"] },
      op: "atLeast",
      right: { name: "1.国家秘密", sum: ["letters.secret.*"] },
      when: { kind: ["government", "office"], level: ["county"] },
      basis: [form("三、申请办理情况")],
    },
    {
      id: "fees.collectedWithinCharged",
      severity: "error",
      left: { name: "实收金额", sum: ["other.feeCollected"] },
      op: "atMost",
      right: { name: "通知金额", sum: ["other.feeCharged"] },
      basis: [form("五、其他需要报告的事项")],
    },
    {
      id: "fees.chargedWithoutNotice",
      severity: "error",
      left: { name: "通知金额", sum: ["other.feeCharged"] },
      op: "noneWithout",
      right: { name: "收费通知件数", sum: ["other.feeNotices"] },
      basis: [form("五、其他需要报告的事项")],
    },
  ],
  highlights: [
    { id: "received", name: "本年新收", of: { name: "本年新收数", sum: ["letters.received.total"] } },
    { id: "offline", name: "不经网上的申请", of: { name: "新收", sum: ["letters.received.total", { less: "letters.online.total" }] } },
    {
      id: "grantedRate",
      name: "予以公开率",
      of: { name: "予以公开", sum: ["letters.granted.total"] },
      per: { name: "办理结果总计", sum: ["letters.resultsTotal.total"] },
    },
    { id: "feesCollected", name: "实收费用", of: { name: "实收金额", sum: ["other.feeCollected"] } },
  ],
  charts: [
    { id: "results", title: "申请办理结果", head: "办理结果", grid: "letters", of: "rows", under: "results", each: "line", at: "total" },
    { id: "rows", title: "本年新收和结转", head: "项目", grid: "letters", of: "rows", each: "leaf", at: "total" },
    {
      id: "applicants",
      title: "本年新收申请的申请人",
      head: "申请人",
      grid: "letters",
      of: "columns",
      each: "leaf",
      at: "received",
      as: "ring",
    },
    { id: "documents", title: "本年制发的文件", head: "信息内容", grid: "issued", of: "rows", each: "line", at: "made" },
    { id: "staff", title: "工作人员", head: "人员", grid: "means", of: "rows", under: "staff", each: "line", at: "value" },
  ],
};
