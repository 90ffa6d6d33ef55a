// For tests only: the made-up formats. What is loaded before index.ts registers them beside the real ones: a server that is started with
// `node --import` of this file knows them, its threads too, and so does a page that is told them before its scripts run (e2e/toy.spec.ts).
import type { Edition } from "../edition/edition.ts";
import { toy1990, toy1990First } from "./toy-1990/edition.testing.ts";
import { toy1992 } from "./toy-1992/edition.testing.ts";

/** Every revision of each. */
export const toys: readonly Edition[] = [toy1992, toy1990, toy1990First];

globalThis.nianbaoEditionsOfTests = toys;
