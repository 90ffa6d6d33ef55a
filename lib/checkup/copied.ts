// What is copied into a 通报: the table over all, and a list of what was found, as rows of texts.
import { isRefused, type CheckedFile } from "./checked.ts";
import { groupsOf, placeLines, type GroupId } from "./groups.ts";
import { rowOf, type Row } from "./row.ts";
import { summaryColumns } from "./summary.ts";

/** The table as it is shown, with its heads. */
export const summaryRows = (rows: readonly Row[]): readonly (readonly string[])[] => [
  ["序号", ...summaryColumns.map(({ head }) => head)],
  ...rows.map((row, at) => [String(at + 1), ...summaryColumns.map(({ text }) => text(row))]),
];

/** What is wrong, and not what was merely not judged. */
const listed: readonly GroupId[] = ["findings", "unread", "doubts"];

/** Everything that was found, a line each, with the body and the year before it. */
export function findingRows(files: readonly CheckedFile[], blankAsZero: boolean): readonly (readonly string[])[] {
  const lines = files.flatMap((file): readonly (readonly string[])[] => {
    const { body, year, file: name, reason } = rowOf(file);
    const whose = [body, year];
    if (isRefused(file) || reason !== "") return [[...whose, "没有核对", reason, "", name]];
    return groupsOf(file, blankAsZero)
      .filter(({ id }) => listed.includes(id))
      .flatMap(({ items }) => items)
      .map((item) => [...whose, item.mark, item.text, placeLines(item).join("；").replaceAll("：；", "："), name]);
  });
  return [["序号", "单位", "年度", "程度", "问题", "位置", "文件名"], ...lines.map((line, at) => [String(at + 1), ...line])];
}
