// The page: A4 and its margins, the page number outside on odd and even pages or in the middle, and the mark 草稿 or
// 空白表 in the header of every page, away from all figures.
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionPropertiesOptions } from "docx";
import type { Mark } from "../../document/node.ts";
import { points, type Measures } from "./measures.ts";
import { named } from "./styles.ts";

export const properties = ({ area, header, footer }: Measures): ISectionPropertiesOptions => ({
  page: {
    size: { width: area.pageWidth, height: area.pageHeight },
    margin: { top: area.top, bottom: area.bottom, left: area.left, right: area.right, header, footer },
  },
});

type Side = "left" | "right";

function footer({ style: { pageNumber } }: Measures, side: Side): Footer {
  const { before, after, outside, size } = pageNumber;
  const number = new TextRun({ children: [before, PageNumber.CURRENT, after], font: { hint: "eastAsia" } });
  const placed =
    outside === null
      ? { alignment: AlignmentType.CENTER }
      : { alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT, indent: { [side]: points(outside.indent * size) } };
  return new Footer({ children: [new Paragraph({ style: named.footer, ...placed, children: [number] })] });
}

export const footers = (measures: Measures) => ({ default: footer(measures, "right"), even: footer(measures, "left") });

const header = (text: string): Header =>
  new Header({ children: [new Paragraph({ style: named.header, children: text === "" ? [] : [new TextRun(text)] })] });

/** The same on odd and even pages; none where they carry no mark. */
export const headers = (mark: Mark | null) => (mark === null ? {} : { default: header(mark), even: header(mark) });
