// What running text calls the figures of the table.
import { cellAddress, valueColumn } from "../../edition/address.ts";
import type { Operand, Said } from "../../edition/edition.ts";

const line = (name: string, ...ids: readonly string[]): Operand => ({
  name,
  sum: ids.map((id) => cellAddress("statistics", id, valueColumn)),
});

const requests = ["政府信息公开申请", "信息公开申请", "依申请公开政府信息", "政府信息依申请公开", "依申请公开", "公开申请"];
const cases = ["件", "个", "份", "起"];
const others = ["行政审批", "窗口", "咨询", "来电", "来访", "投诉", "举报", "信访"];

const request = (
  id: string,
  name: string,
  as: readonly string[],
  may: readonly Operand[],
  of: readonly string[] = [...requests, "申请"],
): Said => ({
  id: `statistics.${id}`,
  name,
  of,
  as,
  not: others,
  units: cases,
  within: true,
  may,
});

export const said: readonly Said[] = [
  {
    id: "statistics.received",
    name: "收到的申请",
    of: requests,
    as: ["收到", "共收到", "受理", "共受理", "接收", "接到"],
    not: others,
    units: cases,
    may: [line("收到申请数", "received"), line("申请办结数", "concluded")],
  },
  request("receivedInPerson", "当面申请", ["当面申请"], [line("当面申请数", "receivedInPerson")]),
  request("receivedByFax", "传真申请", ["传真申请"], [line("传真申请数", "receivedByFax")]),
  request("receivedByLetter", "信函申请", ["信函申请"], [line("信函申请数", "receivedByLetter")]),
  request(
    "granted",
    "同意公开的申请",
    ["同意公开", "予以公开", "同意公开答复"],
    [
      line("同意公开答复数", "granted"),
      line("已主动公开＋同意公开", "alreadyDisclosed", "granted"),
      line("已主动公开＋同意公开＋部分公开", "alreadyDisclosed", "granted", "partlyGranted"),
      line("同意公开＋部分公开", "granted", "partlyGranted"),
    ],
  ),
  request("partlyGranted", "同意部分公开的申请", ["部分公开", "同意部分公开"], [line("同意部分公开答复数", "partlyGranted")]),
  request("refused", "不同意公开的申请", ["不同意公开", "不予公开"], [line("不同意公开答复数", "refused")]),
  request(
    "toBeCorrected",
    "申请内容不明确、告知作出更改补充的申请",
    ["申请内容不明确", "内容不明确", "告知作出更改补充"],
    [line("告知作出更改补充数", "toBeCorrected")],
    [],
  ),
  {
    id: "statistics.interviews",
    name: "政府网站在线访谈",
    of: ["在线访谈", "网站在线访谈", "网上访谈", "嘉宾访谈"],
    as: [],
    not: ["主要负责同志", "电视", "电台"],
    units: ["次", "期", "场"],
    may: [line("政府网站在线访谈次数", "interviews")],
  },
  {
    id: "statistics.disclosed",
    name: "主动公开的政府信息",
    of: ["主动公开政府信息", "主动公开各类政府信息"],
    as: [],
    not: ["网站", "微博", "微信", "公报", "部门", "乡镇", "管委会", "新增"],
    units: ["条"],
    may: [line("主动公开政府信息数", "disclosed")],
  },
  {
    id: "statistics.disclosedNormative",
    name: "主动公开的规范性文件",
    of: ["规范性文件", "主动公开规范性文件"],
    as: [],
    units: ["条"],
    within: true,
    may: [line("主动公开规范性文件数", "disclosedNormative")],
  },
  {
    id: "statistics.reconsiderations",
    name: "行政复议",
    of: ["行政复议", "行政复议案件"],
    as: [],
    units: cases,
    may: [line("行政复议数量", "reconsiderations")],
  },
  {
    id: "statistics.lawsuits",
    name: "行政诉讼",
    of: ["行政诉讼", "行政诉讼案件"],
    as: [],
    units: cases,
    may: [line("行政诉讼数量", "lawsuits")],
  },
];
