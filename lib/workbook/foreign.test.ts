// The same workbook as other programs write it, as it grows when it goes round, and as it comes through a bad cable: the same
// figures, or a sentence; never half of it, never another figure.
import { beforeAll, describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { flipped } from "../checksum/flipped.testing.ts";
import { walk } from "../edition/walk.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { openZip } from "../zip/zip.ts";
import { zipOf, type Part, type Whole } from "../zip/zipOf.testing.ts";
import { InExcel } from "./inExcel.testing.ts";
import { UnreadableFile } from "./open.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

const edition = disclosure2021;
const figures = Object.fromEntries(
  walk(edition).inputs.map(({ address }, place) => [address, place % 5 === 0 ? "12345678901234567890" : String(1000 + place)]),
);

let full: Uint8Array = new Uint8Array();
let parts: readonly { readonly name: string; readonly text: string }[] = [];
beforeAll(async () => {
  full = await writeWorkbook(edition, reportOf(edition, figures), { modified: new Date("2026-01-20T08:30:00Z"), id: "r1" });
  const zip = openZip(full, { entries: 100, bytes: 10_000_000 });
  parts = zip.entries.map((entry) => ({ name: entry.name, text: Buffer.from(zip.read(entry, 10_000_000)).toString("utf8") }));
});

const rows = <How>(all: readonly (readonly [string, How, Whole?])[]): readonly (readonly [string, How, Whole])[] =>
  all.map(([name, how, whole]) => [name, how, whole ?? {}]);

type Change = (part: { readonly name: string; readonly text: string }) => Partial<Part> & { readonly name?: string };

const zipped = (change: Change, whole: Whole = {}): Buffer =>
  zipOf(
    parts.map((part) => ({ name: part.name, bytes: part.text, ...change(part) })),
    whole,
  );
const read = async (bytes: Uint8Array) => (await reportFromWorkbook(bytes)).report;
const ending = (bytes: Uint8Array): Promise<string> =>
  read(bytes).then(
    () => "read",
    (problem: unknown) => (problem instanceof UnreadableFile ? problem.message : `not told: ${String(problem)}`),
  );

const swapped =
  (from: string, to: string): Change =>
  ({ name, text }) => ({ name: name.replace(from, to), bytes: text.replaceAll(from, to) });
const prefixed = (text: string): string =>
  text.replace(/xmlns="([^"]*spreadsheetml[^"]*)"/, 'xmlns:x="$1"').replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, "<$1x:$2");
const utf16 = (text: string, bom = true): Uint8Array =>
  Buffer.from((bom ? "\ufeff" : "") + text.replace('encoding="UTF-8"', 'encoding="UTF-16"'), "utf16le");
const isSheet = (name: string): boolean => name.startsWith("xl/worksheets/sheet");

describe("the same figures come", () => {
  test.each(
    rows<Change>([
      ["from texts in another case than their link", ({ name }) => ({ name: name.replace("sharedStrings", "SharedStrings") })],
      ["from parts all in capitals", ({ name }) => ({ name: name.toUpperCase() })],
      [
        "from texts of another name and folder",
        ({ name, text }) => ({
          name: name.replace("xl/sharedStrings.xml", "xl/texts/strings.xml"),
          bytes: text.replaceAll("sharedStrings.xml", "texts/strings.xml"),
        }),
      ],
      [
        "from texts by an absolute link",
        ({ name, text }) => ({
          bytes: name.endsWith("workbook.xml.rels") ? text.replace('Target="sharedStrings.xml"', 'Target="/xl/sharedStrings.xml"') : text,
        }),
      ],
      [
        "from texts by a link that goes up and down",
        ({ name, text }) => ({
          bytes: name.endsWith("workbook.xml.rels")
            ? text.replace('Target="sharedStrings.xml"', 'Target="../xl/./sharedStrings.xml"')
            : text,
        }),
      ],
      ["from a book of another name", swapped("workbook.xml", "workbook2.xml")],
      [
        "from sheets of other names",
        ({ name, text }) => ({
          name: name.replace("worksheets/sheet3", "worksheets/表三"),
          bytes: text.replace("worksheets/sheet3", "worksheets/%E8%A1%A8%E4%B8%89"),
        }),
      ],
      ["with backslashes in the zip", ({ name }) => ({ name: name.replaceAll("/", "\\") })],
      ["with data descriptors", () => ({ streamed: true })],
      ["with wide sizes", () => ({ zip64: true }), { zip64: true }],
      ["stored", () => ({ stored: true })],
      [
        "with a prefix on all elements",
        ({ name, text }) => ({ bytes: /xl\/(?:workbook|sharedStrings|styles|worksheets\/.*)\.xml$/.test(name) ? prefixed(text) : text }),
      ],
      [
        "in the strict namespaces",
        ({ text }) => ({
          bytes: text
            .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        }),
      ],
      ["in UTF-16 with its mark", ({ name, text }) => ({ bytes: name.startsWith("xl/") ? utf16(text) : text })],
      ["in UTF-16 without", ({ name, text }) => ({ bytes: name.startsWith("xl/") ? utf16(text, false) : text })],
      [
        "with its encoding in other letters",
        ({ name, text }) => ({ bytes: name === "docProps/core.xml" ? text : text.replace('encoding="UTF-8"', 'encoding="utf8"') }),
      ],
      ["with a mark in front of UTF-8", ({ text }) => ({ bytes: `\ufeff${text}` })],
      ["with rows and cells that do not say where they are", ({ name, text }) => ({ bytes: isSheet(name) ? compact(text) : text })],
      [
        "with comments and instructions between",
        ({ name, text }) => ({ bytes: isSheet(name) ? text.replace("<sheetData>", "<!-- <c r='D6'> --><?x y?><sheetData>") : text }),
      ],
      [
        "with values in CDATA",
        ({ name, text }) => ({ bytes: isSheet(name) ? text.replace(/<v>(\d+)<\/v>/g, "<v><![CDATA[$1]]></v>") : text }),
      ],
      [
        "with numbers as programs spell them",
        ({ name, text }) => ({
          bytes: isSheet(name)
            ? text.replace(/<c ([^>]*)><v>(\d)(\d{3})<\/v>/g, (whole, look: string, one: string, rest: string) =>
                look.includes("t=") ? whole : `<c ${look}><v>${one}.${rest}E3</v>`,
              )
            : text,
        }),
      ],
    ]),
  )("%s", async (_, change, whole) => expect((await read(zipped(change, whole))).figures).toEqual(figures));

  /** All rows and cells without their places, which must then be there without a gap. */
  function compact(xml: string): string {
    return xml.includes(' r="A1"') && [...xml.matchAll(/<row r="(\d+)"/g)].every(([, row], place) => Number(row) === place + 1)
      ? xml.replace(/<row r="\d+"/g, "<row")
      : xml;
  }
});

describe("a workbook that has grown", () => {
  const grown = async (change: (excel: InExcel) => InExcel) => read(await change(await InExcel.open(full)).bytes());
  const inSheet = (how: (xml: string) => string) => (excel: InExcel) => excel.change("xl/worksheets/sheet3.xml", how);
  test.each<readonly [string, (excel: InExcel) => InExcel]>([
    [
      "6,000 hidden names of others",
      (excel) =>
        excel.change("xl/workbook.xml", (xml) =>
          xml.replace(
            "</definedNames>",
            `${Array.from({ length: 6000 }, (_, place) => `<definedName name="_x${place}" hidden="1">#REF!</definedName>`).join("")}</definedNames>`,
          ),
        ),
    ],
    [
      "65,000 looks",
      (excel) =>
        excel.change("xl/styles.xml", (xml) =>
          xml.replace(
            "</cellXfs>",
            `${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="left"/></xf>'.repeat(65_000)}</cellXfs>`,
          ),
        ),
    ],
    [
      "100,000 empty rows with a look",
      inSheet((xml) =>
        xml.replace(
          "</sheetData>",
          `${Array.from({ length: 100_000 }, (_, place) => `<row r="${place + 100}" s="3" customFormat="1"/>`).join("")}</sheetData>`,
        ),
      ),
    ],
    [
      "20,000 rows of empty cells, written out",
      inSheet((xml) =>
        xml.replace(
          "</sheetData>",
          `${Array.from({ length: 20_000 }, (_, place) => `<row r="${place + 100}"><c r="A${place + 100}" s="3"></c><c r="B${place + 100}" s="3"/></row>`).join("")}</sheetData>`,
        ),
      ),
    ],
    [
      "8 MB of texts that nobody points at",
      (excel) =>
        excel.change("xl/sharedStrings.xml", (xml) =>
          xml.replace("</sst>", `${`<si><t>${"办件台账".repeat(250)}</t></si>`.repeat(2_700)}</sst>`),
        ),
    ],
    [
      "80,000 cells of its own beside the table",
      inSheet((xml) =>
        xml.replace(
          "</sheetData>",
          `${Array.from({ length: 80_000 }, (_, place) => `<row r="${place + 100}"><c r="A${place + 100}"><v>${place}</v></c></row>`).join("")}</sheetData>`,
        ),
      ),
    ],
  ])("by %s is read, within ten seconds", { timeout: 60_000 }, async (_, change) => {
    const before = process.cpuUsage();
    expect((await grown(change)).figures).toEqual(figures);
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
  test("by a picture of 4 MB is read", async () => {
    const bytes = zipOf([
      ...parts.map(({ name, text }) => ({ name, bytes: text })),
      { name: "xl/media/image1.png", bytes: Buffer.alloc(4_000_000, 7), stored: true },
    ]);
    expect((await read(bytes)).figures).toEqual(figures);
  });
});

describe("a sentence says what to do", () => {
  test.each<readonly [string, RegExp, Change]>([
    ["where its texts are not there", /另存为/, ({ name }) => (name.endsWith("sharedStrings.xml") ? { name: "xl/other.xml" } : {})],
    [
      "where fewer texts are there than cells point at",
      /另存为/,
      ({ name, text }) => ({ bytes: name.endsWith("sharedStrings.xml") ? text.replace(/<si>(?!.*<si>).*<\/si>/s, "") : text }),
    ],
    [
      "where a cell is there twice",
      /另存为/,
      ({ name, text }) => ({ bytes: isSheet(name) ? text.replace("</row>", '<c r="A1"><v>1</v></c></row>') : text }),
    ],
    [
      "where its bytes are in no encoding",
      /另存为/,
      ({ name }) => (name.endsWith("sheet3.xml") ? { bytes: Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0x3e) } : {}),
    ],
    ["where it is a binary workbook", /另存为/, ({ name }) => ({ name: name === "xl/workbook.xml" ? "xl/workbook.bin" : name })],
    ["where a part has a password", /加了密码/, () => ({ flags: 0x801 })],
    ["where a part is damaged", /已经损坏/, ({ name }) => (name.endsWith("sheet3.xml") ? { says: { crc: 7 } } : {})],
    ["where a part says it is huge", /太大/, ({ name }) => (name.endsWith("sheet3.xml") ? { says: { size: 2_000_000_000 } } : {})],
  ])("%s", async (_, said, change) => expect(await ending(zipped(change))).toMatch(said));
  test("where two parts have one name", async () => {
    expect(
      await ending(
        zipOf([...parts.map(({ name, text }) => ({ name, bytes: text })), { name: "xl/Worksheets/sheet3.xml", bytes: "<worksheet/>" }]),
      ),
    ).toContain("另存为");
  });
});

test("whatever bit of the file is turned over, its figures are as they were or it is refused", async () => {
  const right = { figures, name: (await read(full)).body.name, year: (await read(full)).year };
  for (const { bytes, bit } of flipped(full, Number(process.env.NIANBAO_FLIPS ?? 400))) {
    const said = await reportFromWorkbook(bytes).then(
      ({ report, leftOut, notes }) => ({
        figures: report.figures,
        name: report.body.name,
        year: report.year,
        silent: leftOut.length + notes.length === 0,
      }),
      (problem: unknown) => (problem instanceof UnreadableFile ? "refused" : problem),
    );
    if (said !== "refused") expect([bit, said]).toEqual([bit, { ...right, silent: true }]);
  }
});
