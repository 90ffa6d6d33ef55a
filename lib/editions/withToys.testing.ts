// For tests only: the registered formats with the made-up ones beside them. A test of what holds for every format takes the place of
// index.ts with it: vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts")).
import { vi } from "vitest";
import { registryOf } from "./registry.ts";
import { toy1990, toy1990First } from "./toy-1990/edition.testing.ts";
import { toy1992 } from "./toy-1992/edition.testing.ts";

const registered = await vi.importActual<typeof import("./index.ts")>("./index.ts");

export const { editions, editionById, revisionsOf, editionsForYear, yearAnswer } = registryOf([
  ...registered.editions.flatMap(({ id }) => registered.revisionsOf(id)),
  toy1992,
  toy1990,
  toy1990First,
]);
