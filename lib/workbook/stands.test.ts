// A figure is read where it stands on the sheet: beside which row's name and below which head, whatever its hidden name says.
// What was carried off, copied or merged away is named with its place.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { a1, missingWords } from "../matching/given/filled.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { placementOf } from "./address.ts";
import { InExcel } from "./inExcel.testing.ts";
import { readWorkbook } from "./read.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

const about = { modified: new Date("2026-01-20T08:30:00Z"), id: "r1" };
const edition = disclosure2021;
const outline = walk(edition);
const tables = [...outline.grids.keys()];
const sheetOf = (address: string): number => 2 + tables.indexOf(outline.cells.get(address)?.grid.id ?? expect.fail(address));
const at = (address: string): string =>
  a1(placementOf(outline.cells.get(address)?.grid ?? expect.fail(address)).at.get(address) ?? expect.fail(address));
const caption = (grid: string): string => outline.grids.get(grid)?.grid.caption ?? expect.fail(grid);

/** A figure of its own for every cell. */
const numbered = Object.fromEntries(outline.inputs.map(({ address }, place) => [address, String(1000 + place)]));
const [received, carriedIn, enterprise] = [
  "applications.received.person",
  "applications.carriedIn.person",
  "applications.received.enterprise",
];
const applications = sheetOf(received);

let blank: Uint8Array = new Uint8Array();
let full: Uint8Array = new Uint8Array();
beforeAll(async () => {
  blank = await writeWorkbook(edition, reportOf(edition), about);
  full = await writeWorkbook(edition, reportOf(edition, numbered), about);
});

const open = (bytes: Uint8Array) => InExcel.open(bytes);
const figuresOf = async (excel: InExcel) => (await reportFromWorkbook(await excel.bytes())).report.figures;
const told = async (excel: InExcel) => {
  const { report, leftOut, notes } = await reportFromWorkbook(await excel.bytes());
  return { figures: report.figures, leftOut, notes };
};

describe("a cell that was cut and pasted", () => {
  test("one row down over another input is read in that row, and both are named", async () => {
    const { figures, notes, leftOut } = await told(
      (await open(blank)).number(applications, at(received), 12).cut(applications, [at(received)], { rows: 1 }),
    );
    expect([figures, leftOut]).toEqual([{ [carriedIn]: "12" }, []]);
    expect(notes).toEqual([
      expect.stringContaining(
        `${at(received)}，“一、本年新收政府信息公开申请数量”的“自然人”）：这一格被剪切、移动过，原来的格现在在 ${at(carriedIn)}`,
      ),
      expect.stringContaining(`“12”（“${caption("applications")}”表 ${at(carriedIn)}`),
    ]);
  });
  test("in a program that keeps the name of the overwritten cell is read once", async () => {
    const { figures, notes } = await told(
      (await open(blank)).number(applications, at(received), 12).cut(applications, [at(received)], { rows: 1 }, false),
    );
    expect([figures, notes.length]).toEqual([{ [carriedIn]: "12" }, 1]);
  });
  test("and exchanged with another is read where it stands now", async () => {
    const { figures, notes } = await told(
      (await open(blank))
        .number(applications, at(received), 12)
        .number(applications, at(carriedIn), 5)
        .exchange(applications, at(received), at(carriedIn)),
    );
    expect([figures, notes.length]).toEqual([{ [received]: "5", [carriedIn]: "12" }, 2]);
  });
  test("within its row, and exchanged with a far one, is read where it stands now", async () => {
    const far = "applications.received.otherOrganization";
    expect(
      await figuresOf((await open(blank)).number(applications, at(received), 12).exchange(applications, at(received), at(far))),
    ).toEqual({ [far]: "12" });
  });
  test("as a block of five, one column to the right, is read in the columns where it stands", async () => {
    const row = outline.inputs.filter(({ address }) => address.startsWith("applications.received.")).map(({ address }) => address);
    const five = row.slice(0, 5);
    const { figures } = await told((await open(full)).cut(applications, five.map(at), { columns: 1 }));
    const [first = "", ...rest] = row;
    expect(figures).toEqual({
      ...Object.fromEntries(Object.entries(numbered).filter(([address]) => address !== first)),
      ...Object.fromEntries(rest.map((address, place) => [address, numbered[five[place] ?? ""]])),
    });
  });
  test("as a whole column of inputs, one row up, is read beside the labels where it stands", async () => {
    const column = outline.inputs
      .filter(({ address }) => address.startsWith("applications.") && address.endsWith(".person"))
      .map(({ address }) => address);
    const { figures, notes } = await told((await open(full)).cut(applications, column.slice(1).map(at), { rows: -1 }));
    // The second row of inputs may stand two rows below the first: then a figure lands in a total's row, where it is no input.
    const shown = new Map(
      column.slice(1).map((address) => [`${at(address).replace(/\d+/, (row) => String(Number(row) - 1))}`, numbered[address]]),
    );
    for (const address of column)
      expect([address, figures[address]]).toEqual([
        address,
        shown.get(at(address)) ?? (column.indexOf(address) === 0 ? numbered[address] : undefined),
      ]);
    expect(notes.length).toBeGreaterThan(0);
  });
  test("to an empty place beside the table is not read, and its own place is empty", async () => {
    const { figures, notes } = await told(
      (await open(blank)).number(applications, at(received), 12).cut(applications, [at(received)], { columns: 20 }),
    );
    expect([figures, notes]).toEqual([{}, [expect.stringContaining("被剪切、移动过")]]);
  });
  test("onto another sheet is read for what it stands at there", async () => {
    const issued = "proactive.rules.issued";
    const excel = (await open(blank)).number(sheetOf(issued), at(issued), 12);
    excel.change("xl/workbook.xml", (xml) =>
      xml
        .replace(new RegExp(`(<definedName name="${received}"[^>]*>)[^<]*`), `$1&apos;${caption("proactive")}&apos;!$B$5`)
        .replace(new RegExp(`(<definedName name="${issued}"[^>]*>)[^<]*`), "$1#REF!"),
    );
    const { figures, notes } = await told(excel);
    expect([figures, notes.length]).toEqual([{ [issued]: "12" }, 2]);
    expect(notes.join()).toContain(`原来的格现在在 “${caption("proactive")}”表 B5`);
  });
  test("in a table of one row, between groups of columns that have the same heads, is read where it stands", async () => {
    const [one, two] = [
      "remedies.cases.reconsiderationUpheld",
      outline.inputs.find(
        ({ address }) =>
          address.startsWith("remedies.") && address.endsWith("Upheld") && address !== "remedies.cases.reconsiderationUpheld",
      )?.address ?? "",
    ];
    const sheet = sheetOf(one);
    expect(await figuresOf((await open(blank)).number(sheet, at(one), 3).exchange(sheet, at(one), at(two)))).toEqual({ [two]: "3" });
  });
});

describe("a sheet that was changed as one may", () => {
  test("by rows and columns put in anywhere reads the same, and nothing is said", { timeout: 60_000 }, async () => {
    const inserted = fc.record({
      sheet: fc.integer({ min: 0, max: 2 }),
      of: fc.constantFrom("row", "column"),
      at: fc.integer({ min: 0, max: 40 }),
      count: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...editions),
        fc.array(inserted, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 99_999_999 })),
        async (of, changes, numbers) => {
          const typed = Object.fromEntries(walk(of).inputs.map(({ address }) => [address, String(numbers.next().value)]));
          const excel = await open(await writeWorkbook(of, reportOf(of, typed), about));
          const sheets = excel.sheetNames().length - 1;
          for (const { sheet, of: line, at: place, count } of changes)
            excel.shift(2 + (sheet % sheets), line === "row" ? "row" : "column", place, count);
          const { report, leftOut, notes } = await reportFromWorkbook(await excel.bytes());
          expect([report.figures, leftOut, notes]).toEqual([typed, [], []]);
        },
      ),
      { numRuns: 20 },
    );
  });
  test("by rows taken out tells which cells are gone, and the rest is read", async () => {
    const gone = "applications.granted.person";
    const row = Number(at(gone).replace(/\D/g, "")) - 1;
    const excel = (await open(full)).shift(applications, "row", row, -1);
    const read = await readWorkbook(await excel.bytes());
    expect(read.missing).toEqual([...outline.cells.keys()].filter((address) => address.startsWith("applications.granted.")));
    expect(missingWords(outline, read)).toEqual([expect.stringContaining(`有 ${read.missing.length} 格在工作簿里找不到`)]);
    expect(await figuresOf(excel)).toEqual(
      Object.fromEntries(Object.entries(numbered).filter(([address]) => !address.startsWith("applications.granted."))),
    );
  });
  test("by a column taken out tells it, also among heads that are there several times", async () => {
    const gone = "remedies.cases.reconsiderationUpheld";
    const column = at(gone).replace(/\d/g, "").charCodeAt(0) - 65;
    const { figures, leftOut } = await told((await open(full)).shift(sheetOf(gone), "column", column, -1));
    expect(figures).toEqual(Object.fromEntries(Object.entries(numbered).filter(([address]) => address !== gone)));
    expect(leftOut).toEqual([expect.stringContaining("有 1 格在工作簿里找不到")]);
  });
  test("by two rows, or two columns, that changed places whole reads each by its name", async () => {
    const [one, two] = ["applications.received.person", "applications.carriedIn.person"].map(
      (address) => Number(at(address).replace(/\D/g, "")) - 1,
    );
    expect(await told((await open(full)).reorder(applications, "row", one ?? 0, two ?? 0))).toEqual({
      figures: numbered,
      leftOut: [],
      notes: [],
    });
    const columns = [enterprise, "applications.received.research"].map((address) => at(address).replace(/\d/g, "").charCodeAt(0) - 65);
    expect(await told((await open(full)).reorder(applications, "column", columns[0] ?? 0, columns[1] ?? 0))).toEqual({
      figures: numbered,
      leftOut: [],
      notes: [],
    });
  });
  test("by labels that were written anew, or lost their merges, is read by names", async () => {
    const excel = await open(full);
    excel.change("xl/sharedStrings.xml", (xml) =>
      xml.replaceAll("一、本年新收政府信息公开申请数量", "一、今年新收").replaceAll("法律服务机构", "律所").replaceAll("规章", "规 章"),
    );
    for (const sheet of [2, 3, 4])
      excel.change(`xl/worksheets/sheet${sheet}.xml`, (xml) => xml.replace(/<mergeCells.*<\/mergeCells>/s, ""));
    expect(await told(excel)).toEqual({ figures: numbered, leftOut: [], notes: [] });
  });
  test("by a table of somebody else's below, with the same labels, is read where the names are", async () => {
    const excel = await open(full);
    const text = /<c r="A6"([^>]*)>(.*?)<\/c>/s.exec(excel.part(`xl/worksheets/sheet${applications}.xml`));
    excel.put(applications, "A60", text?.[2] ?? "", text?.[1] ?? "").number(applications, "D60", 7);
    expect((await told(excel)).figures).toEqual(numbered);
  });
  test("by names that were lost here and there is read by rows and columns, and they are named", async () => {
    const excel = (await open(full)).change("xl/workbook.xml", (xml) =>
      xml.replace(new RegExp(`<definedName name="(?:${received}|${enterprise}|${carriedIn})".*?</definedName>`, "g"), ""),
    );
    const { figures, notes } = await told(excel);
    expect([figures, notes.length]).toEqual([numbered, 3]);
  });
});

describe("a sheet that is there twice", () => {
  const other = async (names: "before" | "after" | "none") =>
    (await open(blank))
      .number(applications, at(received), 99)
      .copy(applications, `${caption("applications").slice(0, 20)} (2)`, names)
      .number(applications, at(received), 12);
  test.each(["before", "after", "none"] as const)("is read from the original, and the copy is named (its names %s)", async (names) => {
    const { figures, notes } = await told(await other(names));
    expect([figures, notes]).toEqual([
      { [received]: "12" },
      [expect.stringContaining("(2)”表像是“收到和处理政府信息公开申请情况”表的另一份，没有读")],
    ]);
  });
  test("is read from the copy where the original was deleted", async () => {
    const { figures, leftOut } = await told((await other("after")).remove(applications));
    expect([figures, leftOut]).toEqual([{ [received]: "99" }, []]);
  });
  test("as two copies without their original is not read, and both are named", async () => {
    const excel = (await other("after")).copy(applications, "第三份", "after").remove(applications);
    const { figures, leftOut } = await told(excel);
    expect([figures, leftOut]).toEqual([
      {},
      [expect.stringMatching(/有 2 张表（“.* \(2\)”、“第三份”）都是“收到和处理政府信息公开申请情况”表的，分不清用哪一张，都没有读/)],
    ]);
  });
  test.each(["hidden", "veryHidden"])(
    "whose original is %s is not read, both are told apart, and how to go on is said once",
    async (state) => {
      const excel = (await other("after")).change("xl/workbook.xml", (xml) =>
        xml.replace(new RegExp(`(<sheet name="${caption("applications").slice(0, 20)}[^"(]*")`), `$1 state="${state}"`),
      );
      const { figures, leftOut, notes } = await told(excel);
      expect([figures, leftOut, notes]).toEqual([
        {},
        [
          expect.stringMatching(
            /表在工作簿里是隐藏的，看得见的“.* \(2\)”表是它的另一份，.*都没有读。请取消隐藏.*删去“.* \(2\)”表.*重新导出 Excel 工作簿/,
          ),
        ],
        [],
      ]);
    },
  );
  test("or hidden is named, and nothing of it is read in silence", async () => {
    const hidden = (await open(full)).change("xl/workbook.xml", (xml) =>
      xml.replace(new RegExp(`(<sheet name="${caption("remedies")}")`), '$1 state="hidden"'),
    );
    const { figures, leftOut } = await told(hidden);
    expect(Object.keys(figures).some((address) => address.startsWith("remedies."))).toBe(false);
    expect(leftOut).toEqual([expect.stringContaining("表在工作簿里是隐藏的，没有读里面的数")]);
  });
});

describe("a workbook whose names are gone", () => {
  test("is known for ours by its tables, and it is said what to do", async () => {
    const nameless = (await open(full)).change("xl/workbook.xml", (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, ""));
    await expect(reportFromWorkbook(await nameless.bytes())).rejects.toThrow(/编号都丢了.*网页版表格.*重新导出/);
    await expect(
      reportFromWorkbook(await nameless.change("xl/sharedStrings.xml", (xml) => xml.replace("格式编号", "x")).bytes()),
    ).rejects.toThrow(/编号都丢了/);
  });
  test("for one table says so of that table", async () => {
    const { leftOut, figures } = await told(
      (await open(full)).change("xl/workbook.xml", (xml) => xml.replace(/<definedName name="remedies\..*?<\/definedName>/g, "")),
    );
    expect([leftOut, Object.keys(figures).some((address) => address.startsWith("remedies."))]).toEqual([
      [expect.stringContaining("表还在工作簿里，但认格用的编号丢了，没有读")],
      false,
    ]);
  });
  test("but not those of its cells, since 说明 was deleted, is told apart", async () => {
    await expect(reportFromWorkbook(await (await open(full)).remove(1).bytes())).rejects.toThrow("“说明”表不在了");
  });
  test("or whose 说明 had cells cut and pasted is refused", async () => {
    const place = /nianbao\.year"[^>]*>[^<]*!\$B\$(\d+)/.exec((await open(full)).part("xl/workbook.xml"))?.[1] ?? "";
    await expect(reportFromWorkbook(await (await open(full)).exchange(1, `B${place}`, `B${Number(place) + 1}`).bytes())).rejects.toThrow(
      "被改动了",
    );
  });
});

describe("heads that changed places over figures that stayed", () => {
  const heads = (grid: string) =>
    placementOf(outline.grids.get(grid)?.grid ?? expect.fail(grid)).cells.filter(({ cell }) => cell.kind === "head");
  /** Writes the texts of heads anew: `to` of the text that stands there. */
  const rewritten = (excel: InExcel, grid: string, to: (text: string) => string | undefined): InExcel =>
    heads(grid).reduce((open, place) => {
      const text = to(place.cell.text);
      return text === undefined ? open : open.put(2 + tables.indexOf(grid), a1(place), `<is><t>${text}</t></is>`, ' t="inlineStr"');
    }, excel);
  const exchanged = (one: string, other: string) => (text: string) => (text === one ? other : text === other ? one : undefined);
  const figure = (address: string): string => numbered[address] ?? expect.fail(address);

  test("are followed, and the figures under each of them are named in one line", async () => {
    const excel = rewritten(await open(full), "applications", exchanged("商业企业", "科研机构"));
    const { figures, notes } = await told(excel);
    expect([figures[enterprise], figures["applications.received.research"]]).toEqual([
      figure("applications.received.research"),
      figure(enterprise),
    ]);
    expect(figures[received]).toBe(figure(received));
    expect(notes.filter((note) => note.includes("这一列的列名和导出时不一样，导出时它在"))).toHaveLength(2);
    expect(notes.join("")).not.toContain("被剪切");
  });

  test("are followed where they stand over several columns", async () => {
    const [before, after] = ["未经复议直接起诉", "复议后起诉"];
    const { figures } = await told(rewritten(await open(full), "remedies", exchanged(before, after)));
    expect(figures["remedies.cases.directUpheld"]).toBe(figure("remedies.cases.afterReconsiderationUpheld"));
    expect(figures["remedies.cases.afterReconsiderationUpheld"]).toBe(figure("remedies.cases.directUpheld"));
    expect(figures["remedies.cases.reconsiderationUpheld"]).toBe(figure("remedies.cases.reconsiderationUpheld"));
  });

  test("are followed in the one block of a table that has several", async () => {
    const { figures } = await told(rewritten(await open(full), "proactive", exchanged("本年制发件数", "现行有效件数")));
    const own = outline.inputs.filter(({ grid }) => grid.id === "proactive").map(({ address }) => address);
    expect(own.filter((address) => figures[address] !== figure(address)).length).toBe(4);
    expect(figures["proactive.fees.collected"]).toBe(figure("proactive.fees.collected"));
  });

  test("of which one is gone do not lend its figures to another", async () => {
    const { figures, notes } = await told(
      rewritten(await open(full), "applications", (text) => ({ 商业企业: "科研机构", 科研机构: "" })[text]),
    );
    expect(figures["applications.received.research"]).toBe(figure(enterprise));
    expect(figures[enterprise]).toBeUndefined();
    expect(notes.join("")).toContain("按现在的列名读");
  });
});

test("a figure under a head of another unit is left out with both units", async () => {
  const fees = "proactive.fees.collected";
  const head = placementOf(outline.cells.get(fees)?.grid ?? expect.fail(fees)).cells.find(({ cell }) => cell.text.includes("万元"));
  const excel = (await open(blank))
    .number(sheetOf(fees), at(fees), 12345600)
    .put(sheetOf(fees), a1(head ?? expect.fail("head")), "<is><t>本年收费金额（单位：元）</t></is>", ' t="inlineStr"');
  const { figures, leftOut } = await told(excel);
  expect([figures, leftOut]).toEqual([{}, [expect.stringContaining("表头上写的单位是“元”，这一格应填“万元”，没有换算")]]);
});
