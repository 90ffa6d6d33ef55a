// One row in doubt in a table that has become text costs that row, and never a figure under the labels of another.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { paperOf, type Paper } from "../matching/paper.testing.ts";
import { readText } from "../reading/text/read.ts";
import type { Texts } from "../report/report.ts";
import { reportToDamage } from "../sources/malformed.testing.ts";
import { totalsOf } from "../sources/filled.testing.ts";
import { recognise } from "./recognise.ts";

const begins = (paper: Paper, row: number, column: number): boolean => {
  const id = paper[row]?.[column]?.id;
  return paper[row - 1]?.[column]?.id !== id && paper[row]?.[column - 1]?.id !== id;
};

const rowsOf = (paper: Paper): readonly (readonly string[])[] =>
  paper.map((row, down) => row.flatMap(({ text }, across) => (begins(paper, down, across) ? [text] : [])));

/** How a portal or a program gives a table as text. */
const ways: Readonly<Record<string, (paper: Paper) => readonly string[]>> = {
  "rows between tabs": (paper) => rowsOf(paper).map((row) => row.join("\t")),
  "rows between bars": (paper) => rowsOf(paper).map((row) => `| ${row.join(" | ")} |`),
  "every place of a row": (paper) =>
    paper.map((row, down) => row.map(({ text }, across) => (begins(paper, down, across) ? text : "")).join("\t")),
  "rows apart by blanks": (paper) => rowsOf(paper).map((row) => row.join("   ")),
  "rows with a blank between": (paper) => rowsOf(paper).map((row) => row.join(" ")),
  "a cell a line": (paper) =>
    rowsOf(paper)
      .flat()
      .filter((text) => text !== ""),
};

const subjects = [disclosure2021, disclosure2019].map((edition) => {
  const report = reportToDamage(edition);
  const all: Texts = { ...report.figures, ...totalsOf(edition, report) };
  return { edition, all, paper: paperOf(walk(edition), "applications", all), year: edition.years.from };
});

/** What is read of the table in these lines. */
function read(lines: readonly string[], year: number): Texts {
  const text = `清河县${year}年政府信息公开工作年度报告\n二、某某情况\n本年度做了几件事。\n${lines.join("\n")}\n五、存在的主要问题\n没有。`;
  const { report } = recognise(readText(text), {}, editions);
  return { ...report.figures, ...report.stated };
}

const spliced = (lines: readonly string[], at: number, gone: number, ...more: readonly string[]): readonly string[] => [
  ...lines.slice(0, at),
  ...more,
  ...lines.slice(at + gone),
];

const wrongIn = (found: Texts, all: Texts): readonly string[] =>
  Object.entries(found).flatMap(([address, text]) => (all[address] === text ? [] : [`${address}=${text}`]));

const inRow = (found: Texts, row: string): number =>
  Object.keys(found).filter((address) => address.startsWith(`applications.${row}.`)).length;
const size = (found: Texts): number => Object.keys(found).filter((address) => address.startsWith("applications.")).length;

describe.each(subjects)("$edition.id", ({ all, paper, year }) => {
  const label = "1.属于国家秘密";
  const lined = Object.entries(ways).filter(([name]) => name !== "a cell a line");
  const line = (lines: readonly string[]): number => lines.findIndex((text) => text.includes(label));

  test.each(Object.entries(ways))("%s: all of it is read as it stands", (_, way) => {
    const found = read(way(paper), year);
    expect([wrongIn(found, all), size(found)]).toEqual([[], size(all)]);
  });

  test.each(lined)("%s: a row that is not there is unread, and no other", (_, way) => {
    const lines = way(paper);
    const found = read(spliced(lines, line(lines), 1), year);
    expect([wrongIn(found, all), inRow(found, "stateSecret"), size(found)]).toEqual([[], 0, size(all) - 7]);
  });

  test.each([...lined, ...Object.entries(ways).slice(-1)])("%s: a row whose name is another's is unread, and no other", (_, way) => {
    const lines = way(paper).map((text) => text.replace(label, "（甲）另有原因的"));
    const found = read(lines, year);
    expect([wrongIn(found, all), inRow(found, "stateSecret"), size(found)]).toEqual([[], 0, size(all) - 7]);
  });

  test.each(lined)("%s: a row that the form does not have leaves all others as they are", (_, way) => {
    const lines = way(paper);
    const at = line(lines) + 1;
    const own = lines[at] ?? "";
    const found = read(
      spliced(lines, at, 0, own.replace("2.其他法律行政法规禁止公开", "（甲）另有原因的").replace(/\d{4,}/gu, "$&9")),
      year,
    );
    expect([wrongIn(found, all), size(found)]).toEqual([[], size(all)]);
  });

  test.each(lined)("%s: a row of which a cell holds a word is unread, and no other", (_, way) => {
    const lines = way(paper);
    const at = line(lines) + 1;
    const found = read(spliced(lines, at, 1, (lines[at] ?? "").replace(/\d{4,}/u, "二")), year);
    expect([wrongIn(found, all), size(found)]).toEqual([[], size(all) - 7]);
  });

  test("no figure comes under the labels of another, whatever is lost, stands twice, changes places or is renamed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ways)),
        fc.array(
          fc.record({
            act: fc.constantFrom("drop", "twice", "swap", "rename", "label", "cut", "insert", "word"),
            at: fc.nat(),
            to: fc.nat(),
          }),
          {
            minLength: 1,
            maxLength: 2,
          },
        ),
        (way, acts) => {
          const own = way(paper);
          // Where each figure has a line of its own, two losses together may print another row.
          const done = own.some((text) => !/\p{Script=Han}/u.test(text)) ? acts.slice(0, 1) : acts;
          const damaged = done.reduce<readonly string[]>((lines, { act, at, to }) => {
            const [one, other] = [at % lines.length, to % lines.length];
            const text = lines.join("\n");
            const from = at % text.length;
            // Where a figure stands alone in its line, nobody can notice that it changed places with another.
            const isBare = !/\p{Script=Han}/u.test(`${lines[one]}`) || !/\p{Script=Han}/u.test(`${lines[other]}`);
            const labels = /[^\s|\d][^\s|]*/u;
            switch (act) {
              case "drop":
                return spliced(lines, one, 1 + (to % 3));
              case "twice":
                return spliced(lines, other, 0, lines[one] ?? "");
              case "swap":
                if (isBare) return lines;
                return spliced(spliced(lines, one, 1, lines[other] ?? ""), other, 1, lines[one] ?? "");
              case "rename":
                return spliced(lines, one, 1, (lines[one] ?? "").replace(labels, "（甲）另有原因的"));
              case "label":
                return spliced(lines, one, 1, (lines[one] ?? "").replace(labels, labels.exec(lines[other] ?? "")?.[0] ?? ""));
              case "word":
                return spliced(lines, one, 1, (lines[one] ?? "").replace(/\d{4,}/u, "二"));
              case "insert":
                return spliced(lines, one, 0, (lines[other] ?? "").replace(labels, "（甲）另有原因的"));
              default:
                return `${text.slice(0, from)}${text.slice(from + (to % 400))}`.split("\n");
            }
          }, own);
          const found = read(damaged, year);
          const printed = new Set(damaged.flatMap((text) => text.match(/\d+/gu) ?? []));
          // A figure that was cut in its midst is printed so.
          const cut = new Set(Object.values(all).filter((text) => !printed.has(text)));
          const wrong = Object.entries(found).filter(([address, text]) => all[address] !== text && !cut.has(all[address] ?? ""));
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: Number(process.env["RUNS"] ?? 60) },
    );
  });
});

test("a row whose name is turned to its opposite is read by nobody, in whatever layout", () => {
  for (const { all, paper, year } of subjects)
    for (const [label, turned] of [
      ["一、本年新收", "一、上年新收"],
      ["四、结转下年度", "四、结转上年度"],
      ["（一）予以公开", "（一）不予公开"],
      ["1.属于国家秘密", "1.不属于国家秘密"],
    ] as const) {
      const printed = paper.map((row) => row.map((one) => ({ ...one, text: one.text.replace(label, turned) })));
      const row = paper.findIndex((cells) => cells.some(({ text }) => text.startsWith(label)));
      const own = Object.values(ways["a cell a line"]?.(paper.slice(row, row + 1)) ?? []).filter((text) => /^\d+$/.test(text));
      expect(own.length).toBeGreaterThan(5);
      for (const [way, lines] of Object.entries(ways)) {
        const found = read(lines(printed), year);
        for (const [address, value] of Object.entries(found)) expect([way, address, value]).toEqual([way, address, all[address]]);
        expect([way, turned, own.filter((value) => Object.values(found).includes(value))]).toEqual([way, turned, []]);
      }
    }
});
