// JSON of strangers, read strictly; and where it is none, what is wrong at which place, for a sentence that a clerk can act on.
//
// RFC 8259. JSON.parse decides; only what it refuses is looked at again here, since its words differ from engine to engine and are English.

/** The value of bytes in UTF-8; undefined where they are no UTF-8 or no JSON. */
export function jsonOfBytes(bytes: Uint8Array): { readonly json: unknown } | undefined {
  try {
    return jsonOfText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The value of a text, which may begin with a byte order mark; undefined where it is no JSON. */
export function jsonOfText(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return undefined;
  }
}

/**
 * `cut`: the text ends before the value does. `curled`: its quotes were made typographic. `wide`: its marks were made full-width. `escaped`: quotes became
 * &quot;. `mailed`: it is quoted-printable. `broken`: a line break or a tab stands within a text. `trailing`: something stands behind the value.
 */
export type JsonFault = "cut" | "curled" | "wide" | "escaped" | "mailed" | "broken" | "trailing" | "other";

/** `line`, `column`: from 1. `near`: what stands there, up to a dozen letters to either side. */
export type JsonProblem = { readonly fault: JsonFault; readonly line: number; readonly column: number; readonly near: string };

const token = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Letters of a text, and an escape in one: by turns, for one expression over a text of millions of escapes overflows the stack. */
const letters = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const space = /[ \t\r\n]*/y;

const endOf = (expression: RegExp, text: string, at: number): number => {
  expression.lastIndex = at;
  return expression.exec(text) === null ? -1 : expression.lastIndex;
};

/** Where the letters and escapes of the text that begins with the quote at `at` end: at its other quote, or at what may not stand in it. */
function lettersEnd(text: string, at: number, escape: RegExp): number {
  for (let next = at + 1; ; ) {
    const end = endOf(letters, text, next);
    next = endOf(escape, text, end);
    if (next < 0) return end;
  }
}

/** -1 where the text has no end. */
function textEnd(text: string, at: number): number {
  const end = lettersEnd(text, at, escaped);
  return text[end] === '"' ? end + 1 : -1;
}

const tokenEnd = (text: string, at: number): number => (text[at] === '"' ? textEnd(text, at) : endOf(token, text, at));

/** What may come next: a value, the first or a further key of an object, its colon, or what stands behind a value. */
type Awaited = "value" | "firstValue" | "key" | "firstKey" | "colon" | "behind";

/** Deeper than any file of ours; what is deeper is for its reader to refuse. */
const deepest = 10_000;

function closed(open: string[]): "behind" {
  open.pop();
  return "behind";
}

/** What is awaited after a token, or undefined where it may not stand there. */
function after(sign: string, awaited: Awaited, open: string[]): Awaited | undefined {
  const isString = sign.startsWith('"');
  if (awaited === "colon") return sign === ":" ? "value" : undefined;
  if (awaited === "key" || awaited === "firstKey") {
    if (sign === "}" && awaited === "firstKey") return closed(open);
    return isString ? "colon" : undefined;
  }
  if (awaited === "behind") {
    if (sign === "," && open.length > 0) return open.at(-1) === "{" ? "key" : "value";
    return (sign === "}" && open.at(-1) === "{") || (sign === "]" && open.at(-1) === "[") ? closed(open) : undefined;
  }
  if (sign === "]" && awaited === "firstValue") return closed(open);
  if (sign === "{" || sign === "[") return open.push(sign) > deepest ? undefined : sign === "{" ? "firstKey" : "firstValue";
  return /^[}\],:]$/.test(sign) ? undefined : "behind";
}

/** Where the text stops being JSON, and whether its value was complete before; undefined where it is JSON. */
function faultAt(text: string): { readonly at: number; readonly isWhole: boolean } | undefined {
  const open: string[] = [];
  let awaited: Awaited = "value";
  for (let at = endOf(space, text, 0); ; at = endOf(space, text, at)) {
    const isWhole = awaited === "behind" && open.length === 0;
    if (at === text.length) return isWhole ? undefined : { at, isWhole };
    const end = tokenEnd(text, at);
    const next: Awaited | undefined = end < 0 ? undefined : after(text.slice(at, end), awaited, open);
    if (next === undefined) return { at, isWhole };
    [awaited, at] = [next, end];
  }
}

/** An escape, right or wrong. */
const anyEscaped = /\\[^\u0000-\u001f]/y;

/** Where the fault is seen: within a text that does not end, at the sign that breaks it. */
function exactly(text: string, at: number): number {
  return text[at] === '"' && textEnd(text, at) < 0 ? lettersEnd(text, at, anyEscaped) : at;
}

const soft = /=(?:\r?\n|[\dA-F]{2}=[\dA-F]{2})/;

function faultOf(text: string, at: number, isWhole: boolean): JsonFault {
  const sign = text[at] ?? "";
  if (soft.test(text.slice(Math.max(0, at - 200), at + 200))) return "mailed";
  if (at >= text.length) return "cut";
  if (/[“”„‟″＂‘’'`]/.test(sign)) return "curled";
  if (/[“”„″＂][ ]*[,:}\]]/.test(text.slice(Math.max(0, at - 80), at))) return "curled";
  if (/[：，｛｝［］]/.test(sign)) return "wide";
  if (/^&(?:quot|#34|#x22|#39);/i.test(text.slice(at, at + 6))) return "escaped";
  if (/[\u0000-\u001f]/.test(sign)) return "broken";
  return isWhole ? "trailing" : "other";
}

const around = 12;

/** What is wrong with a text that is no JSON, and where; undefined for one that is. */
export function jsonProblem(given: string): JsonProblem | undefined {
  const text = given.replace(/^\uFEFF/, "").trimEnd();
  const found = faultAt(text);
  if (found === undefined) return undefined;
  const at = exactly(text, found.at);
  const lines = text.slice(0, at).split(/\r\n|[\r\n]/);
  const near = text
    .slice(Math.max(0, at - around), at + around)
    .replace(/\s+/g, " ")
    .trim();
  return { fault: faultOf(text, at, found.isWhole), line: lines.length, column: (lines.at(-1) ?? "").length + 1, near };
}

const way = "请用原来的文件，或重新“导出数据文件”。";

const sayings: { readonly [Fault in JsonFault]: string } = {
  cut: "文件到这里就断了，后面的内容没有了，像是没有复制完、没有下载完。请重新导出、下载或复制一次，再选择。",
  curled: `这里的英文引号被改成了弯引号或别的引号，多半是在 Word、WPS 或聊天软件里贴过。${way}`,
  wide: `这里的英文标点被改成了全角标点，多半是被别的程序改过。${way}`,
  escaped: `这里的引号被改成了网页的写法（&quot;），多半是从网页源码里复制的。${way}`,
  mailed: `文件是邮件里的写法（quoted-printable，带有 =E6 这样的记号）。请在邮件里用“另存附件”重新保存，再选择。`,
  broken: `一段文字中间断了行或有制表符，多半是被别的程序折行或改过。${way}`,
  trailing: `数据到这里已经完了，后面却还有别的内容，像是两份文件接在了一起，或者被改过。${way}`,
  other: `这里的写法不对，像是被手工改过，或者损坏了。${way}`,
};

/** 第 12 行第 5 列（“…”附近）：文件到这里就断了，…… : why a text is no JSON, in whole sentences. */
export const jsonProblemWords = ({ fault, line, column, near }: JsonProblem): string =>
  `第 ${line} 行第 ${column} 列${near === "" ? "" : `（“${near}”附近）`}：${sayings[fault]}`;
