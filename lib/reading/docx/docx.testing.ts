// For tests only: Word files written by hand, each as small as it can be and still hold what a program or a person puts there.
import { zipOf } from "../../zip/zipOf.testing.ts";
import type { ReadPiece, SourceReading } from "../reading.ts";

const transitional = "http://schemas.openxmlformats.org";

/** `w`: the namespace of WordprocessingML; `prefix`: what it is called. */
export type Made = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly main?: string;
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly utf16?: boolean;
  readonly before?: string;
};

const spaces = [
  `xmlns:m="${transitional}/officeDocument/2006/math"`,
  `xmlns:r="${transitional}/officeDocument/2006/relationships"`,
  `xmlns:mc="${transitional}/markup-compatibility/2006"`,
  `xmlns:wp="${transitional}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${transitional}/drawingml/2006/main"`,
  `xmlns:pic="${transitional}/drawingml/2006/picture"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:o="urn:schemas-microsoft-com:office:office"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`,
].join(" ");

function partOf(root: string, content: string, { prefix = "w", strict = false, before = "" }: Made): string {
  const uri = strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : `${transitional}/wordprocessingml/2006/main`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${before}<w:${root} xmlns:w="${uri}" ${spaces}>${content}</w:${root}>`;
  return prefix === "w"
    ? xml
    : xml
        .replaceAll("<w:", `<${prefix}:`)
        .replaceAll("</w:", `</${prefix}:`)
        .replaceAll(" w:", ` ${prefix}:`)
        .replace("xmlns:w=", `xmlns:${prefix}=`);
}

const kinds = ["styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer"] as const;
const roots: Readonly<Record<string, string>> = { header: "hdr", footer: "ftr" };

/** Other programs than ours go by these. */
function contentTypes(main: string, own: readonly string[], folder: string): string {
  const of = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const usual = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const parts = own.map((kind) => of(`${folder}${kind}.xml`, kind)).join("");
  return `<Types xmlns="${transitional}/package/2006/content-types">${usual}${of(main, "document.main")}${parts}</Types>`;
}

/** The parts of a file with this body: path and content. */
export function partsOf(body: string, made: Made = {}): { readonly name: string; readonly bytes: string | Uint8Array }[] {
  const main = made.main ?? "word/document.xml";
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const type =
    made.strict === true ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : `${transitional}/officeDocument/2006/relationships`;
  const relationships = (rows: string) => `<Relationships xmlns="${transitional}/package/2006/relationships">${rows}</Relationships>`;
  const own = kinds.flatMap((kind) => {
    const content = made[kind];
    return content === undefined ? [] : [{ kind, content }];
  });
  const document = partOf("document", `<w:body>${body}</w:body>`, made);
  return [
    {
      name: "[Content_Types].xml",
      bytes: contentTypes(
        main,
        own.map(({ kind }) => kind),
        folder,
      ),
    },
    { name: "_rels/.rels", bytes: relationships(`<Relationship Id="rId1" Type="${type}/officeDocument" Target="${main}"/>`) },
    { name: main, bytes: made.utf16 === true ? new Uint8Array(Buffer.from(`\uFEFF${document}`, "utf16le")) : document },
    {
      name: `${folder}_rels/${main.slice(folder.length)}.rels`,
      bytes: relationships(own.map(({ kind }) => `<Relationship Id="${kind}" Type="${type}/${kind}" Target="${kind}.xml"/>`).join("")),
    },
    ...own.map(({ kind, content }) => ({ name: `${folder}${kind}.xml`, bytes: partOf(roots[kind] ?? kind, content, made) })),
  ];
}

/** The bytes of such a file. */
export const docxOf = (body: string, made: Made = {}): Uint8Array => new Uint8Array(zipOf(partsOf(body, made)));

/** A run: `<w:r>` with these properties. */
export const r = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of a text. */
export const p = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : r(content)}</w:p>`;

export const tc = (content: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<w:p>") || content.startsWith("<w:tbl>") ? content : p(content)}</w:tc>`;

export const tr = (cells: string, properties = ""): string =>
  `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

export const tbl = (rows: string, properties = ""): string =>
  `<w:tbl>${properties === "" ? "" : `<w:tblPr>${properties}</w:tblPr>`}${rows}</w:tbl>`;

/** What a person changed under 修订. */
export const by = `w:id="1" w:author="甲" w:date="2026-01-05T08:00:00Z"`;

/** A reading in short: a line as its text, a table as rows of `column:text`, with its span where it has one. */
export function shortOf({ pieces }: Pick<SourceReading, "pieces">): readonly (string | readonly string[])[] {
  return pieces.map((piece: ReadPiece) => {
    if (piece.kind === "line") return piece.text;
    const { rows, cells } = piece.block;
    return Array.from({ length: rows }, (_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ column, text, rowSpan, colSpan }) => `${column}${rowSpan > 1 || colSpan > 1 ? `(${rowSpan}x${colSpan})` : ""}:${text}`)
        .join(" "),
    );
  });
}
