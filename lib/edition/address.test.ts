import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  addressIn,
  atLine,
  blockAddress,
  blockIn,
  cellAddress,
  cellIds,
  isWithin,
  ownerOf,
  pathIn,
  rowAddress,
  rowOfCell,
  splitPath,
} from "./address.ts";

const root = join(import.meta.dirname, "../..");

// What looks like an address and is none: files that may join or split at a dot, and what it is there. The folder of a format may have a file of what its
// texts say, by ids with dots.
const ofFormats = /^lib\/editions\/[\w-]+\/said\.ts$/;
const others: Readonly<Record<string, string>> = {
  "lib/seen/itemSign.ts": "the number before an item, 1.",
  "components/publication/SettingsPage.tsx": "the form of the settings, whose keys are no addresses",
  "lib/acts/refusal.ts": "where in a request something was wrong, in words",
  "lib/balance/exact.ts": "a decimal number",
  "lib/charts/table.ts": "图解, which no edition has a place for",
  "lib/checks/prose/ordinals.ts": "the number before an item, 1.",
  "lib/checks/stated.ts": "the id of a check",
  "lib/edition/lint.ts": "a place in the source of an edition, for its author",
  "lib/edition/lint/grid.ts": "a place in the source of an edition, for its author",
  "lib/edition/relations.ts": "the id of a relation",
  "lib/editions/said.ts": "the id of what a text says",
  "lib/editions/statistics-2014/edition.ts": "the id of a relation",
  "lib/guard/passwordFile.ts": "the name of a file",
  "lib/ordinals/withOrdinal.ts": "the number before an item, 1.",
  "lib/reading/legacy/office.ts": "the name of a file",
  "lib/reading/sheets/printed.ts": "a decimal number",
  "lib/report/publication.ts": "a key of the settings",
  "components/sources/inYuan.ts": "a decimal number",
  "lib/seen/cascade.ts": "the classes in a selector",
  "lib/store/safekeeping/days.ts": "the name of a file",
  "lib/store/backup.ts": "where in a file something was wrong, in words",
  "lib/report/request.ts": "where in a request something was wrong, in words",
  "lib/workbook/cover.ts": "the number before an item, 1.",
  "lib/workbook/names.ts": "a name in a workbook",
  "lib/workbook/numberFormat.ts": "a decimal number",
  "lib/workbook/said.ts": "a decimal number",
};

const spellings = [
  // split("."), lastIndexOf(".")
  /\.(?:split|join|indexOf|lastIndexOf)\(\s*"\."/,
  // replaceAll(".", "/")
  /\.replace(?:All)?\(\s*"[./]", "[./]"/,
  // `${grid}.${row}`, `${grid}.`, `applications.${row}.total`
  /`(?:\w+\.)*\$\{[^}`]*\}(?:\.(?:\w+|\*|\$\{[^}`]*\})?)+`|`(?:\w+\.)+\$\{[^`]*\}`/,
];

const isProduction = (file: string): boolean => !/\.(?:test|testing|child)\.tsx?$/.test(file);

test("no other file joins or splits an address", () => {
  const files = globSync("{lib,components,app}/**/*.{ts,tsx}", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  const spell = (file: string): boolean => {
    const source = readFileSync(join(root, file), "utf8");
    return spellings.some((pattern) => pattern.test(source));
  };
  const production = files.filter((file) => isProduction(file) && !ofFormats.test(file));
  expect(production.length).toBeGreaterThan(400);
  expect(spell("lib/edition/address.ts")).toBe(true);
  expect(production.filter((file) => file !== "lib/edition/address.ts" && !Object.hasOwn(others, file)).filter(spell)).toEqual([]);
  // An exception that is none any more goes.
  expect(production.filter((file) => Object.hasOwn(others, file) && !spell(file))).toEqual([]);
});

test("an address is taken apart into what it was joined from", () => {
  expect(addressIn({ id: "information" }, "fees")).toBe("information.fees");
  expect(rowAddress("applications", "received")).toBe("applications.received");
  expect(cellAddress("applications", "received", "person")).toBe("applications.received.person");
  expect(cellIds("applications.received.person")).toEqual({ grid: "applications", row: "received", column: "person" });
  expect(rowOfCell("applications.received.person")).toBe("applications.received");
  expect(["applications.received.person", "applications", ""].map(ownerOf)).toEqual(["applications", "applications", ""]);
});

test("the id of a block may hold dots; an address of fewer ids is no block's", () => {
  expect(blockIn(blockAddress("problems.text", "k3x.1"))).toEqual({ part: "problems.text", id: "k3x.1" });
  expect(["problems.text", "problems.text.", "problems", ""].map(blockIn)).toEqual([undefined, undefined, undefined, undefined]);
});

test("a place holds itself and what lies in it, and nothing that only begins alike", () => {
  expect(["fees", "fees.notices", "fees.notices.total", "feesPaid.notices", "paid.fees"].map((at) => isWithin(at, "fees"))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("a line stands for the star of a reference, wherever it is", () => {
  expect(atLine("applications.received.*", "person")).toBe("applications.received.person");
  expect(atLine("proactive.*.made", "rules")).toBe("proactive.rules.made");
  expect(atLine("applications.received.total", "person")).toBe("applications.received.total");
});

test("a path of the form is an area and an address, and gives both back", () => {
  expect(splitPath(pathIn("figures", "applications.received.person"))).toEqual({
    area: "figures",
    address: "applications.received.person",
  });
  expect(splitPath("figures")).toEqual({ area: "figures", address: "" });
});
