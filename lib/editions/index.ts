// The registered formats. A new format is a folder beside this file and one line here (README.md). A revision that has
// been used is never changed or taken out: a mended one is added with the next number, and the newest is used for new reports.
import type { Edition } from "../edition/edition.ts";
import { disclosure2019 } from "./disclosure-2019/edition.ts";
import { disclosure2021 } from "./disclosure-2021/edition.ts";
import { registryOf } from "./registry.ts";
import { statistics2014 } from "./statistics-2014/edition.ts";

export type { YearAnswer } from "./registry.ts";

declare global {
  /** Formats that were laid here before this file is read: made-up ones, by tests (toys.testing.ts). An installation has none. */
  var nianbaoEditionsOfTests: readonly Edition[] | undefined;
}

export const { editions, editionById, revisionsOf, editionsForYear, yearAnswer } = registryOf([
  disclosure2021,
  disclosure2019,
  statistics2014,
  ...(globalThis.nianbaoEditionsOfTests ?? []),
]);
