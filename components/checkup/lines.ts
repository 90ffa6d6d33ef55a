// The lines of the table over all files: what is shown of them, in which order. Pure.
import type { CheckedFile } from "#lib/checkup/checked.ts";
import { judging, type AlikeByFile } from "#lib/checkup/judge.ts";
import { rowOf, type Row } from "#lib/checkup/row.ts";
import type { Texts } from "#lib/report/report.ts";
import { summaryColumns, type ColumnId } from "#lib/checkup/summary.ts";
import type { Batch, Entry } from "./batch.ts";

/** A file; what was found of it and its row are null while it waits or is read. */
export type Line = { readonly entry: Entry } & (
  | { readonly checked: CheckedFile; readonly row: Row }
  | { readonly checked: null; readonly row: null }
);

export type DoneLine = Extract<Line, { readonly row: Row }>;

/** Gives the lines of a batch; `alike`: what is the same among several units, once that is known; what was judged of a file is kept as long as nothing changes for it. `today`: ISO. `settings`: what the installation asks otherwise. */
export function lining(): (
  batch: Pick<Batch, "entries" | "blankAsZero">,
  today: string,
  settings?: Texts,
  alike?: AlikeByFile,
) => readonly Line[] {
  const judge = judging();
  const rows = new WeakMap<CheckedFile, Row>();
  const known = new WeakMap<Entry, Line>();
  const rowFor = (file: CheckedFile): Row => {
    const row = rows.get(file) ?? rowOf(file);
    rows.set(file, row);
    return row;
  };
  const lineFor = (entry: Entry, checked: CheckedFile | null): Line => {
    const before = known.get(entry);
    if (before?.checked === checked) return before;
    const line: Line = checked === null ? { entry, checked, row: null } : { entry, checked, row: rowFor(checked) };
    known.set(entry, line);
    return line;
  };
  return ({ entries, blankAsZero }, today, settings = {}, alike) => {
    const done = entries.flatMap(({ result }) => result ?? []);
    const checked = judge(done, { blankAsZero, today, settings }, alike);
    const byResult = new Map(done.map((file, at) => [file, checked[at] ?? null]));
    return entries.map((entry) => lineFor(entry, entry.result === null ? null : (byResult.get(entry.result) ?? null)));
  };
}

export const isDone = (line: Line): line is DoneLine => line.row !== null;

/** What the table can be narrowed to. */
export const filters = {
  all: { label: "全部", holds: () => true },
  wrong: { label: "有错误", holds: ({ error }: Row) => (error ?? 0) > 0 },
  warned: { label: "有提醒", holds: ({ warning }: Row) => (warning ?? 0) > 0 },
  unread: { label: "有数没读出", holds: ({ unread }: Row) => (unread ?? 0) > 0 },
  doubted: { label: "有疑点", holds: ({ doubts }: Row) => (doubts ?? 0) > 0 },
  refused: { label: "没有读或没有核对", holds: ({ standing }: Row) => standing === "refused" || standing === "unknown" },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly holds: (row: Row) => boolean }>>;

export type FilterId = keyof typeof filters;
export const filterIds = Object.keys(filters).filter((id): id is FilterId => Object.hasOwn(filters, id));

/** How the table is ordered; null: as the files were chosen. */
export type Sorting = { readonly by: ColumnId; readonly falling: boolean } | null;

/** The next order of a column, as its head is pressed: numbers fall first, for the many are looked for; then the other way, then as chosen. */
export function nextSorting(now: Sorting, by: ColumnId, fallsFirst: boolean): Sorting {
  if (now?.by !== by) return { by, falling: fallsFirst };
  return now.falling === fallsFirst ? { by, falling: !fallsFirst } : null;
}

/** The lines that are shown, in their order; what is not done yet stands last. Of equal ones the first chosen is first. */
export function shownLines(lines: readonly Line[], filter: FilterId, sorting: Sorting): readonly Line[] {
  const shown = filter === "all" ? lines : lines.filter((line) => isDone(line) && filters[filter].holds(line.row));
  const column = summaryColumns.find(({ id }) => id === sorting?.by);
  if (sorting === null || column === undefined) return shown;
  const done = [...shown.filter(isDone)].sort((one, two) => (sorting.falling ? column.by(two.row, one.row) : column.by(one.row, two.row)));
  return [...done, ...shown.filter((line) => !isDone(line))];
}
