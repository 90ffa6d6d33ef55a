// The kinds of checks. What the screens do with a finding depends on its kind, and on nothing else: never on the spelling of an id.
// A kind that is added must say all of this, or the compiler refuses it.

export type CheckKind = "value" | "stated" | "relation" | "lastYear" | "writing" | "content" | "particulars";

/**
 * `name`: what a clerk calls checks of this kind. `marksPlace`: the first place of a finding is itself wrong, whatever it takes
 * part in; its cell is marked and points to the words. `balances`: places that do not agree with one another; 帮我找原因 can say
 * which of them it may be.
 */
type KindWords = { readonly name: string; readonly marksPlace: boolean; readonly balances: boolean };

export const checkKinds: Readonly<Record<CheckKind, KindWords>> = {
  value: { name: "单个的数", marksPlace: true, balances: false },
  stated: { name: "纸上印的总计", marksPlace: true, balances: true },
  relation: { name: "勾稽关系", marksPlace: false, balances: true },
  lastYear: { name: "与上一年对照", marksPlace: false, balances: false },
  writing: { name: "写法", marksPlace: false, balances: false },
  content: { name: "文字的内容", marksPlace: false, balances: false },
  particulars: { name: "年度和落款", marksPlace: false, balances: false },
};
