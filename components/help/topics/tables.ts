// 填数字表格: keys as in a spreadsheet, totals, picking a block, undo, and how a figure may be written.
import type { Topic } from "../topic.ts";

export const tables: Topic = {
  id: "tables",
  title: "填数字表格",
  summary: "和在 WPS 表格里一样：打数、回车、方向键。总计自动算，打错了按 Ctrl+Z。",
  words: ["方向键", "回车", "换格", "撤销", "恢复", "合计", "总计", "选中", "拖动", "复制", "空格", "单位", "万元", "小数", "删除", "清空"],
  blocks: [
    {
      kind: "steps",
      steps: [
        {
          do: "点一个格，直接打数。原来的数会被换掉。",
          see: "光标所在的行和列用浅蓝色标出来，不会看错行。这一格怎么填，写在表格上方的“当前”一栏。",
          picture: { name: "tables-1", alt: "光标在一个格里，它的行名和列名都变成浅蓝底。" },
        },
        { do: "按回车到下一行，按 [[Tab]] 到右边一格，或者用方向键。", see: "[[Tab]] 会跳过灰底的总计；方向键可以走到总计上看。" },
        { do: "只想改原数里的一位，按 [[F2]] 或者双击，再改。", differs: "改乱了，按 [[Esc]] 还原成这一格原来的数。" },
        { do: "没有的填 0。", see: "空着表示“还没有填”，总计旁边会写“未填完”。整张表的空格都是 0 时，见{{zero}}。" },
        {
          do: "表的最下面有“勾稽关系”一行的，填完一列看一眼。",
          see: "每一列写着“平”“差几”或者“未填完”。",
          differs: "写着“差几”，见{{findings}}。",
          picture: { name: "tables-2", alt: "表格最下面一行写着每一列“平”或者“未填完”，没有填完的总计旁边有“未填完”。" },
        },
        { do: "要离开表格，按 [[Esc]] 再按 [[Tab]]，或者用鼠标点别处。" },
      ],
    },
    { kind: "heading", text: "撤销" },
    { kind: "text", text: "按 [[Ctrl+Z]] 退一步，按 [[Ctrl+Y]] 再做一次。一次粘贴、一次清空也只算一步。按之前光标要在表格里。" },
    { kind: "heading", text: "选一块，看合计" },
    {
      kind: "text",
      text: "按住鼠标拖过几个格，或者按住 [[Shift]] 再按方向键。表下面写出选了几格、合计多少。这时按 [[Ctrl+C]] 可以复制到 WPS 或 Word，按 [[Delete]] 清空。",
    },
    { kind: "picture", picture: { name: "tables-3", alt: "选中了一块格，表下面写着已选几格、有数的几格、合计多少。" } },
    { kind: "heading", text: "数怎么写都认" },
    {
      kind: "list",
      items: [
        "“１２３”“1,234”“12 件”，离开这一格时变成 123、1234、12。",
        "件数填整数。金额可以有小数。收费金额的单位看表头，例如“万元”。",
        "“约30”“/”“无”这样的读不成数，会原样留着并标红，下面写明应填什么。",
      ],
    },
    { kind: "text", text: "数已经在电脑里的，不用一个个打，见{{paste}}。全部按键见{{keys}}。" },
  ],
};
