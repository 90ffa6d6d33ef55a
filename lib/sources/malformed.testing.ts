// For tests and measurements only: sources of every form that went wrong on their way, or were made so that a reader stumbles. The same seed makes the same file.
import { compose } from "../document/compose.ts";
import type { Edition } from "../edition/edition.ts";
import { layout } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { csvOf } from "../outputs/csv.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { pageOf } from "../outputs/html/page.ts";
import { renderMarkdown } from "../outputs/markdown.ts";
import { plainText } from "../outputs/plainText.ts";
import { chance, damaged, misled, type Parts } from "../reading/docx/broken.testing.ts";
import { pdfOf, Sheet } from "../reading/pdf/pdf.testing.ts";
import { writeReport } from "../report/write.ts";
import type { Report, Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { blockOf } from "../tables/matrix.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { openZip } from "../zip/zip.ts";
import { zipOf } from "../zip/zipOf.testing.ts";
import { totalsOf } from "./filled.testing.ts";

/** What can be damaged: a whole file of a form, and what it is made of where that is a zip. */
export type Sound = { readonly bytes: Uint8Array; readonly parts?: Parts };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts of a zip of ours; XML as text. */
function partsIn(bytes: Uint8Array): Parts {
  const zip = openZip(bytes, { entries: 200, bytes: 50_000_000 });
  return zip.entries.map((entry) => {
    const own = zip.read(entry, 20_000_000);
    return { name: entry.name, bytes: /\.(?:xml|rels)$/.test(entry.name) ? new TextDecoder().decode(own) : own };
  });
}

/** Every input with a number of its own, and none like another: one that comes to stand under other labels is seen. */
const distinct = (edition: Edition): Texts =>
  Object.fromEntries(walk(edition).inputs.map(({ address }, at) => [address, String(1000 + at * 37)]));

/** The report of which sources are made to be damaged. */
export const reportToDamage = (edition: Edition): Report =>
  reportOf(edition, distinct(edition), { date: `${edition.years.from + 1}-01-20` });

/** A page with the table of applications. `worded`: what stands there in place of a label. */
export function paper(edition: Edition, report: Report, worded: (label: string) => string = (label) => label): Sheet {
  const grid = walk(edition).grids.get("applications")?.grid;
  if (grid === undefined) throw new RangeError("no table of applications");
  const laid = layout(grid);
  const printed: Texts = { ...report.figures, ...totalsOf(edition, report) };
  const addresses = laid.rows.flat().map(({ address }) => address);
  const sheet = new Sheet({ width: 1760, height: 900 }).text(80, 60, "清河县2021年政府信息公开工作年度报告");
  const [x, y] = [
    (column: number): number => 40 + column * 100 + Math.min(column, laid.labelColumns) * 220,
    (row: number): number => 80 + row * 24,
  ];
  for (const [at, { row, column, rowSpan, colSpan, text }] of blockOf(laid.rows).cells.entries()) {
    const address = addresses[at];
    sheet
      .grid([x(column), x(column + colSpan)], [y(row), y(row + rowSpan)])
      .text(x(column) + 3, y(row) + 15, address === undefined ? worded(text) : (printed[address] ?? ""), { size: 8 });
  }
  return sheet.text(290, 880, "- 1 -");
}

/** A sound file of each form. */
export async function soundFiles(): Promise<Readonly<Record<string, Sound>>> {
  const edition = disclosure2021;
  const report = reportToDamage(edition);
  const tree = compose(edition, report);
  const modified = new Date("2026-01-20T08:00:00Z");
  const [docx, xlsx] = await Promise.all([renderDocx(tree, { modified }), writeWorkbook(edition, report, { modified, id: "1" })]);
  const page = pageOf(edition, report);
  return {
    html: { bytes: utf8(page) },
    mhtml: {
      bytes: utf8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString("base64")}\r\n--b--\r\n`,
      ),
    },
    text: { bytes: utf8(plainText(tree)) },
    markdown: { bytes: utf8(renderMarkdown(tree)) },
    csv: { bytes: utf8(csvOf(edition, report)) },
    json: { bytes: utf8(writeReport(edition, report)) },
    docx: { bytes: docx, parts: partsIn(docx) },
    xlsx: { bytes: xlsx, parts: partsIn(xlsx) },
    pdf: {
      bytes: pdfOf([paper(edition, report), new Sheet({ rotate: 90 }).text(80, 100, "附件").picture(100, 300, 400, 600)]),
    },
  };
}

type Of = (most: number) => number;

/** Ways in which markup and text are made to cost much: depth, spans, entities, tags that never end, one thing over and over. */
const costly: readonly ((text: string, of: Of) => string)[] = [
  (text, of) => text.replace(/<body[^>]*>|^/, (tag) => `${tag}${"<div>".repeat(of(20_000))}`),
  (text, of) => text.replace(/<table[^>]*>|^/, (tag) => `${tag}${"<table><tr><td>".repeat(of(3000))}`),
  (text, of) => text.replaceAll("<td", `<td rowspan=${of(70_000)} colspan=${of(1100)}`),
  (text, of) => text.replace(/<tr[^>]*>|^/, (tag) => `${tag}${`<td colspan=${1 + of(1000)} rowspan=65534>1</td>`.repeat(of(400))}`),
  (text, of) =>
    `<!DOCTYPE a [<!ENTITY a "${"a".repeat(of(100))}"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${text.replaceAll("0", "&b;&c;")}`,
  (text, of) => text.replaceAll(">", of(2) === 0 ? "" : ">>"),
  (text, of) => text + "<b><i>".repeat(of(30_000)),
  (text, of) => `${text}<style>${"a b c d e f g>h~i+j{content:'9'}".repeat(of(3000))}</style>`,
  (text, of) => text.replace(/\n/g, () => (of(9) === 0 ? "\n\n|" : "\n")),
  (text, of) => text + '"'.repeat(of(20_000)) + ",".repeat(of(20_000)),
  (text, of) => text + `${"|".repeat(1 + of(400))}\n`.repeat(of(400)),
  (text, of) => text + `${"一、本年新收政府信息公开申请数量\t".repeat(of(30))}\n`.repeat(of(500)),
  (text, of) => text.repeat(1 + of(12)),
  (text, of) => text + "[".repeat(of(40_000)) + "{".repeat(of(40_000)),
  (text, of) => `${text}\n${"a".repeat(of(400_000))}`,
  (text, of) => text.replace(/\\pard|^/, (word) => `${"{".repeat(of(20_000))}${word}`),
];

/** What a zip says of itself, and is not: sizes, numbers, bombs, the same part twice. */
function lying(parts: Parts, of: Of): Uint8Array {
  const chosen = of(parts.length);
  const says = [
    { size: of(2 ** 31) },
    { packed: of(2 ** 31) },
    { crc: of(2 ** 31) },
    { at: of(2 ** 31) },
    { size: 0 },
    { size: 2 ** 32 - 1, packed: 1 },
  ];
  const bomb = Buffer.alloc(1_000_000 * (1 + of(60)), of(2) === 0 ? 0x20 : 0x3c);
  const way = of(8);
  const all = parts.map((part, at) =>
    at !== chosen ? part : way < 6 ? { ...part, says: says[way] ?? {} } : way === 6 ? { ...part, bytes: bomb } : part,
  );
  const twice = way === 7 ? [...all, ...parts.slice(chosen, chosen + 1)] : all;
  return new Uint8Array(zipOf(twice, of(4) === 0 ? { count: of(70_000) } : {}));
}

/** Compound files begin so. */
const isCompound = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;

/** What a compound file says of itself, and is not: sectors that lead in a circle or nowhere, lengths beyond its end. */
function misleading(bytes: Uint8Array, of: Of): Uint8Array {
  const copy = Buffer.from(bytes);
  const words = Math.floor(copy.length / 4);
  const near = of(2) === 0 ? 128 : words;
  for (let count = 1 + of(8); count > 0; count -= 1) {
    const at = of(near) * 4;
    const says = [0, 1, of(words), of(2 ** 31), 0xff_ff_ff_fe, 0xff_ff_ff_ff, 0x7f_ff_ff_ff, copy.readUInt32LE(of(words) * 4)];
    copy.writeUInt32LE(says[of(says.length)] ?? 0, at);
  }
  return new Uint8Array(copy);
}

/** A sound file gone wrong, by its seed. */
export function malformed({ bytes, parts }: Sound, seed: number): Uint8Array {
  const of = chance(seed);
  if (of(2) === 0) return damaged(bytes, seed);
  if (parts !== undefined) return of(3) === 0 ? lying(parts, of) : misled(parts, seed);
  if (isCompound(bytes)) return misleading(bytes, of);
  const isText = bytes[0] !== 0x25;
  const way = costly[of(costly.length)];
  return !isText || way === undefined ? damaged(damaged(bytes, seed), seed + 1) : utf8(way(new TextDecoder().decode(bytes), of));
}
