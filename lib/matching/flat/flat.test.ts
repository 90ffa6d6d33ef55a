import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Address } from "../../edition/edition.ts";
import { layout } from "../../edition/layout.ts";
import { walk, type Outline } from "../../edition/walk.ts";
import { editions } from "../../editions/index.ts";
import { toys } from "../../editions/toys.testing.ts";
import { rowsOf } from "../../reading/text/rows.ts";
import { flatTables, type FlatTables } from "./flat.ts";
import { distinct, paperOf, type Paper } from "../paper.testing.ts";

const outlines = [...editions, ...toys].map((edition) => walk(edition));
const cases = outlines.flatMap((outline) =>
  [...outline.grids.keys()].map((grid) => ({ name: `${outline.edition.id} ${grid}`, outline, grid })),
);

const begins = (paper: Paper, row: number, column: number): boolean => {
  const id = paper[row]?.[column]?.id;
  return paper[row - 1]?.[column]?.id !== id && paper[row]?.[column - 1]?.id !== id;
};
/** Only what begins in a row. */
const beginning = (paper: Paper): readonly (readonly string[])[] =>
  paper.map((row, down) => row.flatMap(({ text }, across) => (begins(paper, down, across) ? [text] : [])));
/** A merged cell's text at its first place, nothing at the others. */
const atPlaces = (paper: Paper): readonly (readonly string[])[] =>
  paper.map((row, down) => row.map(({ text }, across) => (begins(paper, down, across) ? text : "")));
const filledUp = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
};

const wrapped = (text: string, width: number): readonly string[] => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
const padded = (text: string, width: number): string => text + "  ".repeat(Math.max(0, width - [...text].length));

/** Columns that stand apart by blanks, labels torn over lines with the numbers beside their middle, as the text of a PDF has them. */
function spaced(paper: Paper): string {
  const labels = paper.at(-1)?.findIndex(({ address }) => address !== undefined) ?? 0;
  const counts = new Set(paper.map((row) => new Set(row.flatMap(({ address }) => address ?? [])).size).filter((count) => count > 0));
  const isTorn = labels > 0 && counts.size === 1 && !counts.has(1);
  const widths = (paper[0] ?? []).map((_, column) => (column < labels ? (isTorn ? 12 : 60) : isTorn || labels === 0 ? 8 : 16));
  const waiting: string[][] = widths.map(() => []);
  const lines = paper.flatMap((row, down) => {
    const own = row.map(({ text }, across) => (begins(paper, down, across) ? text : ""));
    const isSpan = (across: number): boolean => paper[down + 1]?.[across]?.id === row[across]?.id;
    const last = row.map((_, across) => (isSpan(across) ? [] : wrapped(own[across] ?? "", (widths[across] ?? 8) - 2)));
    row.forEach((_, across) => isSpan(across) && waiting[across]?.push(...wrapped(own[across] ?? "", (widths[across] ?? 8) - 2)));
    const height = Math.max(
      1,
      ...last.map(({ length }) => length),
      ...(down === paper.length - 1 ? waiting.map(({ length }) => length) : []),
    );
    return Array.from({ length: height }, (_, line) =>
      row
        .map((piece, across) => {
          const isValue = piece.address !== undefined;
          const text = isValue
            ? line === Math.floor((height - 1) / 2)
              ? (own[across] ?? "")
              : ""
            : (last[across]?.[line] ?? waiting[across]?.shift() ?? "");
          return padded(text, widths[across] ?? 8);
        })
        .join("  "),
    );
  });
  return lines
    .flatMap((line, at) => (at === Math.floor(lines.length / 2) ? ["", "                    - 3 -", "", line] : [line]))
    .join("\n");
}

/** How portals, mails and programs give a table as text. */
const ways: Readonly<Record<string, (paper: Paper) => string>> = {
  "a cell a line": (paper) =>
    beginning(paper)
      .flat()
      .filter((text) => text !== "")
      .join("\n"),
  "a cell a line, with blank lines": (paper) =>
    beginning(paper)
      .flat()
      .filter((text) => text !== "")
      .join("\n\n"),
  "bars, filled up behind": (paper) =>
    filledUp(beginning(paper))
      .map((row) => `${row.join(" | ")} |`)
      .join("\n"),
  "bars, filled up behind to every column": (paper) =>
    beginning(paper)
      .map((row) => [...row, ...Array.from({ length: (paper[0]?.length ?? 0) - row.length }, () => "")].join(" | "))
      .join("\n"),
  "bars at both ends": (paper) =>
    beginning(paper)
      .map((row) => `| ${row.join(" | ")} |`)
      .join("\n"),
  Markdown: (paper) => {
    const [first = [], ...rest] = atPlaces(paper);
    return [first, first.map(() => "---"), ...rest].map((row) => `| ${row.join(" | ")} |`).join("\n");
  },
  "tabs between cells": (paper) =>
    beginning(paper)
      .map((row) => row.join("\t"))
      .join("\n"),
  "tabs, every place": (paper) =>
    atPlaces(paper)
      .map((row) => row.join("\t"))
      .join("\n"),
  "every place, merged texts repeated": (paper) => paper.map((row) => row.map(({ text }) => text).join("\t")).join("\n"),
  "a bar on a line of its own after each cell": (paper) =>
    beginning(paper)
      .map((row) => row.map((text) => (text === "" ? "|" : `${text}\n|`)).join("\n"))
      .join("\n"),
  "columns apart by blanks, labels torn, a page number between": spaced,
  "rows with a blank between, labels torn, as a viewer of PDF copies them": (paper) =>
    beginning(paper)
      .map((row) =>
        row
          .filter((text) => text !== "")
          .map((text) => (/\p{Script=Han}/u.test(text) ? wrapped(text, 5).join("\n") : text))
          .join(" "),
      )
      .join("\n"),
  "a sheet with finer columns": (paper) =>
    atPlaces(paper)
      .map((row) => [...row.flatMap((text, at) => (at % 2 === 0 ? [text] : [text, ""])), "", ""].join("\t"))
      .join("\n"),
  "a letter of each group a line": (paper) =>
    beginning(paper)
      .flat()
      .filter((text) => text !== "")
      .map((text) => (/^[一二三四]、本年度/.test(text) ? [...text].join("\n") : text))
      .join("\n"),
};

const around = (table: string): string => `二、某某情况\n本年度做了几件事，其中有3件。\n${table}\n五、存在的主要问题\n没有。`;

/** The figures that were read, by address. */
function readIn({ tables }: FlatTables, outline: Outline): ReadonlyMap<Address, string> {
  return new Map(
    tables.flatMap(({ grid, block, unread }) => {
      const place = outline.grids.get(grid);
      const left = new Set(unread.map(({ address }) => address));
      const cells = place === undefined ? [] : layout(place.grid).rows.flat();
      return cells.flatMap(({ address }, at) =>
        address === undefined || left.has(address) ? [] : [[address, block.cells[at]?.text ?? ""] as const],
      );
    }),
  );
}

const textsOf = (outline: Outline, grid: string, all: Readonly<Record<Address, string>>): ReadonlyMap<Address, string> =>
  new Map((outline.grids.get(grid)?.cells ?? []).map(({ address }) => [address, all[address] ?? ""]));

describe.each(cases)("$name", ({ outline, grid }) => {
  const { all } = distinct(outline);
  const expected = textsOf(outline, grid, all);

  it.each(Object.entries(ways))("is put together from %s, every figure in its place", (_, way) => {
    const found = flatTables(outline, rowsOf(around(way(paperOf(outline, grid, all)))));
    expect(found.broken).toEqual([]);
    expect(found.tables.map((one) => one.grid)).toEqual([grid]);
    expect(found.tables[0]?.unread).toEqual([]);
    expect(readIn(found, outline)).toEqual(expected);
  });

  it("has no figure in a wrong place where cells are blank, or where one line was lost or stands twice: what does not fit is unread", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ways)),
        fc.oneof(
          fc.record({ blank: fc.array(fc.nat(), { maxLength: 8 }), damage: fc.constant(undefined) }),
          fc.record({ blank: fc.constant([]), damage: fc.record({ at: fc.nat(), act: fc.constantFrom("drop", "twice", "number") }) }),
        ),
        (way, { blank, damage }) => {
          const addresses = [...expected.keys()];
          const gone = new Set(blank.map((at) => addresses[at % addresses.length]));
          const texts = Object.fromEntries([...expected].filter(([address]) => !gone.has(address)));
          const lines = way(paperOf(outline, grid, texts)).split("\n");
          const at = damage === undefined ? -1 : damage.at % lines.length;
          const damaged = lines.flatMap((line, place) =>
            place !== at ? [line] : damage?.act === "drop" ? [] : damage?.act === "twice" ? [line, line] : [line, "7"],
          );
          const read = readIn(flatTables(outline, rowsOf(around(damaged.join("\n")))), outline);
          for (const [address, text] of read) if (text !== "") expect(text).toBe(texts[address]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("has no part of a figure where the end of a line cut it in two", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(ways)), fc.nat(), fc.nat({ max: 2 }), ([, way], which, behind) => {
        const text = way(paperOf(outline, grid, all));
        const figures = [...text.matchAll(/(?<![\d.])\d{4}(?![\d.])/gu)].filter(([digits]) => [...expected.values()].includes(digits));
        const cut = (figures[which % figures.length]?.index ?? 0) + behind + 1;
        const read = readIn(flatTables(outline, rowsOf(around(`${text.slice(0, cut)}\n${text.slice(cut)}`))), outline);
        for (const [address, figure] of read) if (figure !== "") expect(figure).toBe(expected.get(address));
      }),
      { numRuns: 60 },
    );
  });

  it("has no figure of another row of figures that stands behind or before its last one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(ways)), fc.boolean(), ([, way], isBefore) => {
        const lines = way(paperOf(outline, grid, all)).split("\n");
        const last = lines.reduce((found, line, at) => (/\d{4}/u.test(line) ? at : found), -1);
        const other = (lines[last] ?? "").replace(/\d{4}/gu, "$&9");
        const own = [...lines.slice(0, isBefore ? last : last + 1), other, ...lines.slice(isBefore ? last : last + 1)];
        const read = readIn(flatTables(outline, rowsOf(around(own.join("\n")))), outline);
        for (const [address, figure] of read) if (figure !== "") expect(figure).toBe(expected.get(address));
      }),
      { numRuns: 40 },
    );
  });
});

it("reads a row below heads of which the text kept only the first half each", () => {
  const outline = outlines.find(({ grids }) => grids.has("remedies"));
  if (outline === undefined) throw new Error("no edition with lawsuits");
  const { all } = distinct(outline);
  const paper = paperOf(outline, "remedies", all);
  const isHead = (row: number): boolean => paper[row]?.every(({ address }) => address === undefined) ?? false;
  const half = (text: string, row: number): string => (isHead(row) && text.length === 4 ? text.slice(0, 2) : text);
  const lines = filledUp(beginning(paper)).map((row, at) => `${row.map((text) => half(text, at)).join(" | ")} |`);
  expect(lines.join("\n")).toMatch(/结果 \| 结果 \| 其他/);
  const found = flatTables(outline, rowsOf(around(lines.join("\n"))));
  expect(readIn(found, outline)).toEqual(textsOf(outline, "remedies", all));
});

it("takes no number out of words in brackets, though blanks part them", () => {
  const [outline] = outlines;
  if (outline === undefined) throw new Error("no edition");
  const lines = ["信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 0", "行政规范性文件 22（其中修订 16 件）"];
  const rest = [
    "第二十条第（五）项",
    "信息内容 本年处理决定数量",
    "行政许可 1",
    "第二十条第（六）项",
    "信息内容 本年处理决定数量",
    "行政处罚 2",
    "行政强制 3",
  ];
  const end = ["第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费 4"];
  const read = readIn(flatTables(outline, rowsOf(["第二十条第（一）项", ...lines, ...rest, ...end].join("\n"))), outline);
  expect([...read.values()]).not.toContain("16");
});

it("reads nothing of a table whose cells a blank parts where one value of it is missing: the others of its row may be parts of one number", () => {
  const [outline] = outlines;
  if (outline === undefined) throw new Error("no edition");
  const { all } = distinct(outline);
  const lines = (texts: Readonly<Record<Address, string>>): string =>
    beginning(paperOf(outline, "applications", texts))
      .map((row) => row.filter((text) => text !== "").join(" "))
      .join("\n");
  const [address = ""] = textsOf(outline, "applications", all).keys();
  expect(readIn(flatTables(outline, rowsOf(lines(all))), outline)).toEqual(textsOf(outline, "applications", all));
  expect(readIn(flatTables(outline, rowsOf(lines({ ...all, [address]: "" }))), outline).size).toBe(0);
});
