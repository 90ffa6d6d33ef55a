// Of which reports a relation is asked, and that nothing about a report is guessed to find out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Edition, Relation } from "../edition/edition.ts";
import { applicable, instancesFor, type Subject } from "./applicable.ts";
import { instancesOf } from "./relations.ts";

const of = (year: number, kind: Subject["body"]["kind"] = "", level: Subject["body"]["level"] = ""): Subject => ({
  year,
  body: { kind, level },
});

describe("a condition", () => {
  test("that there is none is asked of every report", () => {
    expect(applicable(undefined, of(2021))).toBe("yes");
  });
  test("of a year is asked from that year on", () => {
    expect([2023, 2024, 2025].map((year) => applicable({ from: 2024 }, of(year)))).toEqual(["no", "yes", "yes"]);
  });
  test("of a kind or level is asked of those that it names", () => {
    const when = { kind: ["government", "office"], level: ["county"] } as const;
    expect(applicable(when, of(2021, "office", "county"))).toBe("yes");
    expect(applicable(when, of(2021, "township", "county"))).toBe("no");
    expect(applicable(when, of(2021, "office", "city"))).toBe("no");
  });
  test("is not known where kind or level is not chosen, unless what is known decides", () => {
    const when = { kind: ["government"], from: 2024 } as const;
    expect(applicable(when, of(2024))).toBe("unknown");
    expect(applicable(when, of(2023))).toBe("no");
    expect(applicable({ ...when, level: ["county"] }, of(2024, "", "city"))).toBe("no");
    expect(applicable({ ...when, level: ["county"] }, of(2024, "government"))).toBe("unknown");
  });
});

test("the instances that are asked of a report are those whose condition is known to be so, in the order of the declaration", () => {
  const [first, ...rest] = disclosure2021.relations.filter(({ when }) => when === undefined);
  const limited: Relation = { ...(first ?? expect.fail()), when: { level: ["city"] } };
  const edition: Edition = { ...disclosure2021, relations: [limited, ...rest] };
  const others = instancesOf(edition).filter(({ relation }) => relation !== limited);
  expect(instancesFor(edition, of(2021, "", "city"))).toEqual(instancesOf(edition));
  for (const level of ["", "county"] as const) expect(instancesFor(edition, of(2021, "", level))).toEqual(others);
});

test("only what speaks of an edition itself takes relations whoever they are asked of", () => {
  const root = join(import.meta.dirname, "..", "..");
  const free = [
    "lib/arithmetic/applicable.ts",
    "lib/arithmetic/relations.ts",
    // In words.
    "lib/describe/relationWords.ts",
    // Laid out once per edition: each relation is held against the report afterwards.
    "lib/checks/relations.ts",
    "lib/balance/system.ts",
    "lib/checks/exchanged.ts",
  ];
  const files = ["lib", "components", "app"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  const takers = files.filter(
    (path) => /(?<!\.test|\.testing)\.tsx?$/.test(path) && /\binstancesOf\b/.test(readFileSync(join(root, path), "utf8")),
  );
  expect(takers.sort()).toEqual(free.sort());
});
