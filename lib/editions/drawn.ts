// What the formats of 2019 and 2021 have drawn and said first of their tables three and four, which have the same places in both.
import type { Chart, Highlight } from "../edition/edition.ts";

export const highlightsOfRequests: readonly Highlight[] = [
  { id: "received", name: "本年新收申请", of: { name: "本年新收", sum: ["applications.received.total"] } },
  { id: "concluded", name: "本年度办结", of: { name: "本年度办理结果总计", sum: ["applications.resultsTotal.total"] } },
  { id: "carriedOut", name: "结转下年度", of: { name: "结转下年度继续办理", sum: ["applications.carriedOut.total"] } },
  {
    id: "disclosureRate",
    name: "予以公开和部分公开率",
    of: { name: "予以公开＋部分公开", sum: ["applications.granted.total", "applications.partlyGranted.total"] },
    per: { name: "办理结果总计", sum: ["applications.resultsTotal.total"] },
  },
  { id: "reconsiderations", name: "行政复议", of: { name: "行政复议总计", sum: ["remedies.cases.reconsiderationTotal"] } },
  {
    id: "litigation",
    name: "行政诉讼",
    of: { name: "行政诉讼总计", sum: ["remedies.cases.directTotal", "remedies.cases.afterReconsiderationTotal"] },
  },
];

/** Of tables three and four, and of the decisions of table two. */
export const chartsOfRequests: readonly Chart[] = [
  {
    id: "results",
    title: "政府信息公开申请办理结果",
    head: "办理结果",
    grid: "applications",
    of: "rows",
    under: "results",
    each: "line",
    at: "total",
    as: "ring",
  },
  {
    id: "applicants",
    title: "本年新收政府信息公开申请的申请人",
    head: "申请人",
    grid: "applications",
    of: "columns",
    each: "leaf",
    at: "received",
    as: "ring",
  },
  {
    id: "reconsideration",
    title: "政府信息公开行政复议情况",
    head: "行政复议",
    grid: "remedies",
    of: "columns",
    under: "reconsideration",
    each: "leaf",
    at: "cases",
  },
  {
    id: "directLitigation",
    title: "未经复议直接起诉的行政诉讼情况",
    head: "未经复议直接起诉",
    grid: "remedies",
    of: "columns",
    under: "direct",
    each: "leaf",
    at: "cases",
  },
  {
    id: "litigationAfterReconsideration",
    title: "复议后起诉的行政诉讼情况",
    head: "复议后起诉",
    grid: "remedies",
    of: "columns",
    under: "afterReconsideration",
    each: "leaf",
    at: "cases",
  },
  { id: "decisions", title: "行政处理决定数量", head: "信息内容", grid: "proactive", of: "rows", each: "line", at: "decisions" },
];
