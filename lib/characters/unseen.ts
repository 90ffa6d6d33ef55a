// Characters that nobody sees, for every way in and out: which they are, which may be taken away, and what they are called.
//
// Unicode 16, 23.2 (layout controls), 5.21 (default ignorable code points) and annex 9 (bidirectional text). Signs of category Cf that
// are drawn (the Arabic number signs and their kin) are none of them.

const drawn = "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}\\u{13430}-\\u{1345F}";
/** Nothing is drawn, and yet there is a gap. */
const blanks = "\\u115F\\u1160\\u2800\\u3164\\uFFA0";
const unseen = new RegExp(`(?![\\n\\t${drawn}])[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}${blanks}]`, "gu");

/** Neither seen nor of any width: format characters, joiners, variation selectors, tags. */
const weightless = `(?![${drawn}${blanks}])[\\p{Cf}\\p{Default_Ignorable_Code_Point}]`;
const allWeightless = new RegExp(weightless, "gu");
const anyWeightless = new RegExp(weightless, "u");

/** Signs after which a text may be seen in another order than it is stored in. */
const turning = /[\u061C\u200F\u202B\u202E\u2067]/;
const forcing = /[\u202D\u202E]/;

/** Whether digits stand in the order in which they are seen: a mark turns the place of a sign, an override turns the digits too. */
const isTurned = (text: string): boolean =>
  text.includes("\u202E") || (turning.test(text) && /[^\d\s.]/u.test(text.replace(allWeightless, "")));

/** A figure, a name or a label without the characters that are not seen; as it is where they turn what is seen. */
export const withoutUnseen = (text: string): string =>
  !anyWeightless.test(text) || isTurned(text) ? text : text.replace(allWeightless, "");

/** True where nothing is seen. */
export const showsNothing = (text: string): boolean => text.trim() === "" || withoutUnseen(text).trim() === "";

// What joins or picks the form of a letter may stay in running text, but not beside a digit.
const inText = /(?![\u200C\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}])/u.source;
const outOfText = new RegExp(
  `${inText}${weightless}|(?<=[\\p{N}.,，．]${weightless}*)${weightless}|${weightless}(?=${weightless}*[\\p{N}.,，．])`,
  "gu",
);

const overridden = /\u202E([^\u202C\n]*)\u202C?/g;

/** Running text as it is seen: letters that a sign turned stand in the order in which they were seen, and no such sign is left. */
export const asSeen = (text: string): string =>
  anyWeightless.test(text)
    ? (forcing.test(text) ? text.replace(overridden, (_, turned: string) => [...turned].reverse().join("")) : text).replace(outOfText, "")
    : text;

/** The text without any character that is not seen. */
export const seenOf = (text: string): string => text.replace(unseen, "");

const names: Readonly<Record<string, string>> = {
  "00AD": "软连字符",
  "200B": "零宽空格",
  "200C": "零宽不连字",
  "200D": "零宽连字",
  "200E": "从左到右标记",
  "200F": "从右到左标记",
  "202A": "从左到右嵌入",
  "202B": "从右到左嵌入",
  "202C": "方向结束",
  "202D": "从左到右强制",
  "202E": "从右到左强制",
  "2060": "词连接符",
  "2066": "从左到右隔离",
  "2067": "从右到左隔离",
  "2068": "方向隔离",
  "2069": "隔离结束",
  "3164": "韩文空白",
  FEFF: "字节顺序标记",
};

function nameOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}${code in names ? ` ${names[code] ?? ""}` : ""}`;
}

/** The text as it can be shown in a message: what is not seen by its name. */
export const shownOf = (text: string): string => text.replace(unseen, (sign) => `[${nameOf(sign)}]`);

/** What each sign that is not seen is called, each once: ["U+202E 从右到左强制"]. */
export const unseenIn = (text: string): readonly string[] => [...new Set((text.match(unseen) ?? []).map(nameOf))];
