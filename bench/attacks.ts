// What keeps a server busy: files that are slow to read or unpack to hundreds of megabytes, requests as large as are taken, reports as long as
// may be, deep nesting, unknown addresses.
import { generateNKeysBetween } from "fractional-indexing";
import { writeBlock } from "../lib/report/blocks.ts";
import { most } from "../lib/report/bounds.ts";
import type { Report } from "../lib/report/report.ts";
import { zipOf as zipped } from "../lib/zip/zipOf.testing.ts";

export const json = { "content-type": "application/json" };

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipped(Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))));

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const relations = (of: string, type: string, target: string) => ({
  [of]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
});
const book = (more: string) =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>${more}</workbook>`;
const workbook = (sheet: string, more = "") =>
  zipOf({
    "[Content_Types].xml": types,
    ...relations("_rels/.rels", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": book(more),
    ...relations("xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet,
  });

export type Attack = { readonly name: string; readonly ask: (url: string, id: string) => Promise<Response> };

export const post = (url: string, body: BodyInit, headers: Readonly<Record<string, string>> = json) =>
  fetch(url, { method: "POST", headers, body });
const bytes = { "content-type": "application/octet-stream" };
const madeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { readonly id: string }).id;
const patch = (url: string, id: string, body: string) => fetch(`${url}/api/reports/${id}`, { method: "PATCH", headers: json, body });

/** What is asked, each with a body that is made beforehand. */
export function attacksOn(report: Report): readonly Attack[] {
  const cells = workbook(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${"<c ".repeat(1_800_000)}`,
  );
  const nested = workbook("<worksheet/>", `<definedNames>${"<a>".repeat(200_000)}`);
  const names = workbook(
    "<worksheet/>",
    `<definedNames>${Array.from({ length: 40_000 }, (_, at) => `<definedName name="applications.received.a${at}">a!$A$${at + 1}</definedName>`).join("")}</definedNames>`,
  );
  const bomb = zipOf({ "[Content_Types].xml": types, "xl/workbook.xml": " ".repeat(300_000_000) });
  const long = (blocks: number, letters: number): string =>
    JSON.stringify({
      anyway: true,
      text: JSON.stringify({
        ...report,
        narrative: {
          "other.matters": Array.from({ length: blocks }, (_, at) => ({ id: String(at), kind: "paragraph", text: "公".repeat(letters) })),
        },
      }),
    });
  const [many, wide, tooMany] = [long(most.blocks, 90), long(3, 98_000), long(60_000, 20)];
  const deep = JSON.stringify({ text: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}` });
  const saved = most.blocks - 100;
  const changes = (positions: readonly string[]): string =>
    JSON.stringify({
      base: 1,
      changes: positions.map((position, at) => ({
        area: "narrative",
        address: `other.matters.b${at}`,
        value: writeBlock({ id: `b${at}`, kind: "paragraph", text: "公开", position }),
      })),
    });
  // A position that ends in 0 is none.
  const wrong = changes(Array.from({ length: saved }, (_, at) => `a${at}`));
  const right = changes(generateNKeysBetween(null, null, saved));
  const own = JSON.stringify({ anyway: true, text: JSON.stringify({ ...report, narrative: {} }) });
  const workbooks = Object.entries({
    "xlsx，180 万个残缺的单元格": cells,
    "xlsx，20 万层嵌套": nested,
    "xlsx，4 万个名称": names,
    "压缩炸弹 300 MB": bomb,
  });
  return [
    ...workbooks.map(([name, body]): Attack => ({ name, ask: (url) => post(`${url}/api/workbook`, body, bytes) })),
    ...Object.entries({ "导入 3,000 段": many, "导入 29 万字": wide, "导入 6 万段": tooMany, "导入 10 万层嵌套": deep }).map(
      ([name, body]): Attack => ({ name, ask: (url) => post(`${url}/api/acts/import`, body) }),
    ),
    { name: "保存 2,900 处，位置写错的", ask: (url, id) => patch(url, id, wrong) },
    {
      name: "保存 2,900 处，每次在另一份报告里",
      ask: async (url) => patch(url, await madeOf(await post(`${url}/api/acts/import`, own)), right),
    },
    { name: "没有的地址", ask: (url) => fetch(`${url}/help/${Math.random()}`) },
    { name: "带图解的 Word", ask: (url, id) => fetch(`${url}/api/reports/${id}/export/docx?charts=yes`) },
  ];
}
