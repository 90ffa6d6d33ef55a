// The number that a spreadsheet has stored behind what its cell shows: x:num of Excel and WPS, sdval of LibreOffice, data-value of tables on the web.
//
// What is shown is what is read, for that is what the clerk saw. Where the stored number is another one (rounded by its format,
// shown in 万, a column too narrow, a date) it is kept beside, so that who pastes is told. One number in two spellings is one:
// 1,234 and 1234.0, 35% and 0.35, (5) and -5, 12件 and 12, 1.2万 and 12000.
import { plainFigure } from "../characters/figure.ts";
import type { Stored } from "../tables/matrix.ts";

/** What a unit or a sign behind a number makes of it; a unit of counting makes nothing. */
const factors: Readonly<Record<string, number>> = {
  "%": 0.01,
  "‰": 0.001,
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  亿: 100_000_000,
};

const shownNumber =
  /^([+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([%‰]|百万|百|千|万|亿)?\s*(?:元|件|条|个|次|人次|人|篇|项|份|起|宗|家)?$/i;

/** Excel keeps 15 digits; what a file writes behind them is how the computer spells the number. */
const alike = (one: number, two: number): boolean => one.toPrecision(15) === two.toPrecision(15);

/** Whether the text shows this number and nothing less of it. */
function shows(text: string, value: number): boolean {
  const bare = plainFigure(text)
    .replace(/^([-+]?)\s*[¥￥$]\s*/, "$1")
    .replace(/^[(（]\s*(.+?)\s*[)）]$/, "-$1");
  const [, digits, unit = ""] = shownNumber.exec(bare) ?? [];
  if (digits === undefined) return false;
  const shown = Number(digits.replaceAll(",", ""));
  return alike(shown, value) || alike(shown * (factors[unit] ?? 1), value);
}

/** The stored number as a cell's attribute spells it, where `text` shows another one, or none; undefined where they are one, or no number is stored. */
export function storedBehind(text: string, attribute: string | null): string | undefined {
  const spelt = attribute?.trim() ?? "";
  if (spelt === "" || spelt === text) return undefined;
  const value = Number(spelt);
  return Number.isFinite(value) && !shows(text, value) ? String(Number(value.toPrecision(15))) : undefined;
}

/** What Google's sheets keep beside a number: {"1":3,"3":1.2345}. */
const ofSheets = (json: string | null): string | null => /"3":(-?[\d.]+(?:E[+-]?\d+)?)/i.exec(json ?? "")?.[1] ?? null;

/** The attribute in which a cell of a table says its number, or what alone stands in it does; null where they say none. */
function numberOf(element: Element): string | null {
  const own = element.getAttribute("x:num") ?? element.getAttribute("sdval") ?? element.getAttribute("data-value");
  const inner = element.childElementCount === 1 ? (element.firstElementChild?.getAttribute("data-value") ?? null) : null;
  return own ?? inner ?? ofSheets(element.getAttribute("data-sheets-value"));
}

/** Of a cell of a page that is read as `text`. */
export function storedIn(element: Element, text: string): Pick<Stored, "shown" | "value"> | undefined {
  const value = storedBehind(text, numberOf(element));
  return value === undefined ? undefined : { shown: text, value };
}

const attribute = /\s(?:x:num|sdval|data-value)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** Whether the one cell of a clipboard has stored another number than its plain text shows; the page is not parsed for that. */
export function storesAnother(html: string, text: string): boolean {
  const [, ...spelt] = attribute.exec(html) ?? [];
  return storedBehind(text.trim(), spelt.find((one) => one !== undefined) ?? null) !== undefined;
}
