// The rows, fields and parts of a report one by one, each with its figures, where they came from and what last year
// says: what is searched, and what tells which figures have no source yet.
import type { Address, FieldsPart, Part, Section } from "../edition/edition.ts";
import { addressIn } from "../edition/address.ts";
import type { Cell } from "../edition/walk.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import type { Opened } from "../arithmetic/opened.ts";
import { lineName, placeName } from "../edition/name.ts";
import { cellText } from "../document/compose.ts";
import { rowAddress } from "../edition/address.ts";
import { sourceOf } from "../report/sources.ts";

export type SheetFigure = { readonly name: string; readonly text: string; readonly lastYear: string };

/** `at`: the first place of the line that can be gone to. `part`: its table or part. `missing`: a figure other than 0 is there without a source. */
export type SheetLine = {
  readonly at: Address;
  readonly section: string;
  readonly part: Address;
  readonly name: string;
  readonly figures: readonly SheetFigure[];
  readonly sources: readonly string[];
  readonly lastYear: readonly string[];
  readonly missing: boolean;
};

/** A report, and the one of the year before. */
export type BesideBefore = { readonly own: Opened; readonly lastYear?: Opened | undefined };

/** The number of the same place in last year's report, or "". */
export function lastYearText({ lastYear }: BesideBefore, at: Address): string {
  const reading = lastYear?.readings.get(at);
  return reading?.state === "known" ? canonicalNumber(reading.value) : "";
}

const unique = (texts: readonly (string | undefined)[]): readonly string[] => [...new Set(texts.flatMap((text) => text ?? []))];

const isZero = ({ own: { readings } }: BesideBefore, at: Address): boolean => {
  const reading = readings.get(at);
  return reading?.state === "known" && canonicalNumber(reading.value) === "0";
};

/** `places`: all that count for the line; `inputs`: those of them that hold a figure which needs a source. */
function line(
  sheet: BesideBefore,
  at: Address,
  name: string,
  section: Section,
  part: Address,
  places: readonly Address[],
  figures: readonly SheetFigure[],
  inputs: readonly Address[],
): SheetLine {
  const { own, lastYear } = sheet;
  const { edition, report } = own;
  const filled = inputs.filter((one) => (own.readings.get(one)?.state ?? "blank") !== "blank" && !isZero(sheet, one));
  return {
    at,
    section: section.id,
    part,
    name,
    figures,
    sources: unique(places.map((one) => sourceOf(edition, report, one)?.text)),
    lastYear: unique(places.map((one) => lastYear && sourceOf(lastYear.edition, lastYear.report, one)?.text)),
    missing: filled.some((one) => sourceOf(edition, report, one) === undefined),
  };
}

/** Figures that say something: those other than 0 this year or last year. */
const telling = ({ text, lastYear }: SheetFigure): boolean => (text !== "" && text !== "0") || (lastYear !== "" && lastYear !== "0");

function rowLine(sheet: BesideBefore, section: Section, cells: readonly Cell[]): readonly SheetLine[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { grid, rowId, row } = first;
  const figures = cells.map((cell) => ({
    name: lineName(cell.column),
    text: cellText(cell, sheet.own.report, sheet.own.readings),
    lastYear: lastYearText(sheet, cell.address),
  }));
  const places = [rowAddress(grid.id, rowId), ...cells.map(({ address }) => address)];
  return [
    line(
      sheet,
      first.address,
      row.length === 0 ? grid.caption : lineName(row),
      section,
      grid.id,
      places,
      figures.filter(telling),
      cells.filter(({ total }) => !total).map(({ address }) => address),
    ),
  ];
}

function fieldLines(sheet: BesideBefore, section: Section, part: FieldsPart): readonly SheetLine[] {
  return part.fields.flatMap(({ id, label, measure }) => {
    const at = addressIn(section, id);
    const text = sheet.own.report.fields[at]?.trim() ?? "";
    const figure = { name: measure === undefined ? label : `${label}（${measure.unit}）`, text, lastYear: lastYearText(sheet, at) };
    const found = line(
      sheet,
      at,
      `${part.name}·${label}`,
      section,
      addressIn(section, part.id),
      [at],
      telling(figure) ? [figure] : [],
      measure === undefined ? [] : [at],
    );
    return found.figures.length + found.sources.length === 0 ? [] : [found];
  });
}

function linesIn(sheet: BesideBefore, section: Section, part: Part): readonly SheetLine[] {
  switch (part.kind) {
    case "grid": {
      const { cells = [] } = sheet.own.outline.grids.get(part.grid.id) ?? {};
      return unique(cells.map(({ rowId }) => rowId)).flatMap((row) =>
        rowLine(
          sheet,
          section,
          cells.filter(({ rowId }) => rowId === row),
        ),
      );
    }
    case "fields":
      return fieldLines(sheet, section, part);
    case "prose": {
      const at = addressIn(section, part.id);
      const found = line(sheet, at, placeName(sheet.own.outline, at), section, at, [at], [], []);
      return found.sources.length + found.lastYear.length === 0 ? [] : [found];
    }
    case "signature":
      return [];
  }
}

/** Every line of a report, in the order of the paper. */
export const linesOf = (sheet: BesideBefore): readonly SheetLine[] =>
  sheet.own.edition.sections.flatMap((section) => section.parts.flatMap((part) => linesIn(sheet, section, part)));
