// The named styles of the Word file, in the terms of the docx library. All look follows from a paragraph's style, so
// that an office can change it in one place and the navigation pane shows real headings.
//
// Faces, sizes and distances come from lib/paper/style.ts, which cites the clauses; 5.2.4: black, as nothing here has a colour.
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { faces, type Face, type Style, type Type } from "../../paper/style.ts";
import { cellPitch, halfPoints, points, type Measures } from "./measures.ts";

/** Style ids as paragraphs name them. Those of Word's own styles keep Word's ids. */
export const named = {
  title: "Title",
  body: "BodyText",
  cell: "TableText",
  line: "FieldLine",
  attachment: "AttachmentMark",
  attachments: "AttachmentList",
  signature: "Signature",
  picture: "Picture",
  gap: "TableGap",
  header: "Header",
  footer: "Footer",
} as const;

const font = ({ name: eastAsia }: Face, { name }: Face = faces.digits) => ({ ascii: name, hAnsi: name, cs: name, eastAsia });
const set = ({ face, size, bold }: Type, western?: Face) => ({
  font: font(face, western),
  size: halfPoints(size),
  ...(bold === true ? { bold } : {}),
});
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const indentOf = ({ style }: Measures) => ({ firstLine: points(style.indent * style.body.size), firstLineChars: style.indent * 100 });

/**
 * Word lets punctuation hang over the edge unasked. Said aloud, LibreOffice 7.4 does not (it reads the sign the wrong way round), and only so keeps
 * the comma of a full line: hung, it is not printed. (Styles take it as paragraphs do, though the library's types do not say so.)
 */
const hanging = { overflowPunctuation: true };

/** 5.2.3 并撑满版心: where a page has so many lines, none is left free to keep two lines of a paragraph together. */
const filling = ({ grid }: Style) => (grid === null ? {} : { widowControl: false });

const heading = (measures: Measures, level: 1 | 2 | 3) => ({
  next: named.body,
  run: { ...set(measures.style.headings[level]), characterSpacing: measures.characterSpacing },
  paragraph: { indent: indentOf(measures), keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

const own = (measures: Measures): readonly IParagraphStyleOptions[] => {
  const { style, linePitch, characterSpacing } = measures;
  return [
    {
      id: "Normal",
      name: "Normal",
      quickFormat: true,
      run: set(style.body),
      paragraph: { ...hanging, ...filling(style), spacing: exactly(linePitch), alignment: AlignmentType.JUSTIFIED },
    },
    {
      id: named.body,
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { characterSpacing },
      paragraph: { indent: indentOf(measures) },
    },
    { id: named.signature, name: "Signature", basedOn: "Normal", run: { characterSpacing }, paragraph: { alignment: AlignmentType.RIGHT } },
    {
      id: named.cell,
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      run: set(style.cell),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(cellPitch(style.cell.size)) },
    },
    {
      id: named.line,
      name: "Field Line",
      basedOn: "Normal",
      quickFormat: true,
      run: set(style.line),
      paragraph: { alignment: AlignmentType.LEFT },
    },
    {
      id: named.attachment,
      name: "Attachment Mark",
      basedOn: "Normal",
      next: named.body,
      run: { ...set(style.attachment.mark), characterSpacing },
      paragraph: { alignment: AlignmentType.LEFT, keepNext: true },
    },
    {
      id: named.attachments,
      name: "Attachment List",
      basedOn: "Normal",
      run: { characterSpacing },
      paragraph: { alignment: AlignmentType.LEFT },
    },
    // An exact line would cut the picture off.
    {
      id: named.picture,
      name: "Picture",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: named.gap, name: "Table Gap", basedOn: "Normal", run: { size: 2 }, paragraph: { spacing: exactly(20) } },
    {
      id: named.header,
      name: "header",
      basedOn: "Normal",
      run: set(style.mark),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(measures.markPitch) },
    },
    {
      id: named.footer,
      name: "footer",
      basedOn: "Normal",
      run: set(style.pageNumber, style.pageNumber.face),
      paragraph: { spacing: exactly(points(style.pageNumber.size)) },
    },
  ];
};

export const stylesOf = (measures: Measures): IStylesOptions => ({
  default: {
    document: { run: { language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: {
      next: named.body,
      run: set(measures.style.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepLines: true,
        spacing: { ...exactly(points(measures.style.title.linePitch)), after: points(measures.style.title.after) },
      },
    },
    heading1: heading(measures, 1),
    heading2: heading(measures, 2),
    heading3: heading(measures, 3),
  },
  paragraphStyles: [...own(measures)],
});
