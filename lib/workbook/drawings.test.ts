// What lies over a cell is what one sees: a figure under a text box with digits is not taken, one under a picture is to be looked at.
import { beforeAll, describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { placementOf } from "./address.ts";
import { InExcel } from "./inExcel.testing.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

const person = "applications.received.person";
const grid = walk(disclosure2021).cells.get(person)?.grid ?? expect.fail();
const { row, column } = placementOf(grid).at.get(person) ?? expect.fail();

let filled: Uint8Array = new Uint8Array();
beforeAll(async () => {
  filled = await writeWorkbook(disclosure2021, reportOf(disclosure2021, { [person]: "18" }), { modified: new Date(0), id: "r1" });
});

const corner = (name: string, down: number, across: number, offset = 100_000): string =>
  `<xdr:${name}><xdr:col>${column + across}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row + down}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
const over = (inner: string, from = corner("from", 0, 0), to = corner("to", 0, 0, 300_000)): string =>
  `<xdr:twoCellAnchor>${from}${to}${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const box = (text: string, more = ""): string =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1"${more}/></xdr:nvSpPr><xdr:txBody>${[...text].map((letter) => `<a:p><a:r><a:t>${letter}</a:t></a:r></a:p>`).join("")}</xdr:txBody></xdr:sp>`;
const picture = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 1"/></xdr:nvPicPr></xdr:pic>';

async function told(anchors: string) {
  const excel = (await InExcel.open(filled))
    .change(
      "xl/worksheets/_rels/sheet3.xml.rels",
      () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    )
    .change("xl/drawings/drawing1.xml", () => `<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:a="urn:a" xmlns:mc="urn:mc">${anchors}</xdr:wsDr>`);
  const { report, leftOut, notes } = await reportFromWorkbook(await excel.bytes());
  return { figure: report.figures[person], leftOut, notes };
}

const none = { figure: "18", leftOut: [], notes: [] };
const hidden = { figure: undefined, leftOut: [expect.stringContaining("有文本框、图形盖在这一格上")], notes: [] };
const doubtful = { figure: "18", leftOut: [], notes: [expect.stringContaining("有图片或图形盖在这一格上")] };

describe("over a filled cell", () => {
  test.each([
    ["a text box with digits", over(box("118")), hidden],
    ["one in a group", over(`<xdr:grpSp>${box("看")}${box("9")}</xdr:grpSp>`), hidden],
    ["one that several cells lie under", over(box("9"), corner("from", -1, -1), corner("to", 2, 2)), hidden],
    [
      "one that an AlternateContent holds",
      `<mc:AlternateContent><mc:Choice>${over(box("9"))}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
      hidden,
    ],
    [
      "one within its anchor",
      over(`<mc:AlternateContent><mc:Choice>${box("9")}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`),
      hidden,
    ],
    [
      "one that says no end",
      `<xdr:oneCellAnchor>${corner("from", 0, 0)}<xdr:ext cx="900000" cy="300000"/>${box("9")}</xdr:oneCellAnchor>`,
      hidden,
    ],
    ["a text box without digits", over(box("待核")), doubtful],
    ["a picture", over(picture), doubtful],
    ["a line", over('<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="直线"/></xdr:nvCxnSpPr></xdr:cxnSp>'), doubtful],
    ["one that is hidden", over(box("9", ' hidden="1"')), none],
    ["one beside the table", over(box("9"), corner("from", 0, 30), corner("to", 0, 32)), none],
    ["one that ends where it begins", over(box("9"), corner("from", -1, 0), corner("to", 0, 1, 0)), none],
    [
      "what only other programs show",
      over(`<mc:AlternateContent><mc:Choice>${picture}</mc:Choice><mc:Fallback>${box("9")}</mc:Fallback></mc:AlternateContent>`),
      doubtful,
    ],
  ])("%s", async (_, anchors, expected) => expect(await told(anchors)).toEqual(expected));
});

test("a sheet that says two things to two programs is not read", async () => {
  const excel = (await InExcel.open(filled)).change("xl/worksheets/sheet3.xml", (xml) =>
    xml.replace(/<sheetData>/, '<sheetData><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice/></mc:AlternateContent>'),
  );
  await expect(excel.bytes().then(reportFromWorkbook)).rejects.toThrow();
});
