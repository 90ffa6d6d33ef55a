// A word or a phrase that stands twice side by side. Words that may meet themselves are data.
import type { ProseBlock } from "./prose.ts";
import { blockCheck, quoted, type Hit } from "./textCheck.ts";

/**
 * Words of two letters that may stand twice, and before what: 政务公开公开栏, 人民政府政府信息公开指南. The second belongs to what follows. `any`: whatever follows.
 */
const mayMeet: Readonly<Record<string, readonly string[] | "any">> = {
  政府: [
    "信息",
    "网站",
    "网",
    "公报",
    "采购",
    "工作报告",
    "门户",
    "办",
    "职能",
    "部门",
    "购买",
    "投资",
    "会议",
    "常务",
    "文件",
    "规章",
    "系统",
    "数据",
    "开放",
    "服务",
    "热线",
    "公开",
    "令",
    "债",
    "性",
  ],
  公开: [
    "栏",
    "平台",
    "目录",
    "指南",
    "渠道",
    "专栏",
    "透明",
    "公正",
    "公平",
    "征",
    "招",
    "制度",
    "工作",
    "属性",
    "标准",
    "事项",
    "内容",
    "范围",
    "形式",
    "方式",
    "时限",
    "主体",
    "查阅",
    "发布",
    "程序",
    "流程",
    "条例",
    "申请",
    "专区",
    "年",
    "评",
  ],
  信息: [
    "化",
    "中心",
    "处理",
    "系统",
    "网",
    "技术",
    "安全",
    "资源",
    "管理",
    "发布",
    "员",
    "科",
    "公开",
    "平台",
    "库",
    "简报",
    "专栏",
    "采集",
    "产业",
  ],
  服务: [
    "中心",
    "大厅",
    "窗口",
    "热线",
    "平台",
    "型",
    "企业",
    "群众",
    "局",
    "站",
    "体系",
    "网",
    "指南",
    "事项",
    "能力",
    "质量",
    "效能",
    "水平",
  ],
  管理: [
    "局",
    "办法",
    "平台",
    "制度",
    "系统",
    "工作",
    "机制",
    "规定",
    "体系",
    "人员",
    "部门",
    "中心",
    "委",
    "站",
    "所",
    "规范",
    "和",
    "服务",
    "水平",
  ],
  工作: [
    "人员",
    "组",
    "机制",
    "制度",
    "要点",
    "方案",
    "计划",
    "会议",
    "部署",
    "报告",
    "流程",
    "规程",
    "规范",
    "领导",
    "任务",
    "专班",
    "动态",
    "简报",
    "台账",
    "水平",
    "队伍",
    "年度",
  ],
  监督: ["管理", "局", "检查", "所", "机制", "保障", "员", "电话", "委"],
  行政: ["机关", "许可", "处罚", "强制", "规范", "执法", "复议", "诉讼", "审批", "部门", "服务", "事业", "村", "区"],
  单位: ["主要", "负责", "信息", "网站", "工作"],
  发展: ["改革", "和改革", "规划", "研究", "中心", "战略", "局"],
  建设: ["局", "工程", "项目", "规划", "单位", "用地", "标准", "资金", "厅", "部"],
  研究: "any",
  讨论: "any",
  商量: "any",
  考虑: "any",
  活动: "any",
};

/** The longest phrase that is looked for twice, in letters. */
const longest = 60;
const leastMixed = 8;
const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);
/** 一个一个, 逐项逐项. */
const isEach = (text: string): boolean => /^(?:一[个项条件次步点年月天级层户村份样直]|逐(?![步渐])\p{Script=Han})$/u.test(text);

/** For each place the one before it with the same letter. */
function placesBefore(text: string): Int32Array {
  const [last, before] = [new Map<number, number>(), new Int32Array(text.length)];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    before[at] = last.get(letter) ?? -1;
    last.set(letter, at);
  }
  return before;
}

/** Whether what stands from one place up to another stands there once more. */
function isTwice(text: string, from: number, to: number): boolean {
  for (let at = 0; at < to - from; at += 1) if (text.charCodeAt(from + at) !== text.charCodeAt(to + at)) return false;
  return true;
}

/** What looks like 时适时适 behind a 时. */
const idioms = ["适时适地", "适时适度", "适时适量", "随时随地", "因时因地", "按时按质", "定时定点", "定期定时", "可知可感", "可防可控"];

/** What the first of two stands behind, for it is the end of a longer word: 政务服务, 人民政府, 依法行政. */
const endsWord = (word: string, before: string): boolean =>
  word === "政府" ? /[民县市区省镇乡级州旗]$/u.test(before) : word === "行政" ? before.endsWith("依法") : /\p{Script=Han}$/u.test(before);

/** Whether a word that stands at a place and once more behind itself may. */
function isMeant(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length * 2);
  if (word.length > 3) return false;
  if (isEach(word) || idioms.some((idiom) => text.startsWith(idiom, at + 1))) return true;
  const next = mayMeet[word];
  if (next === "any") return true;
  return endsWord(word, text.slice(Math.max(0, at - 2), at)) && (next?.some((one) => behind.startsWith(one)) ?? false);
}

/** 政务服务服务企业 is 服务 twice, though 务服 stands twice before it. */
const isMeantBehind = (text: string, at: number, length: number): boolean =>
  length === 2 && text.charAt(at) === text.charAt(at + 4) && isMeant(text, at + 1, text.slice(at + 1, at + 3));

/** The longest phrase that begins again at a place; 0 where none does. */
function lengthTwice(text: string, before: Int32Array, to: number): number {
  let found = 0;
  for (let from = before[to] ?? -1; from >= 0 && to - from <= longest; from = before[from] ?? -1)
    if (to - from >= 2 && to + to - from <= text.length && isTwice(text, from, to)) found = to - from;
  return found;
}

/** A line without any mark is no running text: 首页政务公开政府信息公开政府信息公开年报. */
const isRunning = ({ tokens, heading }: ProseBlock): boolean => heading || tokens.some(({ kind }) => kind === "mark");

function doubledIn(block: ProseBlock): readonly Hit[] {
  const { text } = block;
  if (!isRunning(block)) return [];
  const [before, found]: [Int32Array, Hit[]] = [placesBefore(text), []];
  for (let to = 2; to < text.length - 1; to += 1) {
    const length = lengthTwice(text, before, to);
    if (length === 0) continue;
    const [at, word] = [to - length, text.slice(to - length, to)];
    // 183条，答复183条，答复率: with figures or marks in it, only what is long is a phrase.
    if (!isHan(word) && (word.match(/\p{Script=Han}/gu)?.length ?? 0) < leastMixed) continue;
    if (!isMeant(text, at, word) && !isMeantBehind(text, at, length))
      found.push({ start: at, end: to + length, says: `把${quoted(word)}写了两遍，请删去一遍。`, mend: word });
    to += length;
  }
  return found;
}

export const doubledWords = blockCheck(
  { id: "prose.doubled", name: "没有连着写了两遍的字词", severity: "advice", basis: "own" },
  doubledIn,
);
