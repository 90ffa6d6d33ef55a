// What a cell says, as a text that readNumber can read, with all digits that Excel holds; and where one should not take it as
// it is: it shows something else than it holds, is struck out or raised, could not be reckoned, comes from another workbook.
//
// What is shown is read as if it had been pasted, and held against what is stored. If both are one figure nothing is said; if
// the shown one is only rounded it is noted; if it is another, or none, the cell is left out and both are told.
import { Big } from "big.js";
import type { Measure } from "../edition/edition.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { figureOf } from "../matching/figures/figure.ts";
import { insetIn } from "../seen/brackets.ts";
import { markedWords } from "../seen/marks.ts";
import type { Stale } from "./file/anew.ts";
import { usualLook, type LookChange, type Look, type Looks } from "./file/looks.ts";
import { isOneColour, type Run } from "./file/runs.ts";
import type { RawCell } from "./file/sheet.ts";
import { crossedReason, filledReason, hasUnseenRun, numberIn, seenRuns, seenText, staleReason, unseenRunReason } from "./stored.ts";
import { lettersOfText, shownNumber, shownText, type Letters } from "./numberFormat.ts";

/** `typed`: it holds what somebody typed, and no formula. `left`: why it is not taken. `note`: what to look at though it is. Both without a full stop. */
export type Said = { readonly text: string; readonly typed: boolean; readonly left?: string; readonly note?: string };

/** Of the file and of the cell's sheet: texts by number, looks by number; `room`: how many characters a column has. */
export type Around = {
  readonly texts: ReadonlyMap<number, readonly Run[]>;
  readonly looks: Looks;
  readonly from1904: boolean;
  readonly stale: Stale;
  readonly hidesZeros: boolean;
  readonly room: (column: number) => number;
};

const day = 86_400_000;

/** 2026-03-01 of a day as it is counted in the file. */
function dayOf(value: Big, from1904: boolean): string {
  const date = new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + Math.floor(value.toNumber()) * day);
  return Number.isNaN(date.getTime()) ? "（日期）" : date.toISOString().slice(0, 10);
}

const figure = (text: string, measure: Measure): Big | null => valueOf(readNumber(text, measure));

/** True where two spellings are one figure for a cell that counts `measure`. */
function isOne(shown: string, text: string, measure: Measure): boolean {
  const [one, two] = [figure(shown, measure), figure(text, measure)];
  return one !== null && two !== null && one.eq(two) && figureOf(shown, measure, undefined).state === "value";
}

/** True where what is shown is the value with fewer decimals. */
function isRounded(shown: string, value: Big): boolean {
  const digits = shown.replace(/,/g, "");
  if (!/^[+-]?\d+(?:\.\d*)?$/.test(digits)) return false;
  return value
    .minus(new Big(digits.replace(/\.$/, "")))
    .abs()
    .lte(new Big("0.5").div(new Big(10).pow(digits.split(".")[1]?.length ?? 0)));
}

const dash = /^[-—–－―]+$/;
const general = /^(?:General|G\/通用格式)?$/i;

/** Why a cell is not taken whose format gives its letters the colour of their ground, or white on a ground that is not known. */
function fadedBy(letters: Letters, { ground }: Look): string | undefined {
  if (isOneColour(letters, ground)) return "数字格式把字设成了和底色一样的颜色，看不见";
  return ground === undefined && isOneColour(letters, [255, 255, 255]) ? "数字格式把字设成了白色，不知道看不看得见" : undefined;
}

/** A number beside what its cell shows of it. */
function compared(value: Big, look: Look, measure: Measure, { from1904, hidesZeros }: Around, room: number): Omit<Said, "typed"> {
  const text = canonicalNumber(value);
  const { format } = look;
  const { kind, text: shown, letters } = shownNumber(format, value, { room, hidesZeros });
  const faded = fadedBy(letters, look);
  if (kind === "date") return { text: dayOf(value, from1904), left: `格式是日期，实际存的是 ${text}；请把格式改为“常规”，看清楚数再填` };
  if (kind === "unknown") return { text, left: `格式是“${format}”，看不出显示为什么，实际存的是 ${text}` };
  if (faded !== undefined) return { text, left: `${faded}，实际存的是 ${text}` };
  const signed = shown.startsWith("+") && value.gt(0) ? `+${text}` : text;
  if (shown === text || isOne(shown, text, measure)) return { text: signed };
  const both = `显示为“${shown}”，实际存的是 ${text}`;
  if (shown === "") return { text, left: `什么也不显示，实际存的是 ${text}` };
  if ((value.eq(0) && dash.test(shown)) || (/E/.test(shown) && Number(shown) === value.toNumber())) return { text, note: both };
  if (isRounded(shown, value) || (general.test(format) && shown.includes("E")))
    return figure(text, measure) === null ? { text, left: `${both}，不能有小数` } : { text, note: both };
  return { text, left: `${both}，请看清楚是哪一个数` };
}

/** What a text says beside what its cell shows of it. */
function read(text: string, look: Look, measure: Measure): Omit<Said, "typed"> {
  const shown = shownText(look.format, text);
  const faded = text.trim() === "" ? undefined : fadedBy(lettersOfText(look.format), look);
  if (faded !== undefined) return { text, left: faded };
  if (shown === text || shown === text.trim() || isOne(shown, text, measure)) return { text };
  return { text, left: shown === "" ? "什么也不显示" : `显示为“${shown}”` };
}

/** Why a text is not taken as it is seen; undefined where nothing but plain letters is seen of it. */
function unreadable(seen: string): string | undefined {
  const inset = insetIn(seen);
  const marks = markedWords(seen);
  return inset === undefined
    ? marks === undefined
      ? undefined
      : `有${marks}，分不清哪些是数`
    : `里面是${inset}，看到的是图形，不是这个数；请换成普通字体，看清楚再填`;
}

function content(cell: RawCell, look: Look, measure: Measure, around: Around): Omit<Said, "typed"> {
  const { type, value = "", runs, formula } = cell;
  if (type === "e") return { text: value, left: "公式出错，没有算出数；请改好公式，或者直接填数" };
  if (formula !== undefined && value === "" && runs === undefined && type !== "str")
    return { text: `=${formula}`, left: "公式还没有算出数；请在 Excel 或 WPS 里打开、保存一次再选择，或者直接填数" };
  const anew = around.stale.get(cell);
  if (anew !== undefined) return { text: anew.comesTo ?? value, left: staleReason(value, anew.comesTo) };
  if (type === "b") return { text: value === "0" ? "FALSE" : "TRUE" };
  const number = type === "n" ? numberIn(value) : undefined;
  if (number !== undefined) {
    const told = seenText(canonicalNumber(number), look);
    const left = unreadable(told);
    return left !== undefined ? { text: told, left } : compared(number, look, measure, around, around.room(cell.column));
  }
  const all = runs ?? (type === "s" ? (around.texts.get(Number(value)) ?? []) : [{ text: value, look: undefined }]);
  const text = seenRuns(all, look);
  const left = hasUnseenRun(all, look) ? unseenRunReason : unreadable(text);
  return left !== undefined ? { text, left } : read(text, look, measure);
}

const another = /(?:^|[^A-Za-z0-9_\]\u4e00-\u9fff])\[[^\]]+\]|\.xls[xmb]?['\]]/i;
const reference = /\$?[A-Z]{1,3}\$?\d+|!/i;

/** What there is to say of a figure that a formula came to. */
function formulaNote(formula: string): string | undefined {
  if (another.test(formula)) return `是引用别的工作簿的公式（=${formula}），数可能不是最新的`;
  return formula === "" || reference.test(formula.replace(/"[^"]*"/g, ""))
    ? `是公式${formula === "" ? "" : ` =${formula}`}，填入的是它算出的结果`
    : undefined;
}

/** What there is to say of conditions: whether one holds is not reckoned, so that a format that would show another number is enough to leave the cell out. */
function conditioned(
  cell: RawCell,
  look: Look,
  changes: readonly LookChange[],
  measure: Measure,
  around: Around,
): Pick<Said, "left" | "note"> {
  for (const { format } of changes) {
    const left = format === undefined ? undefined : content(cell, { ...look, format }, measure, around).left;
    if (left !== undefined) return { left: `有条件格式，可能${left}` };
  }
  return changes.some(({ struck, raised, unseen }) => struck || raised !== "" || unseen)
    ? { note: "有条件格式，符合条件时会加删除线或看不见" }
    : {};
}

/** What a cell says; "" where it holds nothing. A total is only compared, so that nothing of it is left out. `changes`: of its look, by conditions. */
export function saidBy(
  cell: RawCell | undefined,
  measure: Measure,
  around: Around,
  { isTotal = false, changes = [] }: { readonly isTotal?: boolean; readonly changes?: readonly LookChange[] } = {},
): Said {
  if (cell === undefined) return { text: "", typed: true };
  const look = around.looks.cells[cell.style] ?? usualLook;
  const said = content(cell, look, measure, around);
  const typed = cell.formula === undefined;
  // A total is no figure of the report: what the file keeps of it is compared, and the difference is told.
  if (isTotal) return { text: around.stale.has(cell) ? (cell.value ?? "") : said.text, typed };
  if (/\d/.test(said.text) && look.crossed) return { text: said.text, typed, left: crossedReason };
  if (/\d/.test(said.text) && look.fills) return { text: said.text, typed, left: filledReason };
  if (said.text.trim() !== "" && look.unseen) return { text: said.text, typed, left: "字的颜色和底色一样，或者太小，看不见" };
  const under = said.text === "" || said.left !== undefined ? {} : conditioned(cell, look, changes, measure, around);
  if (under.left !== undefined) return { text: said.text, typed, left: under.left };
  const notes = [said.note, under.note, cell.formula === undefined || said.text === "" ? undefined : formulaNote(cell.formula)].filter(
    (note) => note !== undefined,
  );
  return {
    text: said.text,
    typed,
    ...(said.left === undefined ? (notes.length > 0 ? { note: notes.join("；") } : {}) : { left: said.left }),
  };
}

/** The text of a cell that is no input: a label, a particular. */
export function textOf(cell: RawCell | undefined, { texts }: Pick<Around, "texts">): string {
  if (cell === undefined) return "";
  if (cell.runs !== undefined) return cell.runs.map(({ text }) => text).join("");
  if (cell.type === "s") return (texts.get(Number(cell.value)) ?? []).map(({ text }) => text).join("");
  const number = cell.type === "n" ? numberIn(cell.value ?? "") : undefined;
  return number === undefined ? (cell.value ?? "") : canonicalNumber(number);
}
