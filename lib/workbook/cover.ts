// 说明, the first sheet: whose report, how to fill it in and send it back, and the particulars by which it is known again.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Edition } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { nameOf } from "../edition/name.ts";
import { printable } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { reference } from "./address.ts";
import { widthOf } from "./measure.ts";
import { ownLine, particularName, particularNames, particulars, writtenParticulars } from "./names.ts";
import { fonts, heights, page } from "./style.ts";
import { isTooLong } from "./value.ts";

export const coverName = "说明";

const columns = [10, 78] as const;

const judged = "表的下面有“勾稽关系”一行的，每列应是“平”；是“差”的，后面写着差多少。这一行不打印。";

/** `balances`: a table has the strip that judges its columns. */
const steps = (tables: readonly string[], balances: boolean): readonly string[] => [
  `下面的标签是要填的表：${tables.map((table) => `“${table}”`).join("、")}，和纸上的表一样。`,
  ownLine,
  ...(balances ? [judged] : []),
  "没有的填 0。空着的格表示还没有填；填回系统时，空着的格不会改动系统里原有的数。",
  "只填数，不写“约”“无”，也不另写单位。填得不对时会有提示。",
  "表格有保护，没有密码。请不要增删行列，也不要另存成别的格式；填好后按原样保存。",
  "填好后在系统里打开这份报告，点“导出”，再点“从 Excel 工作簿填入”，看清楚要改哪些格，再填入。",
];

/** The cells whose numbers Excel cannot hold, each in a sentence. */
const tooLong = (outline: Outline, report: Report): readonly string[] =>
  outline.inputs
    .filter(({ address, measure }) => isTooLong(report.figures[address] ?? "", measure))
    .map(({ address }) => `注意：${nameOf(outline, address)}的数超过 15 位，Excel 保存不了这么多位，已按文字写入，表里的总计没有算上它。`);

/** Writes lines one under the other from a row (from 1): a number or a name, and the text. The row after the last. */
function write(
  sheet: Worksheet,
  from: number,
  lines: readonly (readonly [string, string])[],
  font: (typeof fonts)[keyof typeof fonts],
): number {
  lines.forEach(([name, text], place) => {
    const [first, second] = [sheet.getCell(from + place, 1), sheet.getCell(from + place, 2)];
    first.value = name;
    second.value = printable(text);
    for (const cell of [first, second]) {
      cell.font = { ...font };
      cell.alignment = { vertical: "top", wrapText: true, horizontal: cell === first ? "center" : "left" };
    }
    const wide = Math.max(1, Math.ceil(widthOf(text) / (columns[1] - 2)));
    sheet.getRow(from + place).height = heights.around + heights.line * wide;
  });
  return from + lines.length;
}

function heading(sheet: Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = printable(text);
  cell.font = { ...fonts.title };
  cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  sheet.mergeCells(row, 1, row, 2);
  sheet.getRow(row).height = heights.title;
}

export type About = {
  readonly edition: Edition;
  readonly outline: Outline;
  readonly report: Report;
  readonly id: string;
  readonly title: string;
  readonly mark: string;
  readonly tables: readonly string[];
  readonly balances: boolean;
};

/** Adds the sheet. It must come first. */
export async function addCover(workbook: Workbook, { edition, outline, report, id, title, mark, tables, balances }: About): Promise<void> {
  const sheet = workbook.addWorksheet(coverName);
  columns.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  heading(sheet, 1, `${title}填报表${mark === "" ? "" : `（${mark}）`}`);
  const after = write(
    sheet,
    3,
    [
      ["单位", report.body.name],
      ["年度", `${report.year}年`],
      ["格式", edition.name],
    ],
    fonts.text,
  );
  const listed = [...steps(tables, balances), ...tooLong(outline, report)].map((text, place) => [`${place + 1}.`, text] as const);
  const below = write(sheet, after + 1, listed, fonts.text);
  write(sheet, below + 1, [["", "下面几行是系统认出这份工作簿用的，请不要改动。"]], fonts.small);
  const written = writtenParticulars(edition, report, id);
  write(
    sheet,
    below + 2,
    particulars.map((one) => [particularNames[one], written[one]] as const),
    fonts.small,
  );
  particulars.forEach((one, place) =>
    workbook.definedNames.addHidden(reference(coverName, { row: below + 1 + place, column: 1 }), particularName(one)),
  );
  sheet.views = [{ state: "normal", showGridLines: false }];
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: page.paper,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { ...page.margins },
  };
  await sheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
}
