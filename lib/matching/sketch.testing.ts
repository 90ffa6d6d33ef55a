// For tests only: small made-up tables and blocks drawn as text, so that rows and columns can be tested by themselves.
import type { CrossGrid, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { blockOf, type CellBlock, type LooseCell } from "../tables/matrix.ts";
import { columnsOf, type Columns } from "./columns.ts";
import { gridLabelsOf } from "./labels/gridLabels.ts";
import { bandsOf, rowsOf } from "./rows.ts";
import type { Rows } from "./lines/band.ts";
import { seenIn } from "./seen.ts";
import type { SeenBlock } from "./lines/seenBlock.ts";

const common = { kind: "cross", caption: "", measure: { unit: "件", number: "count" }, basis: [] } as const;

/** The table of the README: 其他 is the name of a row and of a column. */
const small: CrossGrid = {
  ...common,
  id: "small",
  rows: [
    { id: "received", label: "（一）新收" },
    { id: "carriedIn", label: "（二）结转" },
    {
      id: "closed",
      label: "（三）公开情况",
      lines: [
        { id: "granted", label: "1.予以公开" },
        { id: "refused", label: "2.不予公开" },
        { id: "elsewise", label: "3.其他" },
      ],
    },
  ],
  columns: [
    { id: "person", label: "自然人" },
    {
      id: "bodies",
      label: "企业组织",
      lines: [
        { id: "company", label: "企业" },
        { id: "other", label: "其他" },
      ],
    },
    { id: "total", label: "总计", total: "group" },
  ],
};

/** Every name stands in two groups, of rows and of columns. */
const twice: CrossGrid = {
  ...common,
  id: "twice",
  rows: ["复议", "诉讼"].map((label, place) => ({
    id: `r${place}`,
    label,
    lines: [
      { id: `r${place}New`, label: "新收" },
      { id: `r${place}Closed`, label: "审结" },
    ],
  })),
  columns: ["甲方", "乙方"].map((label, place) => ({
    id: `c${place}`,
    label,
    lines: [
      { id: `c${place}Upheld`, label: "维持" },
      { id: `c${place}Corrected`, label: "纠正" },
    ],
  })),
};

/** A column bears the name of the group that it stands in. */
const namesake: CrossGrid = {
  ...common,
  id: "namesake",
  rows: [{ id: "received", label: "新收" }],
  columns: [
    { id: "person", label: "自然人" },
    {
      id: "bodies",
      label: "企业",
      lines: [
        { id: "company", label: "企业" },
        { id: "trader", label: "个体" },
      ],
    },
  ],
};

const edition: Edition = {
  id: "sketch",
  revision: 1,
  name: "",
  years: { from: 1, to: 1 },
  basis: [],
  title: "",
  relations: [],
  sections: [
    {
      id: "s",
      name: "",
      heading: null,
      parts: [
        { kind: "grid", grid: small },
        { kind: "grid", grid: twice },
        { kind: "grid", grid: namesake },
      ],
    },
  ],
};

export const sketched: Outline = walk(edition);

const cellOf = (text: string): LooseCell => {
  const [, words = "", wide = "1", deep = "1"] = /^(.*?)(?:→(\d))?(?:↓(\d))?$/s.exec(text.trim()) ?? [];
  return { text: words.trim(), colSpan: Number(wide), rowSpan: Number(deep) };
};

/** A block, a row a text, its cells parted by |; 企业组织→2 spans two columns, 公开情况↓3 three rows. */
export const drawn = (...rows: readonly string[]): CellBlock => blockOf(rows.map((row) => row.split("|").map(cellOf)));

/** A drawn block as one of the small tables sees it. */
export const seenBy = (grid: "small" | "twice" | "namesake", ...rows: readonly string[]): SeenBlock =>
  seenIn(drawn(...rows), gridLabelsOf(sketched, grid));

/** Which row of the grid each row of the block is, in order: its id, with ? where it is a guess, or — for none. */
export function rowIds(seen: SeenBlock, { of }: Rows): string {
  const ids = seen.rows.map(({ row }) => {
    const found = of.get(row);
    return found === undefined ? "—" : `${found.into.slots[0]?.cell.rowId ?? ""}${found.guessed ? "?" : ""}`;
  });
  return ids.join(" ");
}

/** The columns of each band of a block; the cursor at the start of the grid where nothing else is said. */
export function columnsIn(seen: SeenBlock, { row = 0, position = 0 } = {}): readonly Columns[] {
  const rows = rowsOf(seen, row);
  return bandsOf(seen, rows).map((band) => columnsOf(seen, rows, band, position));
}

/** How a band found its columns, and which column of the grid each cell of its first row goes to, with ? where it is a guess. */
export function columnIds({ by, band, slot, guesses }: Columns): string {
  const [row] = band.rows;
  const ids = row?.cells.map((cell) => {
    const id = slot(row, cell)?.cell.columnId;
    return id === undefined ? "—" : `${id}${guesses.some((guess) => guess.slot.cell.columnId === id) ? "?" : ""}`;
  });
  return `${by}: ${ids?.join(" ") ?? ""}`;
}
