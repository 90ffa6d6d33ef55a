// Which page of 使用说明 F1 opens, by the place where one stands: the one map of the help.
//
// A container says where it is (data-help="table"), the nearest one around the focus wins (HelpLink.tsx), and the server
// looks the place up here (/help/at/table): the pages of the editor carry nothing of the map.

/** `name`: the place in the words of a help page. */
export const places = {
  startPage: { topic: "walk", name: "首页" },
  newReport: { topic: "new-report", name: "“新建报告”页" },
  readReport: { topic: "published", name: "“读入已有的报告”页" },
  checkup: { topic: "checkup", name: "“体检”页" },
  verify: { topic: "verify", name: "“发布后核对”页" },
  redline: { topic: "redline", name: "“读回改过的 Word”页" },
  signing: { topic: "signing", name: "“定稿与发布”页和“报审单”" },
  particulars: { topic: "new-report", name: "改名称、复制一份的窗口" },
  table: { topic: "tables", name: "表格里的任意一格" },
  zero: { topic: "zero", name: "“空白格填 0”和“均为零…”" },
  compare: { topic: "last-year", name: "“两份报告对照”页" },
  history: { topic: "history", name: "“历史”页" },
  editions: { topic: "new-report", name: "“格式说明”页" },
  checks: { topic: "findings", name: "“检查项目”页" },
  lastYear: { topic: "last-year", name: "“与上年对照”和按上年填数的一栏" },
  paste: { topic: "paste", name: "粘贴前的预览" },
  findings: { topic: "findings", name: "页面最下面的问题" },
  whole: { topic: "whole", name: "“从 Word 填入全文”的窗口" },
  sources: { topic: "sources", name: "数据来源的窗口和“数据底稿”页" },
  prose: { topic: "prose", name: "文字的编辑框" },
  bound: { topic: "bound", name: "“插入数据”“现成的句子”“正文里已经写了的数”的窗口" },
  find: { topic: "prose", name: "“查找”和“查找替换”窗口" },
  fields: { topic: "prose", name: "联系方式、信息处理费等填空" },
  signature: { topic: "publish", name: "“落款”页" },
  preview: { topic: "export", name: "“预览与导出”页" },
  charts: { topic: "charts", name: "“图解”页" },
  local: { topic: "local", name: "“发布设置”页的“本地的要求”和“本地的公布期限”" },
  publication: { topic: "publish", name: "“发布设置”页和“发布信息”" },
  exporting: { topic: "export", name: "“导出”窗口" },
  printing: { topic: "export", name: "“打印”页" },
  workbook: { topic: "workbook", name: "“从 Excel 工作簿填入”的窗口" },
  backup: { topic: "backup", name: "导入、备份和恢复" },
  conflict: { topic: "windows", name: "“同一处在另一个窗口也被改过”的提问" },
  together: { topic: "windows", name: "页面最下面“也打开着”的名单" },
  unsent: { topic: "windows", name: "“未发送的修改”页" },
  saving: { topic: "windows", name: "上方的保存提示" },
  display: { topic: "display", name: "“显示”窗口" },
} as const;

export type ScreenName = keyof typeof places;

const isPlace = (text: string): text is ScreenName => Object.hasOwn(places, text);

/** The topic for a place; undefined where there is no such place. */
export const topicAt = (place: string): string | undefined => (isPlace(place) ? places[place].topic : undefined);

/** Where F1 opens this topic, in words. */
export const placesOf = (topic: string): readonly string[] =>
  Object.values(places).flatMap((place) => (place.topic === topic ? [place.name] : []));
