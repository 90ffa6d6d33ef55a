// 大字和高对比: how the screen is drawn, for this browser only.
import type { Topic } from "../topic.ts";

export const display: Topic = {
  id: "display",
  title: "大字和高对比",
  summary: "字看不清，可以放大，也可以加深颜色。只改这个浏览器里的样子，不改报告。",
  words: ["字体", "字号", "放大", "老花", "看不清", "颜色", "对比", "无障碍"],
  blocks: [
    {
      kind: "steps",
      steps: [
        {
          do: "点上方的“显示”。",
          see: "可以选字的大小和颜色，选了马上变。",
          picture: { name: "display-1", alt: "“显示”窗口，字的大小有标准、大字、特大字三种，颜色有标准和高对比两种。" },
        },
        { do: "点“确定”。", see: "以后在这个浏览器里打开都是这样。换一台电脑要再选一次。" },
      ],
    },
    { kind: "picture", picture: { name: "display-2", alt: "选了“特大字”和“高对比”以后的表格，字大、线条黑。" } },
    { kind: "text", text: "放大以后，表头和“当前”一栏一直看得见；窗口窄，表格才在自己的框里滚动。" },
  ],
};
