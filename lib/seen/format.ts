// A number format that shows nothing, as Excel and WPS write it into a style: mso-number-format:"\;\;\;".
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

/** Whether a text stands in a cell that shows none of its kind. */
export function isFormattedAway(format: string | undefined, text: string): boolean {
  if (format === undefined) return false;
  const sections = sectionsOf(unescaped(format));
  if (sections.length < 3 || !sections.slice(0, 3).every(showsNothing)) return false;
  return /\d/.test(text) || (sections.length > 3 && showsNothing(sections[3] ?? ""));
}
