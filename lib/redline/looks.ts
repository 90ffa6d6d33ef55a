// How a file looks otherwise than those that we make: letters with a look of their own, other paper, sections, and changes of looks under 修订. It is named and no more: the
// form holds no looks. Our files set no look on a letter but its size in cells, and LibreOffice saves them so (seen in 24.2 and later).
import { eachBlock, type XmlElement } from "../opc/tree.ts";
import type { Parts } from "../opc/parts.ts";
import { areaOf } from "../paper/area.ts";
import { official, plain, type Style } from "../paper/style.ts";
import { limits } from "../reading/docx/problem.ts";
import { childOf, elementsIn, known, prefixes, switchOf, textIn, valueOf, wholeOf } from "../reading/docx/names.ts";
import { reviserIn } from "../reading/docx/room.ts";
import type { Reviser } from "../reading/reading.ts";
import type { Outside } from "./change.ts";
import { eachOnce } from "./edits.ts";

type Run = { readonly text: string; readonly looks: readonly string[] };

/** What is gathered of the body. */
type Seen = { readonly runs: Run[]; readonly formats: Reviser[]; readonly pages: XmlElement[]; sections: number };

const isOn = (look: XmlElement, name: string): boolean => switchOf(look, name) === true;

const isSaid = (value: string | undefined, ...nothing: readonly string[]): boolean =>
  value !== undefined && !nothing.includes(value.toLowerCase());

/** The looks that a run has of its own, in words. */
function looksOf(look: XmlElement | undefined, inTable: boolean): readonly string[] {
  if (look === undefined) return [];
  const own: readonly (readonly [boolean, string])[] = [
    [isOn(look, "w:b"), "加粗"],
    [isOn(look, "w:i"), "斜体"],
    [isSaid(valueOf(look, "w:u"), "none"), "下划线"],
    [isSaid(valueOf(look, "w:color"), "auto", "000000"), "颜色"],
    [isSaid(valueOf(look, "w:highlight"), "none") || isSaid(childOf(look, "w:shd")?.attributes["w:fill"], "auto", "ffffff"), "底色"],
    [!inTable && valueOf(look, "w:sz") !== undefined, "字号"],
    [!inTable && childOf(look, "w:rFonts")?.attributes["w:eastAsia"] !== undefined, "字体"],
  ];
  return own.flatMap(([is, name]) => (is ? [name] : []));
}

const textOf = (run: XmlElement): string =>
  elementsIn(run)
    .map((one) => (one.name === "w:t" ? textIn(one) : ""))
    .join("");

function look(element: XmlElement, seen: Seen, inTable: boolean): void {
  const { name } = element;
  if (name === "w:del" || name === "w:moveFrom") return;
  if (name.endsWith("PrChange") || name === "w:numberingChange") {
    seen.formats.push(reviserIn(element));
    return;
  }
  if (name === "w:sectPr") seen.pages.push(element);
  if (name === "w:pPr" && childOf(element, "w:sectPr") !== undefined) seen.sections += 1;
  if (name === "w:r") {
    const [text, looks] = [textOf(element), looksOf(childOf(element, "w:rPr"), inTable)];
    if (text.trim() !== "" && looks.length > 0) seen.runs.push({ text, looks });
  }
  for (const child of elementsIn(element)) look(child, seen, inTable || name === "w:tbl");
}

/** Twips by which two programs may write the same length. */
const near = 60;

function isPageOf(style: Style, section: XmlElement): boolean {
  const [size, margins] = [childOf(section, "w:pgSz")?.attributes ?? {}, childOf(section, "w:pgMar")?.attributes ?? {}];
  const { pageWidth, pageHeight, top, bottom, left, right } = areaOf(style);
  const wanted: readonly (readonly [string | undefined, number])[] = [
    [size["w:w"], pageWidth],
    [size["w:h"], pageHeight],
    [margins["w:top"], top],
    [margins["w:bottom"], bottom],
    [margins["w:left"], left],
    [margins["w:right"], right],
  ];
  return wanted.every(([written, own]) => Math.abs((wholeOf(written) ?? own) - own) <= near);
}

const short = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);

function runWords(runs: readonly Run[]): readonly Outside[] {
  if (runs.length === 0) return [];
  const looks = [...new Set(runs.flatMap((run) => run.looks))];
  const texts = runs.slice(0, 3).map(({ text }) => `“${short(text)}”`);
  const what = `字的样子改了（${looks.join("、")}）：${texts.join("、")}${runs.length > 3 ? `等 ${runs.length} 处` : ""}`;
  return [{ what, by: [], where: null }];
}

/** What of the looks of a Word file was changed, in words. */
export function looksIn(parts: Parts): readonly Outside[] {
  const seen: Seen = { runs: [], formats: [], pages: [], sections: 0 };
  const main = parts.links("").find(({ type }) => type === "officeDocument")?.path ?? "word/document.xml";
  const xml = parts.text(main);
  if (xml !== undefined)
    eachBlock(xml, parts.work, {
      ...{ within: ["w:document", "w:body"], prefixes, known, most: limits.block },
      block: (element) => look(element, seen, false),
    });
  const isOther = seen.pages.some((page) => ![official, plain].some((style) => isPageOf(style, page)));
  const found = [...(isOther ? ["纸张大小或页边距改了"] : []), ...(seen.sections > 0 ? [`插入了 ${seen.sections} 个分节符`] : [])];
  const formats =
    seen.formats.length === 0
      ? []
      : [{ what: `用“修订”改了 ${seen.formats.length} 处格式（样子）`, by: eachOnce(seen.formats), where: null }];
  return [...found.map((what) => ({ what, by: [], where: null })), ...formats, ...runWords(seen.runs)];
}
