// The reports of 2014 to 2018: a narrative whose sections the office titles itself, and the 政府信息公开情况统计表 of
// 国办发〔2014〕32号 as its 附件.
//
// The labels are those of the table. Which lines add up to another the table shows by numbering them under it; that
// is what the relations rest on. Nothing is asked of the narrative: what it held differed from place to place.
import { cellAddress, valueColumn } from "../../edition/address.ts";
import type { Basis, Edition, Relation } from "../../edition/edition.ts";
import { said } from "./said.ts";
import { form, regulation } from "./sources.ts";
import { statistics } from "./statistics.ts";

const at = (line: string): string => cellAddress("statistics", line, valueColumn);
const labelOf = (line: string): string => statistics.lines.find(({ id }) => id === line)?.label ?? "";
const clause = (line: string): Basis => form("政府信息公开情况统计表", labelOf(line));

/** The lines under another add up to it; `name` is how a message calls them together. */
const adds = (whole: string, name: string, parts: readonly string[]): Relation => ({
  id: `statistics.${whole}.sum`,
  severity: "error",
  left: { name: labelOf(whole), sum: [at(whole)] },
  op: "equal",
  right: { name, sum: parts.map(at) },
  basis: [clause(whole)],
});

const outcomes = (of: string): readonly string[] => ["Upheld", "Corrected", "Other"].map((outcome) => `${of}${outcome}`);

export const statistics2014: Edition = {
  id: "statistics-2014",
  revision: 1,
  name: "政府信息公开工作年度报告和统计表（2014年）",
  years: { from: 2014, to: 2018 },
  basis: [form("政府信息公开情况统计表")],
  title: "{name}{year}年政府信息公开工作年度报告",
  sections: [
    {
      id: "report",
      name: "正文",
      heading: null,
      guidance: [{ text: "正文分几部分、各用什么标题，由本单位定。" }],
      parts: [
        {
          kind: "prose",
          id: "preface",
          name: "前言",
          required: false,
          ready: [
            "本年度报告根据《中华人民共和国政府信息公开条例》要求，由{issuer}编制。本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
          ],
        },
        {
          kind: "prose",
          id: "text",
          name: "各部分正文",
          required: true,
          titles: [
            "概述",
            "主动公开政府信息情况",
            "依申请公开政府信息情况",
            "政府信息公开咨询处理情况",
            "政府信息公开行政复议、行政诉讼情况",
            "政府信息公开支出情况",
            "其他相关工作情况",
            "存在的主要问题和改进措施",
          ],
        },
      ],
    },
    {
      id: "signature",
      name: "落款",
      heading: null,
      parts: [{ kind: "signature", guidance: [{ text: "署名是编制报告的机关；日期是签发的日期，可以最后再填。" }] }],
    },
    {
      id: "annex",
      name: "附件：统计表",
      heading: null,
      attachment: { mark: "附件", title: "政府信息公开情况统计表（{year}年度）" },
      parts: [
        {
          kind: "fields",
          id: "reporter",
          name: "填报单位",
          required: false,
          fields: [{ id: "unit", label: "填报单位（盖章）" }],
          sentence: null,
        },
        {
          kind: "grid",
          grid: statistics,
          guidance: [
            { text: "带“其中”的数不大于它所属的数；下面分项列出的，各项相加等于上面的数。" },
            { text: "没有的填 0；空着表示还没有填。" },
          ],
        },
        {
          kind: "fields",
          id: "signers",
          name: "负责人和填报人",
          required: false,
          guidance: [{ text: "姓名和电话公布前请想好是否需要公开；不填就印成空白，供纸上签字。" }],
          fields: [
            { id: "head", label: "单位负责人" },
            { id: "reviewer", label: "审核人" },
            { id: "clerk", label: "填报人" },
          ],
          sentence: null,
        },
        {
          kind: "fields",
          id: "filing",
          name: "联系电话和填报日期",
          required: false,
          fields: [
            { id: "phone", label: "联系电话" },
            { id: "filedOn", label: "填报日期" },
          ],
          sentence: null,
        },
      ],
    },
  ],
  due: [{ when: {}, by: "03-31", basis: regulation("第三十一条") }],
  said,
  proportions: [{ of: at("disclosedNormative"), to: at("madeNormative"), most: 20 }],
  relations: [
    {
      id: "statistics.disclosed.withinChannels",
      severity: "warning",
      left: { name: labelOf("disclosed"), sum: [at("disclosed")] },
      op: "atMost",
      right: { name: "（二）第1项至第5项之和", sum: ["byGazette", "byWebsite", "byMicroblog", "byWechat", "byOtherMeans"].map(at) },
      basis: [form("政府信息公开情况统计表", "不同渠道和方式公开相同信息计1条")],
    },
    adds("received", "当面、传真、网络、信函申请数之和", ["receivedInPerson", "receivedByFax", "receivedOnline", "receivedByLetter"]),
    adds("concluded", "按时和延期办结数之和", ["concludedInTime", "concludedExtended"]),
    adds("refused", "不同意公开的六种情形之和", [
      "stateSecret",
      "tradeSecret",
      "privacy",
      "stability",
      "notGovernmentInformation",
      "otherGrounds",
    ]),
    adds("answered", "第1项至第8项答复数之和", [
      "alreadyDisclosed",
      "granted",
      "partlyGranted",
      "refused",
      "notOurs",
      "nonexistent",
      "toBeCorrected",
      "otherChannel",
    ]),
    adds("reconsiderations", "（一）（二）（三）之和", outcomes("reconsiderations")),
    adds("lawsuits", "（一）（二）（三）之和", outcomes("lawsuits")),
    adds("staff", "专职和兼职人员数之和", ["staffFullTime", "staffPartTime"]),
  ],
  highlights: [
    { id: "requestsReceived", name: "收到申请", of: { name: "收到申请数", sum: ["statistics.received.value"] } },
    { id: "requestsConcluded", name: "申请办结", of: { name: "申请办结数", sum: ["statistics.concluded.value"] } },
    {
      id: "agreedRate",
      name: "同意公开率",
      of: { name: "同意公开答复＋同意部分公开答复", sum: ["statistics.granted.value", "statistics.partlyGranted.value"] },
      per: { name: "申请答复数", sum: ["statistics.answered.value"] },
    },
    { id: "reconsiderationsReceived", name: "行政复议", of: { name: "行政复议数量", sum: ["statistics.reconsiderations.value"] } },
    { id: "lawsuitsBrought", name: "行政诉讼", of: { name: "行政诉讼数量", sum: ["statistics.lawsuits.value"] } },
  ],
  charts: [
    {
      id: "answers",
      title: "政府信息公开申请答复情况",
      head: "答复",
      grid: "statistics",
      of: "rows",
      under: "answered",
      each: "line",
      at: "value",
      as: "ring",
    },
    {
      id: "requests",
      title: "收到政府信息公开申请情况",
      head: "申请方式",
      grid: "statistics",
      of: "rows",
      under: "received",
      each: "line",
      at: "value",
      as: "ring",
    },
    {
      id: "reconsiderationOutcomes",
      title: "行政复议情况",
      head: "行政复议",
      grid: "statistics",
      of: "rows",
      under: "reconsiderations",
      each: "line",
      at: "value",
    },
    {
      id: "lawsuitOutcomes",
      title: "行政诉讼情况",
      head: "行政诉讼",
      grid: "statistics",
      of: "rows",
      under: "lawsuits",
      each: "line",
      at: "value",
    },
  ],
};
