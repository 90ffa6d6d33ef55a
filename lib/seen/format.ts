// A number format that shows nothing, as Excel and WPS write it into a style (mso-number-format:"\;\;\;"), or Calc beside the number
// (sdnum); and one that shows it in white letters: [White]0.
//
// ECMA-376 18.8.31: up to four sections, for positive and negative numbers, zero and text. What a format shows in another way is what
// the clipboard says, and what is taken.

/** A string of CSS as text: escapes read, quotes gone. */
const unescaped = (value: string): string =>
  value
    .replace(/^(["'])([\s\S]*)\1$/, "$2")
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );

const section = /(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]?|[^;"\\[])*/y;

function sectionsOf(format: string): readonly string[] {
  const sections: string[] = [];
  for (let at = 0; at <= format.length; at += 1) {
    section.lastIndex = at;
    const found = section.exec(format)?.[0] ?? "";
    sections.push(found);
    at += found.length;
  }
  return sections;
}

const showsNothing = (one: string): boolean => one.replace(/""|\[[^\]]*\]|\s/g, "") === "";

/** White by name, in English and Chinese programs, and as the second of the palette's colours. */
const white = /\[(?:white|白色?|(?:colou?r|颜色)\s*2)\]/i;
const condition = /\[[<>=]/;

/** The section that a text is shown by: those without a number have the fourth, or the one that shows text. */
function sectionOf(sections: readonly string[], text: string): string {
  const [first = "", second, third, fourth] = sections;
  if (!/\d/.test(text)) return fourth ?? sections.find((one) => one.includes("@")) ?? "";
  if (third !== undefined && !/[1-9]/.test(text)) return third;
  return /^\s*[-−–(（]/.test(text) ? (second ?? first) : first;
}

/** Where conditions choose the section, one that is white is enough: nobody here knows what they were asked. */
const isShownWhite = (sections: readonly string[], text: string): boolean =>
  sections.some((one) => white.test(one)) && (sections.some((one) => condition.test(one)) || white.test(sectionOf(sections, text)));

/** The code that Calc writes behind two numbers of languages: 1033;2052;#,##0. */
export const formatBeside = (sdnum: string | null): string | undefined => /^[^;]*;[^;]*;([\s\S]+)$/.exec(sdnum ?? "")?.[1];

function hides(sections: readonly string[], text: string): boolean {
  if (sections.length < 3 || !sections.slice(0, 3).every(showsNothing)) return false;
  return /\d/.test(text) || (sections.length > 3 && showsNothing(sections[3] ?? ""));
}

/** How a cell's format is told: `declared` as a string of CSS, `beside` as it is. `onPaper`: its ground is known to be white. */
export type Format = { readonly declared: string | undefined; readonly beside?: string | undefined; readonly onPaper: boolean };

/** Whether a text stands in a cell that shows none of its kind. */
export function isFormattedAway({ declared, beside, onPaper }: Format, text: string): boolean {
  const format = declared === undefined ? beside : unescaped(declared);
  if (format === undefined || !/;|\[/.test(format)) return false;
  const sections = sectionsOf(format);
  return hides(sections, text) || (onPaper && isShownWhite(sections, text));
}
