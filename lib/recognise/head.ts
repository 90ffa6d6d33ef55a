// Of whom and of when a report is: its title, the body in it, the year, the signature at its end.
//
// Kind and level are said only where the name itself says them: 沂水县 is a county, 某某市 may be a city of either level and stays open.
import { halfWidth } from "../characters/halfWidth.ts";
import { simplified } from "../characters/traditional.ts";
import type { Kind, Level } from "../edition/body.ts";
import type { Edition } from "../edition/edition.ts";
import { signedDayIn } from "../apart/signedDay.ts";
import { signatureIn } from "../apart/whose.ts";
import { numberOf } from "../ordinals/numeral.ts";
import { dateProblem } from "../report/date.ts";
import type { Body } from "../report/report.ts";
import type { Line } from "../prose/recognise.ts";
import { partOfYearIn } from "./partYear.ts";

const digits = "〇一二三四五六七八九";
const yearIn = "((?:19|20)\\d\\d|[一二][〇○零OＯ0九一二三四五六七八]{3})";

/** 2021 and 二〇二一 as a number; undefined for no year of reports. */
export function yearOf(text: string): number | undefined {
  const plain = halfWidth(text).replace(/[○零OＯ]/g, "〇");
  const year = Number(/^\d{4}$/.test(plain) ? plain : [...plain].map((sign) => digits.indexOf(sign)).join(""));
  return Number.isInteger(year) && year >= 1990 && year < 2100 ? year : undefined;
}

/** 沂水县2021年政府信息公开工作年度报告, and 2021年沂水县…; the words that such a title ends in, in all the ways in which offices vary them. */
const title = new RegExp(
  `^《?(.{0,40}?)${yearIn}年?度?(.{0,30}?)(?:政府|政务)?(?:信息公开|政务公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报|总结报告)》?(?:[（(](?:文字版|全文|正文)[）)])?$`,
  "u",
);

/** 清河县政府信息公开工作年度报告（2021年度）: the year behind. */
const yearBehind = new RegExp(
  `^《?(.{0,40}?)(?:政府|政务)?(?:信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)》?[（(]?${yearIn}年?度?[）)]?$`,
  "u",
);

export type Title = { readonly name: string; readonly year: number };

const longestTitle = 70;

/** A name without what a mail, a list or an outline puts before its line. */
const unmarked = (name: string): string => name.replace(/^[^\p{L}\p{N}（(]+/u, "");

function titleBehind([, name = "", year = ""]: RegExpExecArray): Title | undefined {
  const known = yearOf(year);
  return known === undefined || /[。，；：,;:]/u.test(name) ? undefined : { name: unmarked(name), year: known };
}

/** What a line says as the title of such a report; undefined where it is none, as that of a quarter. */
export function titleIn(text: string): Title | undefined {
  if (text.length > longestTitle || !/[报報]/.test(text) || partOfYearIn(text) !== undefined) return undefined;
  const dense = simplified(halfWidth(text).replace(/\s/g, ""));
  const behind = yearBehind.exec(dense);
  if (behind !== null) return titleBehind(behind);
  const [, before = "", year = "", between = ""] = title.exec(dense) ?? [];
  const known = yearOf(year);
  if (known === undefined || /[。，；：,;:]/u.test(before + between) || /印发|通知|编制|发布|做好|公布/u.test(before + between))
    return undefined;
  return { name: before === "" ? between.replace(/^年度?/, "") : unmarked(before).replace(/关于$/u, ""), year: known };
}

const institution = /^[\p{Script=Han}（）()]{2,30}$/u;

/** So many lines at most does a title take. */
const titleLines = 3;

/** Where the title that ends on a line begins, and what it says: on one line, or broken over several. */
function titleUpTo(lines: readonly Line[], at: number): { readonly from: number; readonly title: Title } | undefined {
  let text = "";
  for (let from = at; from >= 0 && from > at - titleLines; from -= 1) {
    const own = lines[from]?.text.trim() ?? "";
    text = own + text;
    const found = titleIn(text);
    if (found !== undefined) return { from, title: found };
    if (/[。：；:;]$/u.test(lines[from - 1]?.text.trim() ?? "")) return undefined;
  }
  return undefined;
}

/** The lines of a title, and what they say. */
type TitleLines = { readonly at: number; readonly from: number; readonly title: Title };

/** The title that ends on a line; the body's name may stand in a line above the rest. */
function titleAt(lines: readonly Line[], at: number): TitleLines | undefined {
  const found = titleUpTo(lines, at);
  if (found === undefined) return undefined;
  const { from, title: own } = found;
  const above = lines[from - 1]?.text.trim() ?? "";
  const isName = own.name === "" && institution.test(above) && /[省市县区乡镇旗盟州局委办厅院会部街道处]$/u.test(above);
  return isName ? { at, from: from - 1, title: { ...own, name: above } } : { at, from, title: own };
}

function firstTitle(lines: readonly Line[]): TitleLines | undefined {
  for (const at of lines.keys()) {
    const found = titleAt(lines, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A line that is the report's own and no link of its page: a sentence, the heading of its first section. */
const shortestSentence = 30;
const isText = ({ text }: Line): boolean => /^\s*一、/u.test(text) || (text.length > shortestSentence && /[。；]/u.test(text));

/**
 * The title of the report, and every year that a title before its text names. A page has links to other years' reports over its own title: of titles of
 * several years it is the last of the year that the text counts, else the last before the text.
 */
export function titleAmong(lines: readonly Line[]): (TitleLines & { readonly years: readonly number[] }) | undefined {
  const first = firstTitle(lines);
  if (first === undefined) return undefined;
  const begin = lines.findIndex((line, at) => at > first.at && isText(line));
  const all = lines.slice(0, Math.max(begin, first.at + 1)).flatMap((_, at) => (at < first.at ? [] : (titleAt(lines, at) ?? [])));
  const years = [...new Set(all.map(({ title: { year } }) => year))];
  if (years.length === 1) return { ...first, years };
  const [counted, back] = [periodIn(lines), all.reverse()];
  return { ...(back.find(({ title: { year } }) => year === counted) ?? back[0] ?? first), years };
}

const period = new RegExp(`(?:统计期限|统计时限|期限|时间)[^。]{0,10}${yearIn}年1月1日`, "u");
const announced = new RegExp(`(?:现将|现就|现对)([\\p{Script=Han}]{2,20}?)${yearIn}年?度?(?:政府|政务)?(?:信息公开|政务公开)`, "u");
const annexed = new RegExp(
  `(?:政府信息公开[^。]{0,8}统计表[（(]${yearIn}年?度?[）)]|^${yearIn}年?度?.{0,20}政府信息公开.{0,8}统计表)`,
  "u",
);

const narrow = ({ text }: Line): string => halfWidth(text).replace(/\s/g, "");

/** The year that the text says that it counts: 统计期限自2021年1月1日起. */
export function periodIn(lines: readonly Line[]): number | undefined {
  return lines.flatMap((line) => (period.exec(narrow(line))?.slice(1) ?? []).flatMap((part) => yearOf(part) ?? []))[0];
}

/** Body and year as sentences say them, where no title does: the period that is counted, 现将砚山县2022年政府信息公开…, the name of the table that is annexed. */
export function headInText(lines: readonly Line[]): { readonly name: string; readonly year: number | undefined } {
  const texts = lines.map(narrow);
  const said = texts.flatMap((text) => announced.exec(text) ?? [])[1] ?? "";
  const years = [period, announced, annexed].flatMap((shape) =>
    texts.flatMap((text) => (shape.exec(text)?.slice(1) ?? []).flatMap((part) => yearOf(part ?? "") ?? [])),
  );
  return { name: said, year: years[0] };
}

/** The year that a text speaks of most, for want of a better one. */
export function likelyYear(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [, digits = ""] of lines.flatMap((line) => [...narrow(line).matchAll(/(?<!\d)((?:19|20)\d\d)年(?!\d{1,2}月)/gu)])) {
    const year = yearOf(digits);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

const kindsByName: readonly (readonly [ending: RegExp, kind: Kind])[] = [
  [/(?:人民政府|政府|管委会|管理委员会|行署)(?:办公厅|办公室)$/u, "office"],
  [/(?:街道(?:办事处)?|乡(?:人民政府)?|镇(?:人民政府)?)$/u, "township"],
  [/(?:人民政府|省|自治区|市|县|区|旗|自治州|盟|行署|管委会|管理委员会)$/u, "government"],
  [/(?:局|委|委员会|厅|办|办公室|中心|站|队|支队|院|所|部|处|馆|社|会)$/u, "department"],
];

const levelsByName: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/(?:街道(?:办事处)?|乡|镇)(?:人民政府)?$/u, "township"],
  [
    /(?:县|旗|(?<!开发|实验|示范|保税|高新|自治|[新园景地港])区)(?:人民政府)?(?:办公室|[\p{Script=Han}]{1,12}(?:局|委|委员会|办|中心))?$/u,
    "county",
  ],
  [/(?:自治州|盟|地区)(?:人民政府|行署)?(?:办公室|[\p{Script=Han}]{1,12}(?:局|委|委员会|办|中心))?$/u, "city"],
  [/(?:省|自治区)(?:人民政府)?(?:办公厅|[\p{Script=Han}]{1,12}(?:厅|局|委|委员会|办))?$/u, "province"],
];

/** The body of a name. The level is that of the last division in it: 临沂市沂水县 is a county. */
export function bodyOf(name: string, issuer: string): Body {
  const kind = kindsByName.find(([ending]) => ending.test(name))?.[1] ?? "";
  const level = levelsByName.find(([pattern]) => pattern.test(name))?.[1] ?? "";
  return { name, issuer: issuer === "" ? name : issuer, kind, level };
}

/** 2022年1月20日, 二〇二二年元月二十日 and 2022.1.20 as 2022-01-20; "" for what is no day. */
export function dateOf(text: string): string {
  const { year, month, day } = signedDayIn(text) ?? { year: "", month: "", day: "" };
  const numbered = (part: string): number => (/^\d+$/.test(part) ? Number(part) : part === "元" ? 1 : (numberOf(part) ?? 0));
  const two = (part: string): string => String(numbered(part)).padStart(2, "0");
  const date = `${yearOf(year) ?? ""}-${two(month)}-${two(day)}`;
  return dateProblem(date) === undefined ? date : "";
}

/** `places`: which of the lines it takes. */
export type Signature = { readonly places: ReadonlySet<number>; readonly issuer: string; readonly date: string };

export function signatureAmong(edition: Edition, lines: readonly Line[]): Signature {
  const places = signatureIn(edition, lines);
  const texts = [...places].map((at) => lines[at]?.text.trim() ?? "");
  // The name stands over the date, if it is there.
  const [issuer, date] = texts.length > 1 ? texts : [undefined, ...texts];
  return { places, issuer: issuer ?? "", date: dateOf(date ?? "") };
}
