// 报审单: one page of A4 with which a report goes to the leader: what it is, its main figures beside last year's, warnings that were explained,
// who made and who checked it, the short code, and room to sign. Rows and cells as data; how they look says each renderer.
import type { Opened } from "../arithmetic/opened.ts";
import { cardsOf, type Card } from "../charts/highlight.ts";
import { clipped } from "../report/came.ts";
import { momentIn, printedDate } from "../report/date.ts";
import { titleOf, type Texts } from "../report/report.ts";
import { algorithms } from "./algorithm.ts";
import { lastDayOf } from "./due.ts";
import type { Frozen } from "./frozen.ts";
import { stopKinds, type Standing } from "./stops.ts";

/** `span`: of twelve columns. `look`: what it is; `sign`: room to write, with the line to sign at its foot. */
export type SignCell = { readonly text: string; readonly span: number; readonly look: "name" | "text" | "figure" | "sign" };

/** `height`: the least, in millimetres; 0 for that of its text. */
export type SignRow = { readonly height: number; readonly cells: readonly SignCell[] };

export type SignSheet = { readonly title: string; readonly rows: readonly SignRow[]; readonly note: string };

/** What it is made of. `frozen`: null while the report is open. */
export type Told = {
  readonly own: Opened;
  readonly before: Opened | undefined;
  readonly settings: Texts;
  readonly frozen: Frozen | null;
  readonly standing: Standing;
};

const columns = 12;
/** Of explained warnings so many are printed, together in so many lines of so many letters, and of a note so many letters: more does not fit the page. */
const [mostRemarks, mostLines, perLine, mostNote] = [6, 12, 36, 60];

const name = (text: string, span = 2): SignCell => ({ text, span, look: "name" });
const text = (words: string, span = 4): SignCell => ({ text: words, span, look: "text" });
const row = (...cells: readonly SignCell[]): SignRow => ({ height: 0, cells });

/** Letters for each half of an explained warning, the fewer of them the more: its number and 说明 take the rest of its lines. */
const lettersFor = (count: number): number => (Math.floor(mostLines / Math.max(1, count)) * perLine) / 2 - 5;

/** How many lines a text takes on the sheet. */
const linesIn = (words: string): number => words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);

const times = (at: string): string => momentIn(new Date(at), { year: true });

function dueWords({ own: { edition, report }, settings }: Told): string {
  const last = lastDayOf(edition, report, settings);
  return last === undefined ? "" : `${printedDate(last.day)}前${last.own ? "（本地要求）" : ""}`;
}

const cardsIn = ({ own, before }: Told): readonly Card[] => cardsOf(own, before === undefined ? [] : [before]);

/** How each rate among the figures is reckoned: a rate without that says nothing to who signs. */
const formulas = (cards: readonly Card[]): string =>
  cards.flatMap(({ name: called, formula }) => (formula === null ? [] : [`${called}＝${formula}。`])).join("");

function figures(cards: readonly Card[]): readonly SignRow[] {
  const head = row(name("主要数字", 4), name("本年", 2), name("上年", 3), name("增减", 3));
  const figure = (words: string, span: number): SignCell => ({ text: words, span, look: "figure" });
  return [
    head,
    ...cards.map(({ name: called, text: value, unit, change }) =>
      row(
        text(called),
        figure(`${value}${unit}`, 2),
        figure(change?.before ?? "—", 3),
        figure(change === null ? "—" : `${change.mark} ${change.words}`, 3),
      ),
    ),
  ];
}

function openWords({ stops }: Standing): string {
  const counted = (["error", "warning", "missing"] as const).flatMap((kind) => {
    const count = stops.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} 处${stopKinds[kind]}`];
  });
  return counted.length === 0 ? "" : `还有${counted.join("、")}，还不能定稿。`;
}

function remarks({ standing }: Told): string {
  const { explained } = standing;
  const shown = explained.slice(0, mostRemarks);
  const letters = lettersFor(shown.length);
  const lines = shown.map(({ words, remark }, at) => `${at + 1}. ${clipped(words, letters)}说明：${clipped(remark, letters)}`);
  const more = explained.length > mostRemarks ? [`另有 ${explained.length - mostRemarks} 条说明，见报告的“预览与导出”页。`] : [];
  const open = openWords(standing);
  const all = [...(open === "" ? [] : [open]), ...lines, ...more];
  return all.length === 0 ? "没有提醒。" : all.join("\n");
}

/** Room to write, in millimetres: as much as the explained warnings and the note leave of the page. */
const roomBeside = (explained: string, formula: string): number => 37 - linesIn(explained) - (formula === "" ? 0 : 1);

const signed = (who: string, height: number): SignRow => ({
  height,
  cells: [name(who), { text: "签名：　　　　　　　　　日期：　　　　年　　月　　日", span: columns - 2, look: "sign" }],
});

const noteOf = (frozen: Frozen | null): string =>
  frozen === null
    ? "还没有定稿，内容还会改；定稿以后重新打印，单上印有短码。"
    : `短码由报告的全部内容算出（${algorithms[frozen.algorithm].name}），内容有一个字不同，短码就不同；导出的文件属性里是同一个短码。签批后请扫描，附在“定稿与发布”页。`;

/** The sheet of a report. */
export function signSheetOf(told: Told): SignSheet {
  const { own, frozen } = told;
  const explained = remarks(told);
  const cards = cardsIn(told);
  const formula = formulas(cards);
  const room = roomBeside(explained, formula);
  const { edition, report } = own;
  return {
    title: "政府信息公开工作年度报告报审单",
    rows: [
      row(name("报告名称"), text(titleOf(edition, report), columns - 2)),
      row(name("署名单位"), text(report.body.issuer), name("落款日期"), text(printedDate(report.date))),
      row(name("定稿短码"), text(frozen?.code ?? "（还没有定稿）"), name("定稿时间"), text(frozen === null ? "" : times(frozen.at))),
      row(name("填报人"), text(frozen?.who ?? ""), name("校核人"), text(frozen?.checked ?? "")),
      row(name("应当公布"), text(dueWords(told)), name("备注"), text(clipped(frozen?.note ?? "", mostNote))),
      ...figures(cards),
      row(name("提醒和说明"), text(explained, columns - 2)),
      signed("承办机构\n意见", room),
      signed("审核意见", room),
      signed("签发意见", room),
    ],
    note: `${formula}${noteOf(frozen)}`,
  };
}
