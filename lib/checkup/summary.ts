// The columns of the table over all files: on the page, in the 核查单, and as they are copied into a 通报.
import { byStanding, standings, type Row } from "./row.ts";

export type ColumnId = "body" | "year" | "format" | "read" | "unread" | "error" | "warning" | "advice" | "doubts" | "standing" | "file";

/** `share`: of the width of a printed page, in hundredths. `by`: below 0 where the first row stands before the second in rising order. */
export type SummaryColumn = {
  readonly id: ColumnId;
  readonly head: string;
  readonly share: number;
  readonly middle: boolean;
  readonly text: (row: Row) => string;
  readonly by: (one: Row, two: Row) => number;
};

type Counted = "read" | "unread" | "error" | "warning" | "advice" | "doubts";

/** What nobody knows stands behind every number. */
const byNumber = (one: number | null, two: number | null): number => (one ?? -1) - (two ?? -1);

const counted = (id: Counted, head: string, share: number): SummaryColumn => ({
  id,
  head,
  share,
  middle: true,
  text: (row) => (row[id] === null ? "—" : String(row[id])),
  by: (one, two) => byNumber(one[id], two[id]),
});

const collator = new Intl.Collator("zh-CN", { numeric: true });

const said = (id: "body" | "year" | "format" | "file", head: string, share: number, middle = false): SummaryColumn => ({
  id,
  head,
  share,
  middle,
  text: (row) => (row[id] === "" ? "—" : row[id]),
  by: (one, two) => collator.compare(one[id], two[id]),
});

export const summaryColumns: readonly SummaryColumn[] = [
  said("body", "单位", 17),
  said("year", "年度", 5, true),
  said("format", "文件", 7),
  counted("read", "读出", 6),
  counted("unread", "未读出", 6),
  counted("error", "错误", 5),
  counted("warning", "提醒", 5),
  counted("advice", "建议", 5),
  counted("doubts", "疑点", 6),
  {
    id: "standing",
    head: "情况",
    share: 13,
    middle: false,
    text: ({ standing }) => standings[standing],
    by: (one, two) => byStanding(two, one),
  },
  {
    ...said("file", "文件名", 20),
    text: ({ file, same }) => (same === "" ? file : `${file}（和“${same}”是同一份）`),
  },
];
