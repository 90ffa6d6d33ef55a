// What a cell shows of its value: number formats as Excel and WPS write them (ECMA-376 part 1, 18.8.31). Sections with and
// without conditions, digits with words and points between them, thousands, scaling by commas, percent, exponents, General.
//
// It is there to tell where a clerk sees another figure than the file holds: a format that it cannot follow (a fraction) shows
// something unknown. Dates are told as dates. Widths of columns are reckoned with for General alone, which rounds to them.
import { Big } from "big.js";

/** Red, green and blue of the letters, where the format says it: [White]0. */
export type Letters = readonly number[] | undefined;

/** `text`: what stands in the cell, without space around it. `kind`: a date shows a day and no number; of what is unknown there is no text. */
export type Shown = { readonly text: string; readonly kind: "number" | "date" | "unknown"; readonly letters?: Letters };

type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "exponent"; readonly text: string }
  | { readonly kind: "condition"; readonly text: string }
  | { readonly kind: "colour"; readonly text: string }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" | "date" | "fraction" };

/** One spelling after the other; the first that fits is taken. */
const spellings: readonly (readonly [RegExp, (text: string) => Token | undefined])[] = [
  [/"([^"]*)"?/y, (text) => ({ kind: "literal", text: text.replace(/^"|"$/g, "") })],
  [/[\\!]([^]?)/y, (text) => ({ kind: "literal", text: text.slice(1) })],
  [/_[^]?/y, () => ({ kind: "literal", text: " " })],
  // What fills the cell up: of a sign that is seen one stands for all.
  [/\*[^]?/y, (text) => (text.slice(1).trim() === "" ? undefined : { kind: "literal", text: text.slice(1) })],
  [/\[(?:<=|>=|<>|<|>|=)\s*-?[\d.]+(?:E[+-]?\d+)?\]/iy, (text) => ({ kind: "condition", text: text.slice(1, -1) })],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/y, (text) => ({ kind: "literal", text: /^\[\$([^\]-]*)/.exec(text)?.[1] ?? "" })],
  [/\[(?:h+|m+|s+)\]/iy, () => ({ kind: "date" })],
  [
    /\[(?:black|blue|cyan|green|magenta|red|white|yellow|[黑蓝青绿红白黄]色?|[洋品]红色?|蓝绿色|(?:colou?r|颜色)\s*\d+)\]/iy,
    (text) => ({ kind: "colour", text: text.slice(1, -1).toLowerCase() }),
  ],
  [/\[[^\]]*\]?/y, () => undefined],
  [/G\/通用格式|General|Standard/iy, () => ({ kind: "general" })],
  [/AM\/PM|A\/P|上午\/下午|[ymdhsbgae]+(?![+-])/iy, () => ({ kind: "date" })],
  [/E[+-]/iy, (text) => ({ kind: "exponent", text })],
  [/[0#?]/y, (text) => ({ kind: "digit", text: text === "0" || text === "#" ? text : "?" })],
  [/\./y, () => ({ kind: "point" })],
  [/,/y, () => ({ kind: "comma" })],
  [/%/y, () => ({ kind: "percent" })],
  [/@/y, () => ({ kind: "text" })],
  [/\//y, () => ({ kind: "fraction" })],
  [/[^]/y, (text) => ({ kind: "literal", text })],
];

type Section = readonly Token[];

/** The longest code that is looked at; Excel keeps 255 characters. */
const longest = 1_000;

function sectionsOf(code: string): readonly Section[] {
  const sections: Token[][] = [[]];
  for (let at = 0; at < code.length; ) {
    if (code[at] === ";") {
      sections.push([]);
      at += 1;
      continue;
    }
    for (const [spelling, token] of spellings) {
      spelling.lastIndex = at;
      const text = spelling.exec(code)?.[0];
      if (text === undefined || text === "") continue;
      const found = token(text);
      if (found !== undefined) sections.at(-1)?.push(found);
      at += text.length;
      break;
    }
  }
  return sections;
}

const parsed = new Map<string, readonly Section[]>();

function sections(code: string): readonly Section[] {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const found = sectionsOf(code.slice(0, longest));
  if (parsed.size < 500) parsed.set(code, found);
  return found;
}

const has = (section: Section, kind: Token["kind"]): boolean => section.some((token) => token.kind === kind);

function holds(condition: string, value: Big): boolean {
  const [, sign = "", number = "0"] = /^(<=|>=|<>|<|>|=)\s*(.+)$/.exec(condition) ?? [];
  const against = Number.isFinite(Number(number)) ? new Big(number) : new Big(0);
  return (
    {
      "<": value.lt(against),
      "<=": value.lte(against),
      ">": value.gt(against),
      ">=": value.gte(against),
      "=": value.eq(against),
      "<>": !value.eq(against),
    }[sign] ?? false
  );
}

const conditionOf = (section: Section): string | undefined => section.find((token) => token.kind === "condition")?.text;

/** The section for a value, and whether it shows its minus by itself. */
function chosen(all: readonly Section[], value: Big): { readonly section: Section; readonly signed: boolean } | undefined {
  const [first = [], second, third] = all;
  const conditions = [first, second ?? []].map(conditionOf);
  const own = (section: Section): { readonly section: Section; readonly signed: boolean } => ({
    section,
    signed: !/^<=?\s*-?0*\.?0*$/.test(conditionOf(section) ?? ""),
  });
  if (second === undefined) return conditions[0] === undefined || holds(conditions[0], value) ? own(first) : undefined;
  if (conditions[0] === undefined ? (third === undefined ? value.gte(0) : value.gt(0)) : holds(conditions[0], value)) return own(first);
  if (conditions[1] !== undefined ? holds(conditions[1], value) : third === undefined || value.lt(0))
    return { section: second, signed: conditions[0] !== undefined && own(second).signed };
  return third === undefined ? undefined : { section: third, signed: true };
}

/** The eight colours that have names, in the order of the palette (18.8.27): black is the first, white the second. */
const palette: readonly { readonly named: RegExp; readonly letters: readonly number[] }[] = [
  { named: /^(?:black|黑)/, letters: [0, 0, 0] },
  { named: /^(?:white|白)/, letters: [255, 255, 255] },
  { named: /^(?:red|红)/, letters: [255, 0, 0] },
  { named: /^(?:green|绿)/, letters: [0, 255, 0] },
  { named: /^(?:blue|蓝色?$)/, letters: [0, 0, 255] },
  { named: /^(?:yellow|黄)/, letters: [255, 255, 0] },
  { named: /^(?:magenta|[洋品]红)/, letters: [255, 0, 255] },
  { named: /^(?:cyan|青|蓝绿)/, letters: [0, 255, 255] },
];

function lettersOf(section: Section): Letters {
  const name = section.find((token) => token.kind === "colour")?.text ?? "";
  const number = /\d+$/.exec(name)?.[0];
  return (number === undefined ? palette.find(({ named }) => named.test(name)) : palette[Number(number) - 1])?.letters;
}

const wide = 11;

/** General: no more than eleven characters, and no more than the column has room for. */
function general(value: Big, room: number): string {
  const most = Math.max(2, Math.min(wide, room));
  const whole = value.abs().round(0, Big.roundDown).toFixed();
  if (whole.length > wide || (!value.eq(0) && value.abs().lt("0.0001")))
    return value
      .toExponential(Math.max(0, Math.min(5, most - 6)))
      .replace(/\.?0*e\+?(-?)(\d)$/, "e$10$2")
      .replace(/\.?0*e\+?/, "E+")
      .replace("E+-", "E-");
  return value.round(Math.max(0, most - 1 - whole.length), Big.roundHalfUp).toFixed();
}

/** Commas behind the last digit before the point, or behind the last of all, divide by 1,000 each; others part the thousands. */
function commas(section: Section): { readonly scale: number; readonly grouped: boolean } {
  const [digits, point] = [section.map(({ kind }) => kind).lastIndexOf("digit"), section.findIndex(({ kind }) => kind === "point")];
  const lastWhole =
    point < 0
      ? digits
      : section
          .slice(0, point)
          .map(({ kind }) => kind)
          .lastIndexOf("digit");
  const after = (place: number): number => {
    let count = 0;
    while (place >= 0 && section[place + 1 + count]?.kind === "comma") count += 1;
    return count;
  };
  const scale = after(lastWhole) + (digits > lastWhole ? after(digits) : 0);
  return {
    scale,
    grouped: section.some(
      ({ kind }, place) => kind === "comma" && place < lastWhole && section.slice(0, place).some((token) => token.kind === "digit"),
    ),
  };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ",");

/** Whole digits laid over their places from the right; the first place takes all that are left over. */
function overPlaces(digits: string, places: readonly string[]): readonly string[] {
  const rest = [...digits];
  const laid = [...places]
    .reverse()
    .map((place) => rest.pop() ?? (place === "0" ? "0" : ""))
    .reverse();
  return [rest.join("") + (laid[0] ?? ""), ...laid.slice(1)];
}

/** A section with places for digits, laid over a number that is not negative. */
function withDigits(section: Section, value: Big): string {
  const { scale, grouped: parts } = commas(section);
  const percents = section.filter(({ kind }) => kind === "percent").length;
  const point = section.findIndex(({ kind }) => kind === "point");
  const digitsIn = (tokens: Section): readonly string[] => tokens.flatMap((token) => (token.kind === "digit" ? [token.text] : []));
  const [wholePlaces, decimalPlaces] =
    point < 0 ? [digitsIn(section), []] : [digitsIn(section.slice(0, point)), digitsIn(section.slice(point))];
  const scaled = value.times(new Big(100).pow(percents)).div(new Big(1000).pow(scale)).round(decimalPlaces.length, Big.roundHalfUp);
  const [whole = "0", decimals = ""] = scaled.toFixed(decimalPlaces.length).split(".");
  const spread = overPlaces(whole === "0" ? "" : whole, wholePlaces);
  const laid = parts ? [grouped(spread.join("")), ...wholePlaces.slice(1).map(() => "")] : spread;
  const kept = decimals.length - (/^(?:[^]*[0?])?(#*)$/.exec(decimalPlaces.join(""))?.[1]?.length ?? 0);
  const shown = decimals.slice(0, kept) + decimals.slice(kept).replace(/0+$/, "");
  let [before, after] = [0, 0];
  return section
    .map((token, place) => {
      switch (token.kind) {
        case "digit":
          if (point >= 0 && place > point) return shown[after++] ?? "";
          return laid[before++] ?? "";
        case "point":
          return `${wholePlaces.length === 0 && whole !== "0" ? whole : ""}.`;
        case "percent":
          return "%";
        case "literal":
          return token.text;
        default:
          return "";
      }
    })
    .join("");
}

function withExponent(section: Section, value: Big): string {
  const at = section.findIndex(({ kind }) => kind === "exponent");
  const mantissa = section.slice(0, at);
  const point = mantissa.findIndex(({ kind }) => kind === "point");
  const count = (tokens: Section): number => tokens.filter(({ kind }) => kind === "digit").length;
  const [whole, decimals] = point < 0 ? [count(mantissa), 0] : [count(mantissa.slice(0, point)), count(mantissa.slice(point))];
  const power = value.eq(0) ? 0 : Math.floor(value.e / Math.max(1, whole)) * Math.max(1, whole);
  const first = value.times(`1e${-power}`).round(decimals, Big.roundHalfUp).toFixed(decimals);
  return `${first}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(count(section.slice(at)), "0")}`;
}

function laidOut(section: Section, value: Big, room: number): Shown {
  if (has(section, "date")) return { kind: "date", text: "" };
  if (has(section, "exponent")) return { kind: "number", text: withExponent(section, value) };
  if (has(section, "fraction") && has(section, "digit")) return { kind: "unknown", text: "" };
  if (has(section, "digit")) return { kind: "number", text: withDigits(section, value) };
  const plain = section
    .map((token) =>
      token.kind === "literal"
        ? token.text
        : token.kind === "fraction"
          ? "/"
          : token.kind === "percent"
            ? "%"
            : token.kind === "general" || token.kind === "text"
              ? general(value, room)
              : token.kind === "point"
                ? "."
                : "",
    )
    .join("");
  return { kind: "number", text: plain };
}

/** What a cell of this format shows of a number. `room`: how many characters its column has; `hidesZeros`: the sheet shows none. */
export function shownNumber(
  code: string,
  value: Big,
  { room = wide, hidesZeros = false }: { readonly room?: number; readonly hidesZeros?: boolean } = {},
): Shown {
  if (hidesZeros && value.eq(0)) return { kind: "number", text: "" };
  const all = sections(code === "" ? "General" : code);
  const one = chosen(all, value);
  if (one === undefined) return { kind: "unknown", text: "" };
  if (all.length > 1 && one.section.length === 0) return { kind: "number", text: "" };
  const { kind, text } = laidOut(one.section, value.abs(), room);
  const minus = value.lt(0) && one.signed && /[1-9]|^[^\d]+$/.test(text) ? "-" : "";
  return { kind, text: kind === "number" ? `${minus}${text.trim()}` : "", letters: lettersOf(one.section) };
}

function sectionOfText(code: string): Section | undefined {
  const all = sections(code === "" ? "General" : code);
  return all.length > 3 ? all[3] : all.find((one) => has(one, "text"));
}

/** The colour that this format gives a text. */
export const lettersOfText = (code: string): Letters => lettersOf(sectionOfText(code) ?? []);

/** What a cell of this format shows of a text. */
export function shownText(code: string, text: string): string {
  const section = sectionOfText(code);
  if (section === undefined) return text;
  return section
    .map((token) => (token.kind === "text" || token.kind === "general" ? text : token.kind === "literal" ? token.text : ""))
    .join("")
    .trim();
}
