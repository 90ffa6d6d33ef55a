// Two reports side by side as a page or a dialog shows them: the tables of the later one with both figures in each cell, what stands outside
// of tables in rows, the words, and the differences that need a look. Plain values: a backup's report is compared by the server and shown
// in a dialog.
import { percentOf, signed } from "../arithmetic/change.ts";
import { openedIn, type Bound } from "../arithmetic/opened.ts";
import type { Address } from "../edition/edition.ts";
import type { ShownCell, ShownGrid } from "../edition/shownCell.ts";
import { shownCell, type Heads } from "./cells.ts";
import { compareReports, inOneFormat, isAlone, isChanged, isPending } from "./compare.ts";
import type { FigureComparison, Shown } from "./figures.ts";
import { bySection, isUnwritten, type TextComparison } from "./paragraphs.ts";

/** A table of the later report. `differs`: how many of its cells are others; `filled`: whether either report has a number in it. */
export type ComparedGrid = ShownGrid & { readonly differs: number; readonly filled: boolean };

/** A number outside of tables, or one that only one of the formats has. `by`, `percent`: the change in words, "" where there is none. */
export type FigureRow = {
  readonly at: Address;
  readonly group: string;
  readonly before: Shown;
  readonly now: Shown;
  readonly by: string;
  readonly percent: string;
  readonly cell: ShownCell;
};

/** A difference that needs a look. */
export type Look = { readonly at: Address; readonly words: string };

/** Those of one table or section; `pending`: what the later report has not filled in yet. */
export type Looks = { readonly group: string; readonly looks: readonly Look[]; readonly pending: readonly Look[] };

export type SideBySide = {
  readonly heads: Heads;
  /** Whether every difference counts, as between two of one year, and not only those that stand out. */
  readonly every: boolean;
  /** How much there is and how much of it differs, in a sentence. */
  readonly counts: string;
  readonly grids: readonly ComparedGrid[];
  readonly rows: readonly FigureRow[];
  /** What only one of the formats has and its report says. */
  readonly alone: { readonly before: readonly FigureRow[]; readonly now: readonly FigureRow[] };
  readonly looks: readonly Looks[];
  readonly texts: readonly TextComparison[];
};

function rowOf(figure: FigureComparison, cell: ShownCell): FigureRow {
  const { at, group, before, now, change } = figure;
  const [by, percent] = change === null ? ["", ""] : [change.by.eq(0) ? "持平" : signed(change.by), percentOf(change)];
  return { at, group, before, now, by, percent, cell };
}

/** 数字 300 处，其中 12 处不同；文字 40 段，改写 3 段…… */
function countWords(figures: readonly FigureComparison[], texts: readonly TextComparison[]): string {
  const of = (kind: string) => texts.filter((one) => one.kind === kind).length;
  const shared = figures.filter((figure) => !inOneFormat(figure));
  const pending = shared.filter(isPending).length;
  const unwritten = bySection(texts).flatMap(([, own]) => (isUnwritten(own) ? own.filter(({ kind }) => kind === "gone") : [])).length;
  const missing = figures.length - shared.length;
  return [
    `${missing === 0 ? "数字" : "两种格式都有的数字"} ${shared.length} 处，其中 ${shared.filter(isChanged).length - pending} 处不同`,
    pending > 0 ? `，${pending} 处有一份还没有填` : "",
    missing > 0 ? `；只有一种格式里有的 ${missing} 处，没有可以比的` : "",
    `；文字 ${texts.length} 段，改写 ${of("changed")} 段，新增 ${of("new")} 段，删去 ${of("gone") - unwritten} 段`,
    unwritten > 0 ? `，${unwritten} 段所在的部分还没有写` : "",
    "。",
  ].join("");
}

const lookAt = ([at, { name, words }]: readonly [Address, ShownCell]): Look => ({ at, words: `${name}：${words}` });

/** What stands out of these cells, or every difference; apart from it what is only not filled in yet. */
function looksOf(group: string, cells: readonly (readonly [Address, ShownCell])[], every: boolean): Looks {
  const isLook = ({ tone, sign }: ShownCell): boolean => (every ? sign !== "" : tone === "marked");
  return {
    group,
    looks: cells.filter(([, cell]) => isLook(cell)).map(lookAt),
    pending: every ? [] : cells.filter(([, { sign }]) => sign === "－").map(lookAt),
  };
}

/** Both reports, made ready to be shown. `every`: list every difference; else between two years what stands out. */
export function sideBySide(before: Bound, now: Bound, heads: Heads, every = before.report.year === now.report.year): SideBySide {
  const { figures, texts } = compareReports(before, now);
  const [old, own] = [openedIn(before.edition, before.report), openedIn(now.edition, now.report)];
  const shown = figures.map((figure) => ({ figure, cell: shownCell(figure, heads, old, own) }));
  const isInGrid = ({ figure }: (typeof shown)[number]): boolean => own.outline.cells.has(figure.at);
  const grids = [...own.outline.grids.values()].map(({ grid }) => {
    const inside = shown.filter(({ figure }) => own.outline.cells.get(figure.at)?.grid.id === grid.id);
    return {
      grid,
      cells: Object.fromEntries(inside.map(({ figure, cell }) => [figure.at, cell])),
      differs: inside.filter(({ figure }) => isChanged(figure)).length,
      filled: inside.some(({ figure }) => (figure.before ?? "") !== "" || (figure.now ?? "") !== ""),
    };
  });
  const rows = shown.filter((one) => !isInGrid(one) && !inOneFormat(one.figure)).map(({ figure, cell }) => rowOf(figure, cell));
  const alone = shown.filter(({ figure }) => isAlone(figure)).map(({ figure, cell }) => rowOf(figure, cell));
  return {
    heads,
    every,
    counts: countWords(figures, texts),
    grids,
    rows,
    alone: { before: alone.filter((row) => row.now === null), now: alone.filter((row) => row.before === null) },
    looks: [
      ...grids.map(({ grid, cells }) => looksOf(grid.caption, Object.entries(cells), every)),
      ...[...new Set(rows.map(({ group }) => group))].map((group) =>
        looksOf(
          group,
          rows.filter((row) => row.group === group).map(({ at, cell }) => [at, cell] as const),
          every,
        ),
      ),
    ].filter(({ looks, pending }) => looks.length + pending.length > 0),
    texts,
  };
}
