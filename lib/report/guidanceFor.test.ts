// Guidance of one place is for bodies of that place alone.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { guidanceFor } from "./guidanceFor.ts";

const items = [{ text: "各地" }, { text: "一地", only: { name: "甲市", words: ["甲市", "乙县"] } }];
const textsFor = (name: string, issuer = name) => guidanceFor(items, { name, issuer }).map(({ text }) => text);

test("a body of the place is shown it, by either of its names", () => {
  expect(textsFor("乙县")).toEqual(["各地", "一地"]);
  expect(textsFor("教育局", "乙县教育局")).toEqual(["各地", "一地"]);
});

test("a body elsewhere is not, nor one whose names do not say where it is", () => {
  for (const name of ["丙县", "教育局", ""]) expect(textsFor(name)).toEqual(["各地"]);
  expect(guidanceFor(undefined, { name: "", issuer: "" })).toEqual([]);
});

test("whatever an edition says by a document of one place is marked as of that place", () => {
  for (const edition of editions) {
    const all = edition.sections.flatMap(({ guidance = [], parts }) => [...guidance, ...parts.flatMap((part) => part.guidance ?? [])]);
    for (const { basis, only } of all)
      if (basis?.document.includes("市）") === true) expect([basis.document, only?.name]).toEqual([basis.document, expect.any(String)]);
  }
  expect(walk(editions[0] ?? expect.fail()).edition.id).not.toBe("");
});
