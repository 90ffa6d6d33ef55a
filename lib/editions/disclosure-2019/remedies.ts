// Table of section four: fifteen columns under three levels of heads, one row without a label.
import type { CrossGrid, Line } from "../../edition/edition.ts";
import { format } from "./sources.ts";

/** The five columns that stand under 行政复议 and under each kind of 行政诉讼; `of` makes their ids unique. */
const outcomes = (of: string): readonly Line[] => [
  { id: `${of}Upheld`, label: "结果维持" },
  { id: `${of}Corrected`, label: "结果纠正" },
  { id: `${of}Other`, label: "其他结果" },
  { id: `${of}Pending`, label: "尚未审结" },
  { id: `${of}Total`, label: "总计", total: "group" },
];

export const remedies: CrossGrid = {
  kind: "cross",
  id: "remedies",
  caption: "政府信息公开行政复议、行政诉讼情况",
  measure: { unit: "件", number: "count" },
  basis: [format("四、政府信息公开行政复议、行政诉讼情况")],
  columns: [
    { id: "reconsideration", label: "行政复议", lines: outcomes("reconsideration") },
    {
      id: "litigation",
      label: "行政诉讼",
      lines: [
        { id: "direct", label: "未经复议直接起诉", lines: outcomes("direct") },
        { id: "afterReconsideration", label: "复议后起诉", lines: outcomes("afterReconsideration") },
      ],
    },
  ],
  rows: [{ id: "cases", label: null }],
};
