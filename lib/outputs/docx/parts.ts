// The two parts of the Word file that the docx library does not write as we need them: the properties, where it would
// put the current time, and the font table, where it has no way to name stand-ins for fonts that are not installed.
import { printable, type Document } from "../../document/node.ts";
import { faces, type Face } from "../../paper/style.ts";

type Part = { readonly path: string; readonly data: string };

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? "");

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org";

/** Title, author and times; the same report has the same. `keywords`: what a PDF that is made of the file takes along too; "" for none. */
export function coreProperties({ title, issuer }: Pick<Document, "title" | "issuer">, modified: Date, keywords = ""): Part {
  const time = `${modified.toISOString().slice(0, 19)}Z`;
  const by = escaped(issuer);
  const data = `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${by}</dc:creator>${keywords === "" ? "" : `<cp:keywords>${escaped(keywords)}</cp:keywords>`}<cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`;
  return { path: "docProps/core.xml", data };
}

const families = { serif: "roman", "sans-serif": "modern" } as const;

// Charset 86 is GB2312: without a face of the name or a stand-in, Word still takes a Chinese one.
/** Word takes a list of names in one attribute; how long it may be nobody says, so the likeliest. */
const mostNames = 8;

const font = ({ name, standIns, family }: Face): string =>
  `<w:font w:name="${name}"><w:altName w:val="${standIns.slice(0, mostNames).join(",")}"/><w:charset w:val="${name === faces.digits.name ? "00" : "86"}"/><w:family w:val="${families[family]}"/><w:pitch w:val="variable"/></w:font>`;

export const fontTable: Part = {
  path: "word/fontTable.xml",
  data: `${declaration}<w:fonts xmlns:w="${office}/wordprocessingml/2006/main">${Object.values(faces).map(font).join("")}</w:fonts>`,
};
