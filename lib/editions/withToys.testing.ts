// For tests only: the registered formats with the made-up ones beside them. A test of what holds for every format takes the place of
// index.ts with it: vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts")).
import "./toys.testing.ts";
import { vi } from "vitest";

const registered = await vi.importActual<typeof import("./index.ts")>("./index.ts");

export const { editions, editionById, revisionsOf, editionsForYear, yearAnswer } = registered;
