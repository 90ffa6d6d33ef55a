// 键盘速查表: every key, by where it works. To be printed and stuck beside the screen.
import type { Topic } from "../topic.ts";

export const keys: Topic = {
  id: "keys",
  title: "键盘速查表",
  summary: "不用鼠标也能从头填到尾。可以打印出来贴在屏幕旁边。",
  words: ["快捷键", "按键", "热键", "不用鼠标"],
  blocks: [
    { kind: "heading", text: "任何地方" },
    {
      kind: "table",
      head: ["按键", "作用"],
      rows: [
        ["[[F1]]", "打开使用说明，就是您所在这个地方的那一页"],
        ["[[F8]]、[[Shift+F8]]", "打开全文的问题，到下一条、上一条"],
        ["[[Ctrl+S]]", "填报告时，马上保存（平时每次改动一秒内自动保存）"],
        ["[[Tab]]、[[Shift+Tab]]", "到下一个、上一个可以操作的地方"],
        ["[[Esc]]", "关闭窗口或菜单"],
      ],
    },
    { kind: "heading", text: "在表格里" },
    {
      kind: "table",
      head: ["按键", "作用"],
      rows: [
        ["[[↑]] [[↓]] [[←]] [[→]]", "上下左右换格，也到总计"],
        ["[[Enter]]、[[Shift+Enter]]", "下一行、上一行"],
        ["[[Tab]]、[[Shift+Tab]]", "下一格、上一格，跳过总计"],
        ["[[Home]]、[[End]]", "到这一行的头、尾"],
        ["[[Ctrl+Home]]、[[Ctrl+End]]", "到表的第一格、最后一格"],
        ["直接打数", "换掉原来的数"],
        ["[[F2]]", "在原来的数上改"],
        ["[[Shift+F2]]", "写这一格的数据来源"],
        ["[[Esc]]", "还原成这一格原来的数"],
        ["[[Delete]]、[[Ctrl+Delete]]", "清空选中的格，总计不动"],
        ["[[Shift]]＋方向键", "选一块"],
        ["[[Ctrl+Enter]]", "选了一块时，把正在打的数填满这一块"],
        ["[[Ctrl+A]]", "选整张表"],
        ["[[Ctrl+C]]、[[Ctrl+X]]、[[Ctrl+V]]", "复制、剪切、粘贴"],
        ["[[Ctrl+Z]]、[[Ctrl+Y]]", "撤销、重做；后来在别的窗口改过的格不动，会说明"],
        ["[[Esc]]，再按 [[Tab]]", "离开表格"],
      ],
    },
    { kind: "heading", text: "在文字的编辑框里" },
    {
      kind: "table",
      head: ["按键", "作用"],
      rows: [
        ["[[Enter]]", "另起一段"],
        ["[[Ctrl+Alt+0]]", "这一段变成正文"],
        ["[[Ctrl+Alt+1]]", "这一段变成“（一）”标题"],
        ["[[Ctrl+Alt+2]]", "这一段变成“1.”标题"],
        ["[[Backspace]]", "在标题最前面按，标题变回正文"],
        ["[[Ctrl+Z]]、[[Ctrl+Y]]", "撤销、重做"],
        ["[[Tab]]", "离开编辑框，到下一个地方"],
      ],
    },
  ],
};
