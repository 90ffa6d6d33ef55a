// Traditional characters as the simplified ones of a form's labels and headings: portals have a 繁體版, and its labels are the form's.
//
// For looking up only: text that is kept stays as it stands. Only the characters of the formats and of titles are here, one for one, so that a place in
// the text stays that place; none that is a character of its own in simplified text (乾, 著) is among them.

const pairs =
  "專专業业個个為为爲为舉举於于從从眾众會会傳传體体關关內内況况減减製制辦办務务動动區区單单參参發发後后員员圍围國国處处復复複复對对屬属實实審审應应開开強强當当徑径執执護护報报據据數数無无時时機机權权條条構构標标沒没濟济熱热現现監监蓋盖稱称穩稳類类係系繫系糾纠線线組组織织經经結结絡络統统繼继續续維维編编繳缴網网罰罚職职聯联輿舆範范獲获規规計计認认訓训議议許许訟讼設设訪访訴诉試试話话詢询語语請请讀读談谈負负責责購购費费轉转輯辑過过這这進进郵邮採采錯错門门問问聞闻閱阅隱隐項项題题額额駁驳資资總总臺台檔档級级別别準准佈布號号兩两億亿萬万縣县鄉乡鎮镇廳厅確确彙汇讓让優优質质決决補补當当給给與与種种達达實实滿满約约結结術术";

const simple: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)] as const),
);

const any = new RegExp(`[${[...simple.keys()].join("")}]`, "g");

/** The same text with simplified characters, each at its place. */
export const simplified = (text: string): string => text.replace(any, (sign) => simple.get(sign) ?? sign);
