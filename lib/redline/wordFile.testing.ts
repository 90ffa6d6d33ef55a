// For tests only: a Word file of ours as somebody edits it, by its XML: paragraphs and cells are found by what they say, and written anew with or without
// the marks of 修订; and how other programs lay the same text out.
import { partOf, unzip } from "../outputs/docx/unzip.testing.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { compose } from "../document/compose.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { zipOf } from "../zip/zipOf.testing.ts";

/** A stretch of a paragraph; `by`: who put it in or took it out, and it is marked. */
export type Written = { readonly text: string; readonly is?: "put" | "taken"; readonly by?: string };

const body = "word/document.xml";
const date = "2026-01-08T09:30:00Z";
let marks = 100;
/** What a mark of 修订 has: a number of its own, who and when. */
const markBy = (author: string): string => `w:id="${(marks += 1)}" w:author="${author}" w:date="${date}"`;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

const run = (text: string, tag = "w:t"): string => `<w:r><${tag} xml:space="preserve">${escaped(text)}</${tag}></w:r>`;

function writtenRun({ text, is, by }: Written): string {
  if (text === "" || (is === "taken" && by === undefined)) return "";
  if (is === undefined || by === undefined) return run(text);
  return is === "put" ? `<w:ins ${markBy(by)}>${run(text)}</w:ins>` : `<w:del ${markBy(by)}>${run(text, "w:delText")}</w:del>`;
}

/** What a paragraph of XML says. */
export const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>|<w:br\/>|<w:tab\/>/g)]
    .map(([whole, text]) => (text === undefined ? (whole.includes("br") ? "\n" : whole.includes("tab") ? "\t" : "-") : plain(text)))
    .join("");

const propertiesOf = (paragraph: string): string => /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? "";

const withMark = (properties: string, mark: string): string => {
  const inner = properties.replace(/^<w:pPr>|<\/w:pPr>$/g, "");
  return `<w:pPr>${inner}<w:rPr>${mark}</w:rPr></w:pPr>`;
};

/** A paragraph of these stretches with the properties of another; `mark`: how its end stands. */
export function paragraphOf(
  like: string,
  written: readonly Written[],
  mark: { readonly is: "put" | "taken"; readonly by: string } | undefined = undefined,
): string {
  const own = propertiesOf(like);
  const properties = mark === undefined ? own : withMark(own, `<w:${mark.is === "put" ? "ins" : "del"} ${markBy(mark.by)}/>`);
  return `<w:p>${properties}${written.map(writtenRun).join("")}</w:p>`;
}

/** Each report is laid out once. */
const rendered = new WeakMap<Bound["report"], Uint8Array>();

export class WordFile {
  readonly #zip: Uint8Array;
  readonly #more = new Map<string, string>();
  xml: string;

  constructor(zip: Uint8Array) {
    this.#zip = zip;
    this.xml = partOf(zip, body);
  }

  static async of(own: Bound, imprint?: { readonly report: string; readonly revision: number }): Promise<WordFile> {
    const known = rendered.get(own.report);
    if (known !== undefined && imprint === undefined) return new WordFile(known);
    const zip = await renderDocx(compose(own.edition, own.report), { modified: new Date("2026-01-06T00:00:00Z"), imprint });
    if (imprint === undefined) rendered.set(own.report, zip);
    return new WordFile(zip);
  }

  get paragraphs(): readonly string[] {
    return this.xml.match(/<w:p>[\s\S]*?<\/w:p>|<w:p\/>/g) ?? [];
  }

  /** The paragraph that says this, outside of tables or in one. Throws where there is none, or more than one. */
  find(text: string): string {
    const found = this.paragraphs.filter((one) => textOf(one).replace(/\n/g, "") === text.replace(/\n/g, ""));
    if (found.length !== 1 || found[0] === undefined) throw new RangeError(`${found.length} paragraphs say ${text}`);
    return found[0];
  }

  /** Puts XML in the place of XML that stands there once. */
  put(was: string, now: string): void {
    if (this.xml.split(was).length !== 2) throw new RangeError(`${this.xml.split(was).length - 1} times in the file`);
    this.xml = this.xml.split(was).join(now);
  }

  /** The paragraph of a cell: of the so-manieth table, by row and grid column from 0. */
  cell(table: number, row: number, column: number): string {
    const rows = (this.xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [])[table]?.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? [];
    let at = 0;
    for (const cell of rows[row]?.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []) {
      if (at === column) return cell;
      at += Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    }
    throw new RangeError(`no cell ${table} ${row} ${column}`);
  }

  /** Writes a cell anew; it is told from its like by where it stands. */
  writeCell(table: number, row: number, column: number, written: readonly Written[]): void {
    const old = this.cell(table, row, column);
    const tables = this.xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
    const own = tables[table] ?? "";
    const lines = own.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? [];
    const line = lines[row] ?? "";
    const cells = line.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
    let at = 0;
    const place = cells.findIndex((cell) => {
      const here = at === column;
      at += Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
      return here;
    });
    const paragraph = /<w:p>[\s\S]*?<\/w:p>|<w:p\/>/.exec(old)?.[0] ?? "";
    const now = old.replace(paragraph, () => paragraphOf(paragraph, written));
    const nth = (text: string, part: string, which: number, to: string): string => {
      let from = -1;
      for (let count = 0; count <= which; count += 1) from = text.indexOf(part, from + 1);
      return `${text.slice(0, from)}${to}${text.slice(from + part.length)}`;
    };
    const same = (all: readonly string[], which: number): number => all.slice(0, which).filter((one) => one === all[which]).length;
    const newLine = nth(line, old, same(cells, place), now);
    const newTable = nth(own, line, same(lines, row), newLine);
    this.xml = nth(this.xml, own, same(tables, table), newTable);
  }

  /** Adds a part that the text leads to: comments, for one. */
  part(type: string, text: string): void {
    const links = "word/_rels/document.xml.rels";
    const own = `<Relationship Id="own${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="own-${type}.xml"/>`;
    this.#more.set(`word/own-${type}.xml`, text);
    this.#more.set(links, partOf(this.#zip, links).replace("</Relationships>", `${own}</Relationships>`));
  }

  get bytes(): Uint8Array {
    const parts = unzip(this.#zip).map(({ path, text }) => ({
      name: path,
      bytes: path === body ? this.xml : (this.#more.get(path) ?? text),
    }));
    const added = [...this.#more].filter(([path]) => !parts.some(({ name }) => name === path)).map(([name, bytes]) => ({ name, bytes }));
    return new Uint8Array(zipOf([...parts, ...added]));
  }
}

/** A source of numbers below 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <One>(next: () => number, all: readonly One[]): One => {
  const one = all[Math.floor(next() * all.length)];
  if (one === undefined) throw new RangeError("nothing to choose from");
  return one;
};

const wrapped: readonly ((run: string, next: () => number) => string)[] = [
  (own) => own,
  (own) => own,
  (own) => `<w:proofErr w:type="spellStart"/>${own}<w:proofErr w:type="spellEnd"/>`,
  (own, next) => `<w:bookmarkStart w:id="${Math.floor(next() * 1e6)}" w:name="_b${Math.floor(next() * 1e6)}"/>${own}`,
  (own) => `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${own}</w:smartTag>`,
  (own) => `<w:hyperlink w:anchor="x" w:history="1">${own}</w:hyperlink>`,
  (own) => `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${own}</w:sdtContent></w:sdt>`,
  (own) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> QUOTE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${own}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (own) => `${own}<w:r><w:softHyphen/></w:r>`,
  (own) => `<w:r><w:lastRenderedPageBreak/></w:r>${own}`,
];

/** The same text as another program may write it: runs cut at any place, numbers of revisions, marks, wrappers; digits in the other width. */
export function withQuirks(xml: string, next: () => number): string {
  return xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g,
    (_, look: string | undefined, text: string) => {
      const letters = [...plain(text)];
      const pieces: string[] = [];
      for (let at = 0; at < letters.length; ) {
        const length = 1 + Math.floor(next() * 12);
        const own = letters.slice(at, at + length).join("");
        pieces.push(next() < 0.1 ? own.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : own);
        at += length;
      }
      return pieces
        .map((piece) =>
          oneOf(next, wrapped)(
            `<w:r w:rsidR="00A1${Math.floor(next() * 9000 + 1000)}">${look ?? ""}<w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`,
            next,
          ),
        )
        .join("");
    },
  );
}
