// Table of section two: one table of 14 rows in four blocks, each under the item of 条例第二十条 that it counts.
import type { BlocksGrid, Leaf } from "../../edition/edition.ts";
import { format, regulation } from "./sources.ts";

const head = "信息内容";
const decisions: Leaf = { id: "decisions", label: "本年处理决定数量" };

export const proactive: BlocksGrid = {
  kind: "blocks",
  id: "proactive",
  caption: "主动公开政府信息情况",
  measure: { unit: "件", number: "count" },
  basis: [format("二、主动公开政府信息情况"), regulation("第二十条")],
  width: 4,
  blocks: [
    {
      id: "documents",
      clause: "第二十条第（一）项",
      head,
      columns: [
        { id: "issued", label: "本年制发件数" },
        { id: "repealed", label: "本年废止件数" },
        { id: "inForce", label: "现行有效件数" },
      ],
      rows: [
        { id: "rules", label: "规章" },
        { id: "normativeDocuments", label: "行政规范性文件" },
      ],
    },
    {
      id: "item5",
      clause: "第二十条第（五）项",
      head,
      zero: "本年度没有作出行政许可决定",
      columns: [decisions],
      rows: [{ id: "licensing", label: "行政许可" }],
    },
    {
      id: "item6",
      clause: "第二十条第（六）项",
      head,
      zero: "本年度没有作出行政处罚、行政强制决定",
      columns: [decisions],
      rows: [
        { id: "penalties", label: "行政处罚" },
        { id: "coercion", label: "行政强制" },
      ],
    },
    {
      id: "item8",
      clause: "第二十条第（八）项",
      head,
      zero: "本年度没有收取行政事业性收费",
      columns: [{ id: "collected", label: "本年收费金额（单位：万元）", measure: { unit: "万元", number: "amount" } }],
      rows: [{ id: "fees", label: "行政事业性收费" }],
    },
  ],
};
