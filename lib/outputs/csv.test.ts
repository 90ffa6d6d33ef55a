// The list of figures as other programs read it: what was typed stays in its cell, whatever it is, and no cell is a formula.
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { csvOf } from "./csv.ts";
import { printable } from "../document/node.ts";

const [figure, total] = ["applications.received.person", "applications.received.total"] as const;
const reportWith = (text: string, stated = "") => ({ ...reportOf(disclosure2021, { [figure]: text }), stated: { [total]: stated } });

/** RFC 4180 as a spreadsheet reads it: every line end outside of quotes ends a line. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const fields = [...text.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/g)];
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of fields) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") lines.push([]);
  }
  return lines.filter((line) => line.join("") !== "");
}

const formula = /^\s*[=+\-@＝＋－＠]/;
const height = cellsOf(csvOf(disclosure2021, reportOf(disclosure2021, {}))).length;

function expectKept(typed: string): void {
  const lines = cellsOf(csvOf(disclosure2021, reportWith(typed, typed)));
  expect([lines.length, lines.every((line) => line.length === 8)]).toEqual([height, true]);
  for (const [place, at] of [
    [5, figure],
    [6, total],
  ] as const) {
    const cell = lines.find((line) => line[7] === at)?.[place] ?? "";
    expect(cell.replace(/^'/, "")).toBe(printable(typed).replace(/^'/, ""));
    if (formula.test(cell)) expect(cell).toMatch(/^\s*[-+－＋]\s*[\d１-９０]/);
  }
}

test.each([
  "0\n=1+1",
  "0\r=1+1",
  "0\r\n=1+1",
  "=1+1",
  "\n=1+1",
  "\t=1+1",
  " @SUM(A1)",
  "＝1+1",
  '1","=1+1',
  '"',
  "1;=2",
  "1\t=2",
  "1|=2",
  "1\u2028=2",
  "1\u2029=2",
  "1\u0085=2",
  "1\v=2",
  "-",
  "-2+3",
  "+cmd|' /C calc'!A0",
  "-3",
  "1,234",
])("%j stays in its cell and is no formula", expectKept);

test("so does any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("1", "=", "+", "-", "@", '"', "'", ",", ";", "\t", "\n", "\r", "\u2028", " ", "字", "|") }),
      expectKept,
    ),
    { numRuns: 60 },
  );
});

test.skipIf(!tools().python)("another reader finds the same cells [python-docx]", () => {
  const typed = '0\r=1+1\n","\u2028;x';
  const text = csvOf(disclosure2021, reportWith(typed));
  const script =
    "import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'),newline='')))))";
  const read: unknown = JSON.parse(execFileSync(tools().python ?? "", ["-c", script], { input: text, encoding: "utf8" }));
  expect(read).toEqual(cellsOf(text));
});
