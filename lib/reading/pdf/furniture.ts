// What stands on every page and is no text: its number, and what is repeated at its head or foot.
//
// A number alone may be a figure: it is the page's only where it stands apart at the edge and counts on with the pages.
import { halfWidth } from "../../characters/halfWidth.ts";
import { textOf, type Line } from "./lines.ts";

export type PageLines = { readonly page: number; readonly height: number; readonly lines: readonly Line[] };
export type Furniture = { readonly what: "页码" | "页眉页脚"; readonly text: string; readonly page: number; readonly line: Line };

const dash = "[—–―─－_·•~\\-]";
const sure = new RegExp(
  `^(?:${dash}+ ?\\d{1,4} ?${dash}+|第 ?\\d{1,4} ?页(?:[ ,/]*共 ?\\d{1,4} ?页)?|共 ?\\d{1,4} ?页[ ,/]*第 ?\\d{1,4} ?页|page \\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?)$`,
  "iu",
);
const bare = /^\d{1,3}(?: ?\/ ?\d{1,3})?$/;

/** The part of a page, at its head and at its foot, where such things stand. */
const edge = 0.13;

const isAtEdge = ({ base }: Line, height: number): boolean => base < height * edge || base > height * (1 - edge);

const plain = (line: Line): string => halfWidth(textOf(line)).replace(/[，]/g, ",");

/** The first and the last line of a page, as far as they stand at its edges. */
function outermost({ lines, height }: PageLines): readonly Line[] {
  const ends = [...lines.slice(0, 2), ...lines.slice(-2)];
  return [...new Set(ends)].filter((line) => isAtEdge(line, height));
}

/** Bare numbers that count on from page to page, or one that is the number of its page. */
function countsOn(page: PageLines, line: Line, pages: readonly PageLines[]): boolean {
  const offset = Number.parseInt(plain(line), 10) - page.page;
  const others = pages.filter((other) => other !== page);
  const alike = others.filter((other) =>
    outermost(other).some((one) => bare.test(plain(one)) && Number.parseInt(plain(one), 10) - other.page === offset),
  );
  return alike.length > 0 && alike.length >= others.length * 0.5;
}

/** The same words at the same height, on more than half of the pages and on three at least, or on both of two. */
function isRepeated(page: PageLines, line: Line, pages: readonly PageLines[]): boolean {
  const text = plain(line).replace(/\d+/g, "0");
  const alike = pages.filter((other) =>
    outermost(other).some((one) => Math.abs(one.base - line.base) < 4 && plain(one).replace(/\d+/g, "0") === text),
  );
  return (
    alike.length > 1 &&
    alike.length > pages.length / 2 &&
    (alike.length > 2 || pages.length === 2) &&
    !bare.test(plain(line)) &&
    page.lines.length > 1
  );
}

/** The pages without their furniture, and what it was. */
export function unfurnished(pages: readonly PageLines[]): { readonly pages: readonly PageLines[]; readonly left: readonly Furniture[] } {
  const left: Furniture[] = [];
  const cleared = pages.map((page) => {
    const gone = new Set<Line>();
    for (const line of outermost(page)) {
      const text = plain(line);
      const isNumber = sure.test(text) || (bare.test(text) && countsOn(page, line, pages));
      if (!isNumber && !isRepeated(page, line, pages)) continue;
      gone.add(line);
      left.push({ what: isNumber ? "页码" : "页眉页脚", text: textOf(line), page: page.page, line });
    }
    return { ...page, lines: page.lines.filter((line) => !gone.has(line)) };
  });
  return { pages: cleared, left };
}
