// Table of section two: one table of five grid columns in five blocks, each under the item of 条例第二十条 that it counts.
//
// Widths differ between the blocks: 1|1|2|1 where there are three figures, 1|2|2 where there are two (seen on one
// published page only). The form prints no unit for 采购总金额: offices wrote 元, 万元 or nothing behind the number.
import type { GridBlock, BlocksGrid, Leaf } from "../../edition/edition.ts";
import { format, regulation } from "./sources.ts";

const head = "信息内容";
const threeFigures = [1, 1, 2, 1] as const;
const twoFigures = [1, 2, 2] as const;

const items = { unit: "项", number: "count" } as const;
const previousItems: Leaf = { id: "previousItems", label: "上一年项目数量", measure: items };
const change: Leaf = { id: "change", label: "本年增/减", measure: { unit: "项", number: "change" } };
const decisions: Leaf = { id: "decisions", label: "处理决定数量" };

const inventory = (id: string, clause: string, rows: readonly Leaf[]): GridBlock => ({
  id,
  clause,
  head,
  spans: threeFigures,
  columns: [previousItems, change, decisions],
  rows,
});

export const proactive: BlocksGrid = {
  kind: "blocks",
  id: "proactive",
  caption: "主动公开政府信息情况",
  measure: { unit: "件", number: "count" },
  basis: [format("二、主动公开政府信息情况"), regulation("第二十条")],
  width: 5,
  blocks: [
    {
      id: "documents",
      clause: "第二十条第（一）项",
      head,
      spans: threeFigures,
      columns: [
        { id: "made", label: "本年新制作数量" },
        { id: "disclosed", label: "本年新公开数量" },
        { id: "disclosedInAll", label: "对外公开总数量" },
      ],
      rows: [
        { id: "rules", label: "规章" },
        { id: "normativeDocuments", label: "规范性文件" },
      ],
    },
    inventory("item5", "第二十条第（五）项", [
      { id: "licensing", label: "行政许可" },
      { id: "otherServices", label: "其他对外管理服务事项" },
    ]),
    inventory("item6", "第二十条第（六）项", [
      { id: "penalties", label: "行政处罚" },
      { id: "coercion", label: "行政强制" },
    ]),
    {
      id: "item8",
      clause: "第二十条第（八）项",
      head,
      spans: twoFigures,
      columns: [previousItems, change],
      rows: [{ id: "fees", label: "行政事业性收费" }],
    },
    {
      id: "item9",
      clause: "第二十条第（九）项",
      head,
      spans: twoFigures,
      columns: [
        { id: "projects", label: "采购项目数量", measure: items },
        { id: "spent", label: "采购总金额", measure: { unit: "元", number: "amount", units: { 元: "1", 万元: "10000" } } },
      ],
      rows: [{ id: "procurement", label: "政府集中采购" }],
    },
  ],
};
