// 本表均为零: zeros for a table or a group in one step, said and undone.
import type { Topic } from "../topic.ts";

export const zero: Topic = {
  id: "zero",
  title: "本表均为零",
  summary: "没有发生的，也要填 0。一次填好一张表或者一组，不用一格一格打。",
  words: ["零", "空格", "没有", "未收到申请", "全部为零"],
  blocks: [
    {
      kind: "steps",
      steps: [
        { do: "整张表都没有数的，点“本表均为零”。全年没有收到申请的，点“本年度未收到申请”。", see: "空格填上 0，页面下方的提示写明填了几格。" },
        { do: "点错了，点提示里的“撤销”；提示已经不见了，点一下表格，按 [[Ctrl+Z]]。", see: "填上的 0 一次全部退回。" },
      ],
    },
    { kind: "text", text: "空着和填 0 不一样：空着表示“还没有填”，报告就没有完成；填 0 表示“确实没有”。拿不准的先空着，不要为了填满而填 0。" },
  ],
};
