// How long ordinary requests take while twenty others at a time are made to keep the server busy: files that are slow to read or unpack to
// hundreds of megabytes, requests as large as are taken, reports as long as may be, deep nesting, unknown addresses.
import { setTimeout as pause } from "node:timers/promises";
import { most } from "../lib/report/bounds.ts";
import type { Report } from "../lib/report/report.ts";
import { zipOf as zipped } from "../lib/zip/zipOf.testing.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, type Row } from "./table.ts";

const atOnce = 20;
const json = { "content-type": "application/json" };

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

type Attack = { readonly name: string; readonly ask: (server: Server, id: string) => Promise<Response> };

const post = (url: string, body: BodyInit, headers: Readonly<Record<string, string>> = json) =>
  fetch(url, { method: "POST", headers, body });
const bytes = { "content-type": "application/octet-stream" };

function attacksOn(report: Report): readonly Attack[] {
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
      act: "import",
      anyway: true,
      text: JSON.stringify({
        ...report,
        narrative: {
          "other.matters": Array.from({ length: blocks }, (_, at) => ({ id: String(at), kind: "paragraph", text: "公".repeat(letters) })),
        },
      }),
    });
  const [many, wide, tooMany] = [long(most.blocks, 90), long(3, 98_000), long(60_000, 20)];
  const deep = JSON.stringify({ act: "import", text: `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}` });
  const changes = JSON.stringify({
    base: 1,
    changes: Array.from({ length: most.blocks }, (_, at) => ({
      area: "narrative",
      address: `other.matters.b${at}`,
      value: JSON.stringify({ kind: "paragraph", text: "公开", position: `a${at}` }),
    })),
  });
  const workbooks = Object.entries({
    "xlsx，180 万个残缺的单元格": cells,
    "xlsx，20 万层嵌套": nested,
    "xlsx，4 万个名称": names,
    "压缩炸弹 300 MB": bomb,
  });
  return [
    ...workbooks.map(([name, body]): Attack => ({ name, ask: ({ url }) => post(`${url}/api/workbook`, body, bytes) })),
    ...Object.entries({ "导入 3,000 段": many, "导入 29 万字": wide, "导入 6 万段": tooMany, "导入 10 万层嵌套": deep }).map(
      ([name, body]): Attack => ({ name, ask: ({ url }) => post(`${url}/api/reports`, body) }),
    ),
    { name: "保存 3,000 处", ask: ({ url }, id) => fetch(`${url}/api/reports/${id}`, { method: "PATCH", headers: json, body: changes }) },
    { name: "没有的地址", ask: ({ url }) => fetch(`${url}/help/${Math.random()}`) },
    { name: "带图解的发布包", ask: ({ url }, id) => fetch(`${url}/api/reports/${id}/export/docx?charts=yes`) },
  ];
}

async function made({ url }: Server, report: Report): Promise<string> {
  const answer = await post(`${url}/api/reports`, JSON.stringify({ act: "import", text: JSON.stringify(report), anyway: true }));
  return ((await answer.json()) as { id: string }).id;
}

type Asked = Readonly<Record<string, () => Promise<Response>>>;

/** What people do meanwhile: a page, a save. */
const ordinary = ({ url }: Server, id: string): Asked => ({
  "打开页面 a page": () => fetch(`${url}/reports/${id}/fill/requests`),
  "保存 a save": () =>
    fetch(`${url}/api/reports/${id}`, {
      method: "PATCH",
      headers: json,
      body: JSON.stringify({
        base: 1_000_000,
        changes: [{ area: "figures", address: "applications.received.person", value: String(Math.floor(Math.random() * 1000)) }],
      }),
    }),
});

async function timed(asked: Asked, ended: () => boolean): Promise<Readonly<Record<string, readonly number[]>>> {
  const all = await Promise.all(
    Object.entries(asked).map(async ([name, ask]) => {
      const times: number[] = [];
      while (!ended()) {
        const start = performance.now();
        await (await ask()).arrayBuffer();
        times.push(performance.now() - start);
        await pause(20);
      }
      return [name, times] as const;
    }),
  );
  return Object.fromEntries(all);
}

const told = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} / ${p95(times).toFixed(0)} (p95) / ${Math.max(...times).toFixed(0)} (max), n=${times.length}`;

/** Each kind of attack by itself, twenty at once; then the statuses that they were answered with. */
export async function benchHostile(report: Report): Promise<readonly Row[]> {
  const server = await serve();
  try {
    const [id, target] = [await made(server, report), await made(server, report)];
    const watched = ordinary(server, id);
    for (let round = 0; round < 10; round += 1) for (const ask of Object.values(watched)) await (await ask()).arrayBuffer();
    const rows: Row[] = [];
    const idle = Date.now() + 2_000;
    for (const [name, times] of Object.entries(await timed(watched, () => Date.now() > idle)))
      rows.push(fact(`平时 idle：${name} (ms)`, told(times)));
    for (const { name, ask } of attacksOn(report)) {
      let over = false;
      const watching = timed(watched, () => over);
      const start = performance.now();
      const answers = await Promise.all(
        Array.from({ length: atOnce }, async () => {
          const answer = await ask(server, target);
          await answer.arrayBuffer();
          return answer.status;
        }),
      );
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      await pause(100);
      over = true;
      for (const [what, times] of Object.entries(await watching))
        rows.push(fact(`${atOnce} × ${name}（${seconds} s，${[...new Set(answers)].join("、")}）：${what} (ms)`, told(times)));
    }
    rows.push(fact("此后的内存 memory afterwards (MB)", (server.memory() / 1e6).toFixed(0)));
    return rows;
  } finally {
    await server.stop();
  }
}
