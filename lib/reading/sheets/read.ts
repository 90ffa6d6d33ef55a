// A workbook of anybody's (.xlsx) as a reading: each sheet in view as lines and tables, as it is printed. Where a cell shows another number than it
// stores, it is unread and both are named. Our own workbooks are read by lib/workbook, which knows their cells.
import { carefully, limits, openWorkbook, UnreadableFile, type OpenWorkbook } from "../../workbook/open.ts";
import type { RawSheet } from "../../workbook/file/sheet.ts";
import { UnreadableSource, type SourceReading } from "../reading.ts";
import { readSheet, type Gathered, type OpenSheet } from "./sheet.ts";

const reader = "sheets 1";

const usualWidth = 11;

const tooMany = "这份工作簿里的格太多，不像是一份年度报告，没有读。请把年度报告的表另存成一个文件再选择。";

const roomOf =
  ({ widths }: RawSheet) =>
  (column: number): number =>
    Math.floor(widths.find(([from, to]) => from <= column && column <= to)?.[2] ?? usualWidth);

function read(workbook: OpenWorkbook): SourceReading {
  const found: Gathered = { pieces: [], leftOut: [], unread: [] };
  const raw = workbook.sheets.flatMap((tab, place) => {
    const sheet = workbook.sheet(place, new Set());
    return sheet === undefined ? [] : [{ tab, place, sheet }];
  });
  if (raw.some(({ sheet }) => sheet.cells.size >= limits.cells)) throw new UnreadableSource(tooMany);
  const [texts, looks, stale] = [
    workbook.textsOf(
      raw.map(({ sheet }) => sheet),
      true,
    ),
    workbook.looks(),
    workbook.stale(new Map(raw.map(({ place, sheet }) => [place, sheet]))),
  ];
  for (const { tab, place, sheet } of raw) {
    const open: OpenSheet = {
      name: tab.name,
      raw: sheet,
      around: { texts, looks, stale, hidesZeros: sheet.hidesZeros, room: roomOf(sheet) },
      drawn: workbook.drawn(place),
    };
    if (!tab.hidden) readSheet(open, found);
    else if (sheet.cells.size > 0)
      found.leftOut.push({ what: "隐藏的工作表", text: tab.name, where: { in: "sheet", sheet: tab.name, cell: "A1" } });
  }
  return { format: "xlsx", reader, ...found, revisions: [], notes: [] };
}

/** Reads the bytes of a workbook. Throws an UnreadableSource. */
export async function readSheets(bytes: Uint8Array): Promise<SourceReading> {
  try {
    const workbook = await openWorkbook(bytes, () => false);
    return await carefully(() => read(workbook));
  } catch (problem) {
    if (problem instanceof UnreadableSource) throw problem;
    const cause = problem instanceof Error ? problem.cause : undefined;
    if (cause instanceof UnreadableSource) throw cause;
    throw new UnreadableSource(problem instanceof UnreadableFile ? problem.message : "这份工作簿读不出来。", { cause: problem });
  }
}
