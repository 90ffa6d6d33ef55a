// Text that becomes HTML: characters that no page can hold left out, the five that mean something escaped, so that
// whatever was typed (a tag, a script, a quote) appears as the text it is.
import { printable } from "../../document/node.ts";
import { stretchesOf } from "../../document/telephone.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for an element or a quoted attribute. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** Text for an element, a line break where the text has one. */
export const lines = (text: string): string => escaped(text).replaceAll("\n", "<br>");

/** Running text: as `lines`, with telephone numbers in one piece. */
export const running = (text: string): string =>
  stretchesOf(text)
    .map(({ text, whole }) => (whole ? element("span", { style: "white-space:nowrap" }, escaped(text)) : lines(text)))
    .join("");

/** Text in one line, for a title or an attribute of a page's head. */
export const inOneLine = (text: string): string => lines(text).replaceAll("<br>", " ");

/** The element of a heading of each level; h1 is the title. */
export const headings = { 1: "h2", 2: "h3", 3: "h4" } as const;

/** The attribute for a cell over so many rows or columns; none over one. */
export const span = (count: number): string | undefined => (count > 1 ? String(count) : undefined);

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around markup that is already HTML; attributes are escaped here, those that are undefined left out. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escaped(value)}"`));
  return `<${name}${written.join("")}>${inner.join("")}</${name}>`;
}
