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
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { blockOf } from "../tables/matrix.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { openZip } from "../zip/zip.ts";
import { zipOf } from "../zip/zipOf.testing.ts";

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

/** A page with the table of applications, each text at the first place that it covers. */
function paper(edition: Edition): Sheet {
  const grid = walk(edition).grids.get("applications")?.grid;
  if (grid === undefined) throw new RangeError("no table of applications");
  const laid = layout(grid);
  const { cells } = blockOf(laid.rows);
  const texts = laid.rows.map((_, row) =>
    Array.from({ length: laid.columns }, (__, column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? ""),
  );
  const filled = texts.map((row, at) =>
    at < laid.headRows ? row : row.map((text, column) => (column < laid.labelColumns ? text : String(at * column))),
  );
  const xs = Array.from({ length: laid.columns + 1 }, (_, at) => 40 + at * 100);
  const ys = Array.from({ length: laid.rows.length + 1 }, (_, at) => 80 + at * 24);
  return new Sheet({ width: 1200, height: 900 })
    .text(80, 60, "清河县2021年政府信息公开工作年度报告")
    .table(xs, ys, filled)
    .text(290, 880, "- 1 -");
}

/** A sound file of each form. */
export async function soundFiles(): Promise<Readonly<Record<string, Sound>>> {
  const edition = disclosure2021;
  const report = reportOf(edition, zeros(edition), { date: "2022-01-20" });
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
      bytes: pdfOf([paper(edition), new Sheet({ rotate: 90 }).text(80, 100, "附件").picture(100, 300, 400, 600)]),
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

/** A sound file gone wrong, by its seed. */
export function malformed({ bytes, parts }: Sound, seed: number): Uint8Array {
  const of = chance(seed);
  if (of(2) === 0) return damaged(bytes, seed);
  if (parts !== undefined) return of(3) === 0 ? lying(parts, of) : misled(parts, seed);
  const isText = bytes[0] !== 0x25;
  const way = costly[of(costly.length)];
  return !isText || way === undefined ? damaged(damaged(bytes, seed), seed + 1) : utf8(way(new TextDecoder().decode(bytes), of));
}
