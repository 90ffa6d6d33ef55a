// The named styles of the Word file, in the terms of the docx library. All look follows from a paragraph's style, so
// that an office can change it in one place and the navigation pane shows real headings.
//
// GB/T 9704-2012 5.2.2 (三号仿宋), 7.3.1 (二号小标宋, centred), 7.3.3 (黑体, 楷体, 仿宋 by level), 5.2.4 (black).
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { characterSpacing, fonts, linePitch, pageNumber, sizes, table } from "./style.ts";

/** Style ids as paragraphs name them. Those of Word's own styles keep Word's ids. */
export const named = { title: "Title", body: "BodyText", cell: "TableText", line: "FieldLine", attachment: "AttachmentMark", attachments: "AttachmentList", signature: "Signature", gap: "TableGap", header: "Header", footer: "Footer" } as const;

const type = (eastAsia: string, western: string = fonts.digits) => ({ ascii: western, hAnsi: western, cs: western, eastAsia });
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const indented = { firstLine: sizes.body * 20, firstLineChars: 200 } as const;

const heading = (font: string, outlineLevel: number) => ({
  next: named.body,
  run: { font: type(font), characterSpacing },
  paragraph: { indent: indented, keepNext: true, keepLines: true, outlineLevel },
});

const own: readonly IParagraphStyleOptions[] = [
  {
    id: "Normal",
    name: "Normal",
    quickFormat: true,
    run: { font: type(fonts.body), size: sizes.body },
    paragraph: { spacing: exactly(linePitch), alignment: AlignmentType.JUSTIFIED },
  },
  { id: named.body, name: "Body Text", basedOn: "Normal", quickFormat: true, run: { characterSpacing }, paragraph: { indent: indented } },
  { id: named.signature, name: "Signature", basedOn: "Normal", run: { characterSpacing }, paragraph: { alignment: AlignmentType.RIGHT } },
  {
    id: named.cell,
    name: "Table Text",
    basedOn: "Normal",
    quickFormat: true,
    run: { font: type(fonts.table), size: sizes.table },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(sizes.table * table.leading) },
  },
  {
    id: named.line,
    name: "Field Line",
    basedOn: "Normal",
    quickFormat: true,
    run: { font: type(fonts.table), size: sizes.line },
    paragraph: { alignment: AlignmentType.LEFT },
  },
  {
    id: named.attachment,
    name: "Attachment Mark",
    basedOn: "Normal",
    next: named.body,
    run: { font: type(fonts.heading1), characterSpacing },
    paragraph: { alignment: AlignmentType.LEFT, keepNext: true },
  },
  { id: named.attachments, name: "Attachment List", basedOn: "Normal", run: { characterSpacing }, paragraph: { alignment: AlignmentType.LEFT } },
  { id: named.gap, name: "Table Gap", basedOn: "Normal", run: { size: 2 }, paragraph: { spacing: exactly(20) } },
  {
    id: named.header,
    name: "header",
    basedOn: "Normal",
    run: { font: type(fonts.heading1), size: sizes.pageNumber },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  {
    id: named.footer,
    name: "footer",
    basedOn: "Normal",
    run: { font: type(fonts.table, fonts.table), size: sizes.pageNumber },
    paragraph: { spacing: exactly(pageNumber.line) },
  },
];

export const styles: IStylesOptions = {
  default: {
    document: { run: { language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: {
      next: named.body,
      run: { font: type(fonts.title), size: sizes.title },
      paragraph: { alignment: AlignmentType.CENTER, keepLines: true, keepNext: true, spacing: { ...exactly(linePitch), after: linePitch } },
    },
    heading1: heading(fonts.heading1, 0),
    heading2: heading(fonts.heading2, 1),
    heading3: heading(fonts.body, 2),
  },
  paragraphStyles: [...own],
};
