// The page: A4 and its margins (GB/T 9704-2012 5.1, 5.2.1), the page number outside on odd and even pages (7.5), and
// the mark 草稿 or 空白表 in the header of every page, away from all figures.
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionPropertiesOptions } from "docx";
import type { Mark } from "../node.ts";
import { page, pageNumber } from "./style.ts";
import { named } from "./styles.ts";

export const properties: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: page.header, footer: page.footer },
  },
};

const number = (): TextRun => new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } });

const odd = (): Footer =>
  new Footer({ children: [new Paragraph({ style: named.footer, alignment: AlignmentType.RIGHT, indent: { right: pageNumber.indent }, children: [number()] })] });

const even = (): Footer =>
  new Footer({ children: [new Paragraph({ style: named.footer, alignment: AlignmentType.LEFT, indent: { left: pageNumber.indent }, children: [number()] })] });

export const footers = () => ({ default: odd(), even: even() });

const header = (text: string): Header => new Header({ children: [new Paragraph({ style: named.header, children: text === "" ? [] : [new TextRun(text)] })] });

/** The same on odd and even pages; none where the report is ready. */
export const headers = (mark: Mark | null) => (mark === null ? {} : { default: header(mark), even: header(mark) });
