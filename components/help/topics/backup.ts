// 交接与备份: one report as a data file, all reports as one backup, and what was deleted.
import type { Topic } from "../topic.ts";

export const backup: Topic = {
  id: "backup",
  title: "交接与备份",
  summary: "数据只存在运行本系统的那台电脑里。换电脑、换人、怕丢，都用导出的文件。",
  words: ["换电脑", "同事", "交接", "数据文件", "导入", "备份", "恢复", "删除", "找回", "U盘"],
  blocks: [
    { kind: "heading", text: "把一份报告交给同事" },
    {
      kind: "steps",
      steps: [
        { do: "在首页这份报告的一行点“操作”，再点“导出数据文件”。", see: "下载一个 .json 文件，里面是这份报告的全部文字和数字。" },
        { do: "把文件交给同事。同事在自己的首页点“导入”，选这个文件。", see: "打开同样的一份报告，可以接着填。", differs: "出现“没有导入”，会写明文件哪里不对；出现“已经有这份报告”，先想好用哪一份，再点。" },
      ],
    },
    { kind: "heading", text: "备份全部报告" },
    {
      kind: "steps",
      steps: [
        {
          do: "在首页点“更多”，再点“备份全部报告”。",
          see: "得到一个文件，文件名里有日期。请存到别的盘或U盘，不要只放在同一台电脑里。",
          picture: { name: "backup-1", alt: "首页“更多”的菜单，“备份和恢复”下面有“备份全部报告”和“从备份恢复”两项。" },
        },
      ],
    },
    { kind: "text", text: "每填完一张表、送审前、发布后，各备份一次。" },
    { kind: "heading", text: "从备份恢复" },
    {
      kind: "steps",
      steps: [
        {
          do: "点“更多”，再点“从备份恢复”，选备份文件。",
          see: "先告诉您本机没有的几份、相同的几份、不同的几份，这时还什么都没有动。",
          picture: { name: "backup-2", alt: "“从备份恢复”的窗口，写着本机没有的、相同的、不同的各几份，有三个按钮。" },
        },
        { do: "一般点“只恢复本机没有的”，本机已有的不动。", see: "点“全部以备份为准”，本机上不同的报告会移到“已删除的报告”，还能找回。" },
      ],
    },
    { kind: "heading", text: "删错了一份" },
    { kind: "text", text: "刚删时，点提示里的“撤销”。过后在首页最下面点开“已删除的报告”，找到它，点“恢复”。" },
    { kind: "picture", picture: { name: "backup-3", alt: "首页最下面的“已删除的报告”点开以后，每份右边有“恢复”按钮。" } },
  ],
};
