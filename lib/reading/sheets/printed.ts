// What a cell of a workbook prints, held against the number that it stores: where the two are not one figure nobody can say which is meant.
import { Big } from "big.js";
import { canonicalNumber } from "../../arithmetic/number.ts";
import { insetIn } from "../../seen/brackets.ts";
import { isLoneFigure } from "../../seen/lines.ts";
import type { Stale } from "../../workbook/file/anew.ts";
import { usualLook, type Look, type LookChange, type Looks } from "../../workbook/file/looks.ts";
import { isOneColour, type Run } from "../../workbook/file/runs.ts";
import type { RawCell } from "../../workbook/file/sheet.ts";
import {
  crossedReason,
  filledReason,
  hasUnseenRun,
  numberIn,
  seenRuns,
  seenText,
  staleReason,
  unseenRunReason,
} from "../../workbook/stored.ts";
import { lettersOfText, shownNumber, shownText, type Letters } from "../../workbook/numberFormat.ts";

/** `text`: as it is printed. `doubt`: why it is not to be believed, without a full stop. `hidden`: what the cell holds and does not show. */
export type Printed = { readonly text: string; readonly doubt?: string; readonly hidden?: string };

/** Of the file and of the cell's sheet; `room`: how many characters its column has. */
export type Around = {
  readonly texts: ReadonlyMap<number, readonly Run[]>;
  readonly looks: Looks;
  readonly stale: Stale;
  readonly hidesZeros: boolean;
  readonly room: (column: number) => number;
};

const isWhite = (letters: Letters): boolean => isOneColour(letters, [255, 255, 255]);

/** Letters that a number format gives the colour of their ground, or white where the ground is not known. */
const isFaded = (letters: Letters, { ground }: Look): boolean => isOneColour(letters, ground) || (ground === undefined && isWhite(letters));

/** Whether a printed text is this number and nothing less: 1,234, +12, 12件 of a format with a word behind the digits. */
function isWhole(shown: string, value: Big): boolean {
  const digits = /^([+-]?[\d,]*\d(?:\.\d+)?)(?![\d.,%‰])[^\d.,%‰万亿千百]*$/.exec(shown)?.[1]?.replace(/[,+]/g, "");
  return digits !== undefined && value.eq(digits);
}

const general = /^(?:General|G\/通用格式)?$/i;

/** Without a format of its own a cell shows as many decimals as its column has room for: that says nothing of the number. */
function isCutByWidth(shown: string, value: Big, format: string): boolean {
  if (!general.test(format) || !/^-?\d+(?:\.\d*)?$/.test(shown)) return false;
  const half = new Big("0.5").div(new Big(10).pow(shown.split(".")[1]?.length ?? 0));
  return value.minus(shown.replace(/\.$/, "")).abs().lte(half);
}

const unseen = (text: string): Printed => ({ text: "", hidden: text, doubt: `这一格里存着 ${text}，但看不见` });

function ofNumber(value: Big, look: Look, { hidesZeros, room }: Around, column: number): Printed {
  const stored = canonicalNumber(value);
  const { kind, text, letters } = shownNumber(look.format, value, { room: room(column), hidesZeros });
  if (kind !== "number") return { text: stored, doubt: `这一格显示为日期或别的样子，实际存的是 ${stored}` };
  if (text === "" || isFaded(letters, look)) return unseen(stored);
  if (isWhole(text, value)) return { text: seenText(text, look) };
  // A dash of the accounting format is a zero.
  const isStored = (value.eq(0) && /^[-—–－]+$/.test(text)) || (/E/.test(text) && Number(text) === value.toNumber());
  if (isStored || isCutByWidth(text, value, look.format)) return { text: seenText(stored, look) };
  return { text, doubt: `这一格显示为“${text}”，实际存的是 ${stored}，请看清楚是哪一个数` };
}

function ofText(runs: readonly Run[], look: Look): Printed {
  const plain = runs.map(({ text }) => text).join("");
  if (plain.trim() === "") return { text: "" };
  const shown = shownText(look.format, plain);
  if (shown === "" || isFaded(lettersOfText(look.format), look)) return unseen(plain);
  if (shown.trim() !== plain.trim()) return { text: shown };
  return { text: seenRuns(runs, look), ...(hasUnseenRun(runs, look) ? { doubt: `这一格${unseenRunReason}` } : {}) };
}

function content(cell: RawCell, look: Look, around: Around): Printed {
  const { type, value = "", runs, formula } = cell;
  if (type === "e") return { text: value, doubt: "公式出错，没有算出数" };
  if (formula !== undefined && value === "" && runs === undefined && type !== "str")
    return { text: "", doubt: "公式还没有算出数，请在 Excel 或 WPS 里打开、保存一次再选择" };
  const anew = around.stale.get(cell);
  if (anew !== undefined) return { text: value, doubt: `这一格${staleReason(value, anew.comesTo)}` };
  if (type === "b") return { text: value === "0" ? "FALSE" : "TRUE" };
  const number = type === "n" ? numberIn(value) : undefined;
  if (number !== undefined) return ofNumber(number, look, around, cell.column);
  return ofText(runs ?? (type === "s" ? (around.texts.get(Number(value)) ?? []) : [{ text: value, look: undefined }]), look);
}

const mayHide = ({ format, struck, raised, unseen: gone }: LookChange): boolean => format !== undefined || struck || raised !== "" || gone;

/** What a cell prints. `changes`: of its look, by conditions, of which nobody here reckons whether they hold. */
export function printedBy(cell: RawCell, around: Around, changes: readonly LookChange[]): Printed {
  const look = around.looks.cells[cell.style] ?? usualLook;
  const printed = content(cell, look, around);
  if (printed.text.trim() !== "" && look.unseen) return unseen(printed.text);
  const inset = insetIn(printed.text);
  if (inset !== undefined) return { ...printed, doubt: `这一格里是${inset}，看到的是图形，不是这个数` };
  if (look.crossed && isLoneFigure(printed.text)) return { ...printed, doubt: `这一${crossedReason}` };
  if (look.fills && /\d/.test(printed.text)) return { ...printed, doubt: `这一${filledReason}` };
  if (printed.doubt === undefined && /\d/.test(printed.text) && changes.some(mayHide))
    return { ...printed, doubt: "这一格有条件格式，可能显示成别的样子，或者看不见" };
  return printed;
}
