// The register is whole, its rows are well made, and what a person wrote under a check's id stays under it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { relationsOf } from "../edition/relations.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import type { Edition } from "../edition/edition.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { checksWithCases } from "./conformance.testing.ts";
import { ownAdvice } from "./finding.ts";
import { checkKinds } from "./kind.ts";
import { checksOf, register } from "./register.ts";
import { runChecks } from "./run.ts";
import { remarkOn } from "./standing.ts";

const asksForFees = ({ sections }: Edition): boolean =>
  sections.some(({ parts }) => parts.some((part) => part.kind === "fields" && part.mustSay !== undefined));

const hasProblemsInParts = ({ sections }: Edition): boolean =>
  sections.some(({ parts }) => {
    const prose = parts.filter((part) => part.kind === "prose");
    return prose.length > 1 && prose.some(({ mustSay }) => mustSay !== undefined);
  });

type Row = (typeof register)[number];

/** By what a check shows that it is one: what a file exports is not known to the compiler here. */
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && ("run" in value || "rows" in value);

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));

/** The checks that each file of this folder declares. */
const declared: readonly (readonly [file: string, row: Row])[] = (
  await Promise.all(
    files
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith(".testing.ts"))
      .map(async (name) => {
        const exported: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, name));
        return Object.values(exported)
          .filter(isRow)
          .map((row) => [name, row] as const);
      }),
  )
).flat();

const idsOf = (row: Row): readonly string[] =>
  "rows" in row ? [...new Set(editions.flatMap((edition) => row.rows(walk(edition)).map(({ id }) => id)))] : [row.id];

test("every check that a file of this folder declares is in the register, once", () => {
  const missing = declared.filter(([, row]) => !register.includes(row));
  expect(missing.map(([file, row]) => `${file}: ${idsOf(row).join(" ")} stands in no line of register.ts`)).toEqual([]);
  expect(register).toHaveLength(new Set(declared.map(([, row]) => row)).size);
});

test("every check has cases of conformance or a test that reads its file, a check of text both kinds of cases; every folder of cases is a check's", () => {
  const cases = checksWithCases();
  const tests = files
    .filter((name) => name.endsWith(".test.ts") && name !== "register.test.ts")
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
  const isTested = (file: string): boolean =>
    !file.startsWith("prose/") && (files.includes(file.replace(".ts", ".test.ts")) || tests.some((text) => text.includes(`./${file}"`)));
  const untried = declared.flatMap(([file, row]) => (isTested(file) ? [] : idsOf(row).filter((id) => !cases.includes(id))));
  expect(untried).toEqual([]);
  const ids = declared.flatMap(([, row]) => idsOf(row));
  expect(cases.filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const checks = checksOf(edition);

  test("each check has an id of its own, of words with dots, a name, and says what it looks at", () => {
    expect(checks).toHaveLength(new Set(checks.map(({ id }) => id)).size);
    for (const { id, name, looksAt } of checks) {
      expect(id).toMatch(/^[a-z]\w*(?:\.[a-z]\w*)+$/);
      expect(name).toMatch(/^[^。]{4,}$/);
      expect(looksAt).toMatch(/^[^。]{2,}$/);
    }
  });
  test("checks of one name are of one kind and equally grave, so that they may be told as one", () => {
    const told = new Set(checks.map(({ name, kind, severity }) => `${name} ${kind} ${severity}`));
    expect(told.size).toBe(new Set(checks.map(({ name }) => name)).size);
  });
  test("what rests on no document is advice and says that it is ours; everything else names its documents", () => {
    for (const check of checks)
      if (check.basis === "own") expect([check.id, check.severity]).toEqual([check.id, "advice"]);
      else if (check.basis !== "ofPlace") expect([check.id, check.basis.length > 0]).toEqual([check.id, true]);
    const found = runChecks(
      openedIn(edition, reportOf(edition, {}, { date: "?", body: { name: "\u{20000}\uE000", issuer: "", kind: "", level: "" } })),
    );
    expect(found.findings.find(({ check }) => check === "letter.rare")?.basis).toEqual(ownAdvice);
  });
  test("the ids under which 说明 are stored are these and no others", () => {
    const stated = walk(edition).totals.map(({ grid, sums }) => `stated.${grid.id}.${sums[0]?.line.id}`);
    expect(checks.map(({ id }) => id)).toEqual([
      "value.unreadable",
      "value.negative",
      "unit.missing",
      ...relationsOf(edition).map(({ id }) => id),
      ...new Set(stated),
      "date.unreadable",
      "date.beforeEnd",
      ...((edition.due ?? []).length === 0 ? [] : ["date.afterDue"]),
      "date.future",
      "year.outside",
      "issuer.asBody",
      "prose.mustSay",
      "contact.form",
      "contact.mobile",
      "letter.private",
      "letter.unassigned",
      "letter.lost",
      "letter.rare",
      "lastYear.exchanged",
      "lastYear.leap",
      "lastYear.unit",
      "value.stock",
      "value.flow",
      "value.proportion",
      ...(edition.questions ?? []).map(({ id }) => id),
      ...(edition.mustState === undefined ? [] : ["content.results"]),
      ...(asksForFees(edition) ? ["content.fees"] : []),
      "content.aspects",
      ...(hasProblemsInParts(edition) ? ["content.problems"] : []),
      "content.preface",
      ...(edition.sections.some(({ most }) => most !== undefined) ? ["content.length"] : []),
      "text.figures",
      "text.bound",
      "prose.sum",
      "prose.share",
      "prose.growth",
      "prose.twice",
      "prose.listCount",
      "prose.listedTwice",
      "prose.announced",
      "prose.missingNumber",
      "prose.missingWord",
      "prose.until",
      "prose.year",
      "prose.date",
      "prose.thisYear",
      "prose.place",
      "prose.office",
      "prose.ownName",
      "prose.ordinals",
      "prose.levels",
      "printed.sections",
      "printed.numbers",
      "printed.marks",
      "prose.documentNumber",
      "prose.noticeTitle",
      "prose.titleMarks",
      "prose.innerTitles",
      "prose.titleAgain",
      "prose.shortName",
      "prose.officeName",
      "prose.brackets",
      "prose.halfWidth",
      "prose.space",
      "prose.stop",
      "prose.mail",
      "prose.typo",
      "prose.latinName",
      "prose.doubled",
      "prose.repeated",
      "privacy.identity",
      "privacy.card",
      "privacy.person",
      "privacy.signOff",
      "lastYear.text",
      "lastYear.same",
      "text.growth",
      "text.share",
    ]);
  });
});

describe("a 说明 that a person wrote before the register was made still answers its finding", () => {
  /** What is stored with a report: the key, and the values of the finding as they were then. */
  const stored: readonly (readonly [string, Edition, Readonly<Record<string, string>>, Readonly<Record<string, string>>])[] = [
    [
      "unit.missing@proactive.procurement.spent",
      disclosure2019,
      { "proactive.procurement.spent": "12" },
      { "proactive.procurement.spent": "12" },
    ],
    [
      "applications.carriedFromLastYear@applications.carriedIn.person",
      disclosure2021,
      { "applications.carriedIn.person": "7" },
      { "applications.carriedIn.person": "7", "previous:applications.carriedOut.person": "0" },
    ],
    ["letter.private@about.issuer", disclosure2021, {}, { "about.issuer": "\uE000" }],
    ["letter.rare@about.issuer", disclosure2021, {}, { "about.issuer": "\u{20000}" }],
    [
      "lastYear.exchanged@applications.granted.person",
      disclosure2021,
      { "applications.granted.person": "15", "applications.notHeld.person": "66" },
      {
        "applications.granted.person": "15",
        "previous:applications.granted.person": "62",
        "applications.notHeld.person": "66",
        "previous:applications.notHeld.person": "17",
      },
    ],
  ];
  const before = (edition: Edition) =>
    evaluate(
      walk(edition),
      reportOf(edition, { ...zeros(edition), "applications.granted.person": "62", "applications.notHeld.person": "17" }),
    );
  test.each(stored)("%s", (key, edition, figures, values) => {
    const report = {
      ...reportOf(edition, { ...zeros(edition), ...figures }, { body: { name: "\u{20000}\uE000", issuer: "", kind: "", level: "" } }),
      remarks: { [key]: { text: "因为", values } },
    };
    const previous = edition === disclosure2021 ? before(edition) : undefined;
    const answered = runChecks(openedIn(edition, report), previous).findings.filter(
      (finding) => remarkOn(report, finding).state === "current",
    );
    expect(answered.map(({ check, at }) => `${check}@${at[0]}`)).toEqual([key]);
  });
  test("year.outside@about.date, which no figure lets expire", () => {
    const closed: Edition = { ...disclosure2021, years: { from: 2021, to: 2022 } };
    const report = { ...reportOf(closed), year: 2024, remarks: { "year.outside@about.date": { text: "上级要求", values: {} } } };
    const [finding] = runChecks(openedIn(closed, report)).findings.filter(({ check }) => check === "year.outside");
    expect(finding && remarkOn(report, finding).state).toBe("current");
  });
});

test("a finding says the kind of its row, and every kind says what is done with it", () => {
  const { findings } = runChecks(
    openedIn(
      disclosure2021,
      reportOf(
        disclosure2021,
        { ...zeros(disclosure2021), "applications.received.person": "约3", "applications.received.enterprise": "2" },
        { stated: { "remedies.cases.directTotal": "5" }, date: "?" },
      ),
    ),
  );
  const kindOf = new Map(checksOf(disclosure2021).map(({ id, kind }) => [id, kind]));
  for (const { check, kind } of findings) expect([check, kind]).toEqual([check, kindOf.get(check)]);
  expect(findings.map(({ check, kind }) => [check, checkKinds[kind].marksPlace, checkKinds[kind].balances])).toEqual([
    ["value.unreadable", true, false],
    ["applications.balance", false, true],
    ["stated.remedies.directTotal", true, true],
    ["date.unreadable", false, false],
  ]);
});
