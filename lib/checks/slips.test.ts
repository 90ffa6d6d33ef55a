// Whatever slip of a typist changes a figure under a printed total or in a relation is told, and names the cell: ±1, neighbours swapped, digits transposed, a digit
// dropped, a cell blanked, a row one column aside. Over every sample of every format, with the totals printed as they were before.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { valueOf } from "../arithmetic/number.ts";
import { walk, type Cell } from "../edition/walk.ts";
import { readReportText } from "../report/read.ts";
import type { Report, Texts } from "../report/report.ts";
import { runChecks } from "./run.ts";

type Slip = { readonly what: string; readonly changed: Texts };

/** The slips that may befall a cell, beside the cell behind it in its row. */
function slipsOf({ address }: Cell, figures: Texts, row: readonly Cell[]): readonly Slip[] {
  const typed = figures[address] ?? "";
  const number = Number(typed);
  const at = row.findIndex((one) => one.address === address);
  const next = row[at + 1];
  const other = next === undefined ? "" : (figures[next.address] ?? "");
  const aside = Object.fromEntries(
    row.map((one, place) => [one.address, place === 0 ? "0" : (figures[row[place - 1]?.address ?? ""] ?? "")]),
  );
  const slips: readonly Slip[] = [
    { what: "+1", changed: { [address]: String(number + 1) } },
    { what: "-1", changed: number > 0 ? { [address]: String(number - 1) } : {} },
    { what: "swapped", changed: next === undefined ? {} : { [address]: other, [next.address]: typed } },
    { what: "transposed", changed: typed.length > 1 ? { [address]: typed.charAt(1) + typed.charAt(0) + typed.slice(2) } : {} },
    { what: "dropped", changed: typed.length > 1 ? { [address]: typed.slice(1) } : {} },
    { what: "blanked", changed: { [address]: "" } },
    { what: "aside", changed: at === 0 ? aside : {} },
  ];
  return slips.flatMap(({ what, changed }) => {
    const differing = Object.fromEntries(
      Object.entries(changed).filter(([place, value]) => value === "" || Number(value) !== Number(figures[place])),
    );
    return Object.keys(differing).length === 0 ? [] : [{ what, changed: differing }];
  });
}

const root = join(import.meta.dirname, "../editions");
const files = globSync("*/samples/*.json", { cwd: root }).filter((file) => !file.startsWith("toy"));

test.each(files.map((file) => [basename(file, ".json"), file] as const))("in %s", (_, file) => {
  const read = readReportText(readFileSync(join(root, file), "utf8"));
  if ("problems" in read) throw new RangeError(`${file} is no report`);
  const outline = walk(read.edition);
  const whole = openedIn(read.edition, read.report);
  const stated = Object.fromEntries(
    outline.totals.flatMap(({ address }) => {
      const value = valueOf(whole.readings.get(address));
      return value === null ? [] : [[address, value.toString()]];
    }),
  );
  const summed = new Set(outline.totals.flatMap(({ sums }) => sums.flatMap(({ parts }) => parts)));
  const inputs = [...outline.cells.values()].filter(
    (cell) => !cell.total && summed.has(cell.address) && (read.report.figures[cell.address] ?? "") !== "",
  );
  const silent = inputs.flatMap((cell) => {
    const row = inputs.filter((one) => one.grid === cell.grid && one.rowId === cell.rowId);
    return slipsOf(cell, read.report.figures, row).flatMap(({ what, changed }) => {
      const report: Report = { ...read.report, stated, figures: { ...read.report.figures, ...changed } };
      // 2 and 3 swapped within one sum are 5 still: nothing is broken.
      const after = openedIn(read.edition, { ...report, stated: {} }).readings;
      if (outline.totals.every(({ address }) => valueOf(after.get(address))?.toString() === stated[address])) return [];
      const { findings, unjudged } = runChecks(openedIn(read.edition, report));
      const named = [...findings, ...unjudged].some(({ at }) => at.some((place) => Object.hasOwn(changed, place)));
      return named ? [] : [`${what} ${cell.address}`];
    });
  });
  expect(silent).toEqual([]);
});
