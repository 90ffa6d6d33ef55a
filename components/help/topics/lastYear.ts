// 与上年对照: last year's figures beside this year's, and the figures that follow from them.
import type { Topic } from "../topic.ts";

export const lastYear: Topic = {
  id: "last-year",
  title: "与上年对照",
  summary: "上年的报告也在本系统里时，可以把上年的数显示在今年的旁边，看增减是不是合理。",
  words: ["上年", "去年", "对比", "增减", "变化", "结转", "现行有效"],
  blocks: [
    {
      kind: "steps",
      steps: [
        { do: "先看首页有没有同一单位上年的报告。", differs: "没有，可以请同事导出数据文件，再导入本机，见{{backup}}。" },
        { do: "在表格上方打开“与上年对照”。", see: "每一格下面写着上年的数，还有增减多少、百分之几。不想看了再点一次，收起来。" },
        { do: "变化很大的，对着原件再看一眼。", see: "例如多了一位数字，增减的百分数会特别大。" },
      ],
    },
    { kind: "heading", text: "可以从上年接过来的数" },
    {
      kind: "list",
      items: [
        "“上年结转”应当等于上年报告的“结转下年度继续办理”。系统按列提出上年的数，您点了才填。",
        "“现行有效件数”一般等于上年的现行有效件数，加本年制发件数，减本年废止件数。系统算好提出来，您点了才填。",
      ],
    },
    { kind: "text", text: "提出的数都写明来自哪一份报告。和实际不一样时，照实际填；系统会提醒一次，写一句说明就可以，见{{findings}}。" },
  ],
};
