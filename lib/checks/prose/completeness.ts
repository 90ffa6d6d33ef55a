// When a list of parts leaves nothing out though nothing says so: 线上、线下; 保留、修改、废止; 采纳、未采纳; and where the whole is called by the names of all its parts, 来信来访320件次.
import { numberOf } from "../../ordinals/numeral.ts";
import type { NumberToken } from "../../tokens/token.ts";
import { anyOf, han, letter, numerals, times, wording, type Wording } from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";

/** Kinds of which each thing has one. Who tells all of `need` tells all there are; `may` are told besides. A word of the list stands for its likes. */
type Kinds = { readonly need: readonly Wording[]; readonly may: Wording | undefined };

const kinds = (need: readonly string[], may = ""): Kinds => ({
  need: need.map((words) => wording([anyOf(words)])),
  may: may === "" ? undefined : wording([anyOf(may)]),
});

const complete: readonly Kinds[] = [
  kinds(["线上 网络培训 网上", "线下 现场 当面"]),
  kinds(["上半年", "下半年"]),
  kinds(["一季度", "二季度", "三季度", "四季度"]),
  kinds(["专职", "兼职"]),
  kinds(["有效", "无效"]),
  kinds(["建议", "提案"]),
  kinds(["保留 继续有效 继续执行", "废止"], "修改 修订 失效"),
  kinds(["立行立改 立即整改 立查立改", "限期整改 限时整改"]),
  kinds(["主办", "协办 会办"], "分办 单独办理"),
  kinds(["不满意", "满意"], "基本满意 比较满意 非常满意 一般 不了解"),
  kinds(["不合格", "合格"], "优秀 良好 基本合格"),
  kinds(["主动公开", "依申请公开", "不予公开 不公开"]),
  kinds(["自然人 个人 公民", "法人 企业 组织"]),
  kinds(["未采纳 不采纳 不予采纳", "采纳"], "部分采纳 解释说明"),
  kinds(["未通过 不通过", "通过"]),
  kinds(["未整改 正在整改 尚未整改 持续整改", "整改"]),
  kinds(["男", "女"]),
  kinds(["首次 初次", "再次 重复"]),
];

/** Whether each label is one of the kinds, and all that are needed are there, each once. A label is of the first kind whose words it has. */
function isOf({ need, may }: Kinds, labels: readonly string[]): boolean {
  const found = labels.map((label) => (may?.isIn(label) === true ? "may" : need.findIndex((one) => one.isIn(label))));
  const needed = found.filter((one) => one !== "may");
  return !needed.includes(-1) && needed.length === need.length && new Set(needed).size === need.length;
}

const numbered = wording(["第", letter(numerals), letter("期批轮场次季类")]);

/** 第一期72人次，第二期60人次，第三期64人次: one after the other. */
const areNumbered = (labels: readonly string[]): boolean =>
  labels.every((label, at) => numberOf(numbered.all(label)[0]?.words.charAt(1) ?? "") === at + 1);

/** Whether parts that are called so are all there are. */
export const leavesNothing = (labels: readonly string[]): boolean =>
  labels.length >= 2 && (complete.some((one) => isOf(one, labels)) || areNumbered(labels));

const name = wording([times(letter(han), 2, 2)]);
/** So many letters before the whole may name it. */
const mostName = 12;

/** 来信来访320件次，来信180件次，来访120件次: the whole is called by the names of all its parts, side by side. */
export function namesAll({ text }: ProseBlock, { start }: NumberToken, labels: readonly string[]): boolean {
  const whole = text.slice(Math.max(0, start - mostName), start);
  const names = labels.map((label) => name.all(label).at(-1)?.words ?? "");
  return (
    labels.length >= 2 &&
    names.every((one) => one !== "") &&
    new Set(names).size === names.length &&
    sides(names).some((side) => whole.includes(side))
  );
}

const joints = ["", "、", "和", "及", "与"];
/** The names of the parts one behind the other. */
const sides = (names: readonly string[]): readonly string[] =>
  joints.map((joint) => names.slice(0, -1).join("、") + joint + (names.at(-1) ?? ""));
