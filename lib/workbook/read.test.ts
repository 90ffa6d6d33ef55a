// A workbook read back: the figures that were exported come back as they were, what a person did to it is understood or
// said, and no file, however it is made, keeps the reader busy.
import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Cell } from "../edition/walk.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { printedNumber } from "../arithmetic/number.ts";
import { a1, differencesFrom, keptWords, missingWords, plansOf, sourceOf } from "../matching/given/filled.ts";
import { planWords } from "../matching/preview/planWords.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { placementOf } from "./address.ts";
import { carefully, limits } from "./open.ts";
import { edited, tampered } from "./edited.testing.ts";
import { scan } from "../opc/xml.ts";
import { readWorkbook } from "./read.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const about = { modified: new Date("2026-01-20T08:30:00Z"), id: "r1" };

/** A number that the cell may hold, as somebody types it. */
function typedInto({ measure }: Cell): fc.Arbitrary<string> {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String);
  const cents = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 0, max: 9999 }))
    .map(([before, after]) => `${before}.${String(after).padStart(4, "0")}`);
  if (measure.units !== undefined)
    return fc.tuple(fc.oneof(whole, cents), fc.constantFrom("", ...Object.keys(measure.units))).map(([number, unit]) => number + unit);
  if (measure.number === "change") return fc.tuple(fc.constantFrom("", "+", "-"), whole).map(([sign, number]) => sign + number);
  const count = measure.number === "amount" ? fc.oneof(whole, cents) : whole;
  return fc.oneof(
    count,
    whole.filter((number) => number.length > 3).map((number) => Number(number).toLocaleString("en")),
    fc.constantFrom("０", "１２", " 7 ", "12345678901234567890"),
  );
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const outline = walk(edition);
  test("every figure comes back as it is printed, and what is blank stays blank", { timeout: 60_000 }, async () => {
    const figures = fc.record(Object.fromEntries(outline.inputs.map((cell) => [cell.address, typedInto(cell)])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(figures, async (typed) => {
        const texts = Object.fromEntries(Object.entries(typed).flatMap(([address, text]) => (text === undefined ? [] : [[address, text]])));
        const { report, leftOut, differing } = await reportFromWorkbook(await writeWorkbook(edition, reportOf(edition, texts), about));
        const printed = Object.fromEntries(
          Object.entries(texts).map(([address, text]) => [
            address,
            printedNumber(text, outline.cells.get(address)?.measure ?? expect.fail(address)),
          ]),
        );
        expect(report.figures).toEqual(printed);
        expect([leftOut, report.stated]).toEqual([[], {}]);
        // Excel leaves a number of more than 15 digits out of a total.
        if (Object.values(printed).every((text) => text.length < 15)) expect(differing).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  test("of which report it is comes back", async () => {
    const report = reportOf(edition);
    const read = await readWorkbook(await writeWorkbook(edition, report, about));
    expect([read.edition, read.missing]).toEqual([edition, []]);
    expect(read.identity).toEqual({ edition: edition.id, revision: edition.revision, year: report.year, body: report.body, report: "r1" });
  });
});

const edition = disclosure2021;
const outline = walk(edition);
const caption = (grid: string): string => outline.grids.get(grid)?.grid.caption ?? expect.fail(grid);
const nameOf = (address: string): string => {
  const place = placementOf(outline.cells.get(address)?.grid ?? expect.fail(address)).at.get(address);
  return a1(place ?? expect.fail(address));
};
const [person, welfare, total] = ["applications.received.person", "applications.received.welfare", "applications.received.total"];
let exported: Uint8Array = new Uint8Array();
beforeAll(async () => {
  exported = await writeWorkbook(edition, reportOf(edition, zeros(edition)), about);
});

describe("a workbook that somebody filled in", () => {
  test("text numbers, full-width digits, separators and formulas are read; what is no number is named with its place", async () => {
    const bytes = await edited(exported, (_, sheetOf) => {
      const sheet = sheetOf(caption("applications"));
      sheet.getCell(nameOf(person)).value = "1,234";
      sheet.getCell(nameOf(welfare)).value = "１２";
      sheet.getCell(nameOf("applications.received.enterprise")).value = { formula: "3+4", result: 7 };
      sheet.getCell(nameOf("applications.received.research")).value = { formula: "A1*2" };
      sheet.getCell(nameOf("applications.received.legalService")).value = "约30";
      sheet.getCell(nameOf("applications.received.otherOrganization")).value = 1.5;
      sheet.getCell(nameOf("applications.carriedIn.person")).value = new Date("2026-03-01T00:00:00Z");
      sheet.getCell(nameOf("applications.carriedIn.enterprise")).value = { richText: [{ text: "1" }, { text: "8", font: { bold: true } }] };
      sheet.getCell(nameOf("applications.carriedIn.welfare")).value = null;
      sheet.getCell(nameOf("applications.carriedIn.legalService")).value = { error: "#REF!" };
    });
    const { report, leftOut } = await reportFromWorkbook(bytes);
    const { figures } = report;
    expect(
      [person, welfare, "applications.received.enterprise", "applications.carriedIn.enterprise"].map((address) => figures[address]),
    ).toEqual(["1234", "12", "7", "18"]);
    expect(figures["applications.carriedIn.welfare"]).toBeUndefined();
    expect(leftOut).toHaveLength(5);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        `“约30”（“${caption("applications")}”表 ${nameOf("applications.received.legalService")}，应在“一、本年新收政府信息公开申请数量”的“法人或其他组织·法律服务机构”）：应填整数，例如 12；没有的填 0。`,
        expect.stringContaining("“=A1*2”"),
        expect.stringContaining("“1.5”"),
        expect.stringContaining("“2026-03-01”"),
        expect.stringContaining("“#REF!”"),
      ]),
    );
  });
  test("formulas that were dragged over cells, as Excel stores them, and prefixes as other programs write them", async () => {
    const [first, second] = [nameOf(person), nameOf("applications.carriedIn.person")];
    const dragged = await tampered(exported, (path, text) =>
      path === "xl/worksheets/sheet3.xml"
        ? text
            .replace(new RegExp(`(<c r="${first}"[^>]*>).*?</c>`), `$1<f t="shared" si="0" ref="${first}:${second}">A1+2</f><v>2</v></c>`)
            .replace(new RegExp(`(<c r="${second}"[^>]*>).*?</c>`), '$1<f t="shared" si="0"/><v>4</v></c>')
        : text.replace(' fullCalcOnLoad="1"', ""),
    );
    const { figures } = (await reportFromWorkbook(dragged)).report;
    expect([figures[person], figures["applications.carriedIn.person"]]).toEqual(["2", "4"]);
    const prefixed = await tampered(exported, (path, text) =>
      path === "xl/workbook.xml"
        ? text
            .replace("<workbook xmlns=", "<x:workbook xmlns:x=")
            .replace(/<(\/?)(workbook|sheets|sheet|definedNames|definedName)\b/g, "<$1x:$2")
        : text,
    );
    expect((await reportFromWorkbook(prefixed)).report.figures[person]).toBe("0");
  });
  test("a total that was typed over is compared, told and kept apart", async () => {
    const bytes = await edited(exported, (_, sheetOf) => void (sheetOf(caption("applications")).getCell(nameOf(total)).value = 118));
    const { report, leftOut, differing } = await reportFromWorkbook(bytes);
    expect([report.stated, report.figures[total], leftOut]).toEqual([{ [total]: "118" }, undefined, []]);
    expect(differing).toEqual(["“一、本年新收政府信息公开申请数量”的“总计”：工作簿里是 118，各项相加是 0。"]);
  });
  test("cells are found after rows and columns were put in and sheets renamed and moved", async () => {
    const bytes = await edited(exported, (workbook, sheetOf) => {
      const sheet = sheetOf(caption("applications"));
      sheet.getCell(nameOf(person)).value = 116;
      const at = nameOf(person);
      const [column, row] = [at.replace(/\d/g, ""), Number(at.replace(/\D/g, ""))];
      sheet.spliceRows(3, 0, ["插入的一行"], []);
      expect(sheet.getCell(`${column}${row + 2}`).value).toBe(116);
      workbook.addWorksheet("我的底稿").getCell("A1").value = 5;
    });
    const { report, leftOut } = await reportFromWorkbook(bytes);
    expect([report.figures[person], leftOut]).toEqual(["116", []]);
    const renamed = await tampered(exported, (path, text) =>
      path === "xl/workbook.xml"
        ? text.replaceAll(caption("applications"), "张三&apos;&apos;的表").replace('name="张三&apos;&apos;', 'name="张三&apos;')
        : text,
    );
    expect((await reportFromWorkbook(renamed)).report.figures[person]).toBe("0");
  });
  test("a deleted sheet and a deleted row are told, and the rest is taken", async () => {
    const bytes = await edited(exported, (workbook, sheetOf) => {
      workbook.removeWorksheet(sheetOf(caption("remedies")).id);
      sheetOf(caption("proactive")).spliceRows(Number(nameOf("proactive.licensing.decisions").replace(/\D/g, "")), 1);
      workbook.definedNames.model = workbook.definedNames.model.filter(({ name }) => name !== "proactive.licensing.decisions");
    });
    const read = await readWorkbook(bytes);
    expect(missingWords(outline, read)).toEqual([
      `“${caption("proactive")}”表有 1 格在工作簿里找不到，可能行或列被删了；系统里这些格的数不变。`,
      `“${caption("remedies")}”表不在工作簿里，可能被删了；系统里这张表的数不变。`,
    ]);
    const { report } = await reportFromWorkbook(bytes);
    expect(Object.keys(report.figures)).toHaveLength(
      Object.keys(zeros(edition)).length - 1 - outline.inputs.filter(({ grid }) => grid.id === "remedies").length,
    );
  });
  test("its plan says what would change, and an empty cell leaves the form's number", async () => {
    const bytes = await edited(exported, (_, sheetOf) => {
      sheetOf(caption("applications")).getCell(nameOf(person)).value = 9;
      sheetOf(caption("applications")).getCell(nameOf(welfare)).value = null;
    });
    const read = await readWorkbook(bytes);
    const plan = plansOf(read, outline, { ...zeros(edition), [welfare]: "5" })[1] ?? expect.fail();
    expect(plan.changes.map(({ address, from, to }) => [address, from, to])).toEqual([[person, "0", "9"]]);
    expect([plan.kept, planWords(outline, plan, sourceOf(read, plan.grid))]).toEqual([
      [welfare],
      expect.stringContaining("有 1 格工作簿里是空的，保留原有的数"),
    ]);
    expect(keptWords(outline, read, plan, { [welfare]: "5" })).toEqual([
      `“一、本年新收政府信息公开申请数量”的“法人或其他组织·社会公益组织”（“${caption("applications")}”表 ${nameOf(welfare)}）：工作簿里是空的，系统里还是 5，没有改动。`,
    ]);
  });
  test("a workbook of another body, year or report says so", async () => {
    const { identity } = await readWorkbook(exported);
    const own = reportOf(edition);
    expect(differencesFrom(identity, own, "r1")).toEqual([]);
    expect(differencesFrom({ ...identity, report: "" }, own, "r2")).toEqual([]);
    expect(differencesFrom(identity, own, "r2")).toEqual(["它是从同一单位、同一年度的另一份报告导出的"]);
    expect(differencesFrom(identity, { ...own, year: own.year + 1, body: { ...own.body, name: "新蔡县" } }, "r2")).toEqual([
      `单位是“${own.body.name}”，这份报告是“新蔡县”`,
      `年度是 ${own.year} 年，这份报告是 ${own.year + 1} 年`,
    ]);
  });
});

describe("a file that is none of ours", () => {
  const other = readFileSync(new URL("../../node_modules/typescript/package.json", import.meta.url));
  const ending = async (bytes: Uint8Array): Promise<string> => {
    const before = process.cpuUsage();
    const message = await readWorkbook(bytes).then(
      () => "read",
      (problem: unknown) =>
        problem instanceof Error && problem.constructor.name === "UnreadableFile" ? problem.message : `not told: ${String(problem)}`,
    );
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
    return message;
  };
  const foreign = async (): Promise<Uint8Array> => {
    const workbook = new Workbook();
    workbook.addWorksheet("台账").getCell("A1").value = "申请人";
    return workbook.xlsx.writeBuffer();
  };
  const inBook = (change: (text: string) => string) =>
    tampered(exported, (path, text) => (path === "xl/workbook.xml" ? change(text) : text));
  const inSheets = (change: (text: string) => string) =>
    tampered(exported, (path, text) => (path.startsWith("xl/worksheets/") ? change(text) : text));

  test("is refused in a sentence that says what to do", async () => {
    expect(await ending(other)).toContain("不是 Excel 工作簿");
    expect(await ending(new Uint8Array())).toContain("不是 Excel 工作簿");
    expect(await ending(exported.subarray(0, 2000))).toContain("不完整，可能没有传完");
    expect(await ending(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain("另存为 .xlsx");
    expect(await ending(await inBook((text) => text.replace(/<definedNames>.*<\/definedNames>/s, "")))).toContain("编号都丢了");
    expect(await ending(await foreign())).toContain("不是本系统导出的");
    expect(
      await ending(
        await tampered(exported, (path, text) =>
          path === "xl/sharedStrings.xml" ? text.replace(">disclosure-2021<", ">disclosure-1999<") : text,
        ),
      ),
    ).toContain("本系统没有");
    expect(
      await ending(
        await tampered(exported, (path, text) => (path === "xl/sharedStrings.xml" ? text.replace(">disclosure-2021<", "><") : text)),
      ),
    ).toContain("被改动了");
  });
  test("is refused before it fills the memory: too large, or unpacking to too much", async () => {
    expect(await ending(Buffer.concat([exported, Buffer.alloc(limits.file)]))).toContain("太大");
    const bomb = await inBook((text) => text.replace("<sheets>", `<sheets>${" ".repeat(limits.part)}`));
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await ending(bomb)).toContain("太大");
  });
  test("does not keep the reader busy with ranges over a whole sheet, entities or endless rows", { timeout: 60_000 }, async () => {
    expect(
      await ending(
        await inBook((text) =>
          text.replace("</definedNames>", "<definedName name=\"x\">'说明'!$A$1:$XFD$1048576</definedName></definedNames>"),
        ),
      ),
    ).toBe("read");
    expect(
      await ending(
        await inSheets((text) =>
          text.replace(/<mergeCell [^>]*>/, '<mergeCell ref="A1:XFD1048576"/>').replace(/sqref="[^"]*"/g, 'sqref="A1:XFD1048576"'),
        ),
      ),
    ).toBe("read");
    expect(
      await ending(
        await inSheets((text) => text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
      ),
    ).toMatch(/read|不是 Excel/);
    expect(
      await ending(
        await inSheets((text) => text.replace("</sheetData>", `${"<row><c><v>1</v></c></row>".repeat(limits.cells + 1)}</sheetData>`)),
      ),
    ).toBe("read");
    expect(
      await ending(
        await inSheets((text) => text.replace("</sheetData>", `${`<row>${"<c/>".repeat(16_000)}</row>`.repeat(20)}</sheetData>`)),
      ),
    ).toBe("read");
    await expect(carefully(() => scan("<a><b/><b/></a>", { left: 2, depth: 64 }, {}))).rejects.toThrow("空着的行和格太多");
    expect(await ending(await inSheets((text) => text.replace("<sheetData>", `<sheetData>${"<c ".repeat(1_800_000)}`)))).toContain(
      "不是 Excel 工作簿",
    );
    expect(await ending(await inBook((text) => text.replace("<sheets>", `${"<a>".repeat(200_000)}<sheets>`)))).toContain("写法少见");
    expect(
      await ending(
        await inBook((text) =>
          text.replace("<sheets>", `<sheets ${Array.from({ length: 100_000 }, (_, place) => `a${place}=""`).join(" ")}>`),
        ),
      ),
    ).toContain("写法少见");
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghi"].map((name, place) => `<!ENTITY ${name} "${`&${"abcdefgh"[place]};`.repeat(10)}">`).join("")}]>`;
    expect(await ending(await inBook((text) => text.replace("<workbook", `${doctype}<workbook`).replace("说明", "&i;")))).toContain(
      "写法少见",
    );
  });
});
