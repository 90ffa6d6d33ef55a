// What can be seen in a cell of a web page, of Excel, WPS, Word or LibreOffice: one text, its lines separated by \n.
//
// A figure must not grow by what stands beside it: 12 with a footnote ¹ is not 121, and a 12 struck out before 15 is
// not 1215. Raised, lowered and struck-out text is therefore put in brackets that no number can be read with.
import { withoutUnseen } from "../characters/unseen.ts";

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** `comment`: LibreOffice Calc's notes. What a form holds is not text. */
const ignored = names("head style script title meta link noscript template xml select button textarea input rt rp del comment");
const lines = names("p div section article li ul ol dl dt dd pre center blockquote h1 h2 h3 h4 h5 h6 table tr td th caption");
const bracketed: ReadonlyMap<string, string> = new Map([
  ["sup", "上标"],
  ["sub", "下标"],
  ["s", "删除线"],
  ["strike", "删除线"],
]);

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
const styleOf = (element: Element): string => element.getAttribute("style") ?? "";

/** Hidden by its own style, as Excel marks the row that only holds widths. */
export const isHidden = (element: Element): boolean => /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(styleOf(element));

const isSkipped = (element: Element): boolean => ignored.has(element.localName) || isHidden(element) || element.classList.contains("msocomanchor");

const bracketOf = (element: Element): string | undefined =>
  bracketed.get(element.localName) ?? (/text-decoration[^;]*line-through/i.test(styleOf(element)) ? "删除线" : undefined);

function written(node: Node): string {
  if (isText(node)) return node.data.replace(/\s+/g, " ");
  if (!isElement(node) || isSkipped(node)) return "";
  if (node.localName === "br") return "\n";
  const inner = [...node.childNodes].map(written).join("");
  const bracket = bracketOf(node);
  if (bracket !== undefined && inner.trim() !== "") return `〔${bracket}：${inner.trim()}〕`;
  return lines.has(node.localName) ? `\n${inner}\n` : inner;
}

/** The visible text of an element, without space at the ends of lines and without empty lines. */
export function cellText(element: Element): string {
  const text = [...element.childNodes].map(written).join("");
  return text.split("\n").map((line) => withoutUnseen(line).trim()).filter((line) => line !== "").join("\n");
}

/** The text without such brackets, for names of rows and columns. */
export const withoutBrackets = (text: string): string => text.replace(/〔(?:上标|下标|删除线)：[^〕]*〕/g, "");
