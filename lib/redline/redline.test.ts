// A Word file that came back: what was changed is told once, with its place and who made it, and nothing else is.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Bound } from "../arithmetic/opened.ts";
import { compose } from "../document/compose.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { readDocx } from "../reading/docx/read.ts";
import { readReportText } from "../report/read.ts";
import { blankReport, type Report } from "../report/report.ts";
import { reportIn } from "../sources/filled.testing.ts";
import { editsOf } from "./edits.testing.ts";
import { redlineOf } from "./redline.ts";
import { withTaken } from "./take.ts";
import { dice, WordFile, withQuirks } from "./wordFile.testing.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const folder = join(import.meta.dirname, "../editions");

const samples: readonly (readonly [string, Bound])[] = editions.flatMap((edition) => {
  const own = join(folder, edition.id, "samples");
  return (existsSync(own) ? readdirSync(own) : []).flatMap((name) => {
    const read = readReportText(readFileSync(join(own, name), "utf8"));
    return "problems" in read ? [] : [[`${edition.id} ${name}`, { edition, report: read.report }] as const];
  });
});

/** What is printed of a report. */
const printed = ({ edition }: Bound, report: Report) => compose(edition, report).nodes.map((node) => ({ ...node, address: "" }));

const told = ({ deed, from, to, by }: { deed: string; from: string; to: string; by: readonly { readonly author: string }[] }) =>
  [deed, from, to, [...new Set(by.map(({ author }) => author))].join("、")].join("｜");

describe.each(samples)("%s", (_, own) => {
  test("as it was exported says nothing", async () => {
    const file = await WordFile.of(own);
    expect(redlineOf(own, readDocx(file.bytes))).toEqual({ changes: [], outside: [], remarks: [], notes: [], isOther: false });
  });
  test("as other programs write the same text says nothing", async () => {
    const file = await WordFile.of(own);
    file.xml = withQuirks(file.xml, dice(7));
    expect(redlineOf(own, readDocx(file.bytes))).toEqual({ changes: [], outside: [], remarks: [], notes: [], isOther: false });
  });
});

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "any report of %s, filled or blank, says nothing when it comes back as it went",
  async (_, edition) => {
    const blank = { edition, report: blankReport(edition, edition.years.from, { name: "清河县", issuer: "", kind: "", level: "" }) };
    const all = [blank, ...fc.sample(reportIn(edition), { numRuns: 12, seed: 20261130 }).map((report) => ({ edition, report }))];
    for (const own of all) {
      const file = await WordFile.of(own);
      file.xml = withQuirks(file.xml, dice(all.indexOf(own)));
      expect(redlineOf(own, readDocx(file.bytes))).toEqual({ changes: [], outside: [], remarks: [], notes: [], isOther: false });
    }
  },
);

/** Letters that programs and readers treat in ways of their own. */
const odd = fc
  .array(
    fc.constantFrom(
      "公开",
      "信息",
      "12",
      "１２",
      " ",
      "　",
      "\u00A0",
      "\u200B",
      "\u00AD",
      "-",
      "‑",
      "“",
      "”",
      "〔2021〕30号",
      "…",
      "—",
      "A",
      "<&>",
      "0539-2251234",
      "\t",
      "。",
      "①",
      "𠮷",
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((letters) => letters.join(""));

test("text of any letters says nothing when it comes back as it went", async () => {
  const [edition] = editions;
  if (edition === undefined) throw new RangeError("no edition");
  const base = blankReport(edition, edition.years.from, { name: "清河县", issuer: "清河县人民政府办公室", kind: "", level: "" });
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 5 }), async (texts) => {
      const blocks = texts.map((text, at) => ({ id: `b${at}`, kind: "paragraph" as const, text }));
      const own = {
        edition,
        report: { ...base, narrative: Object.fromEntries([...walk(edition).prose.keys()].slice(0, 2).map((part) => [part, blocks])) },
      };
      const file = await WordFile.of(own);
      expect(redlineOf(own, readDocx(file.bytes)).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Files with edits, 300 in all and more. */
const cases = samples.flatMap(([name, own], at) =>
  Array.from({ length: 12 }, (_, round) => [name, round, own, dice(at * 100 + round)] as const),
);
let count = 0;

test.each(cases)("each edit of %s is told once, with who made it, and taken as it was made (%i)", async (_, round, own, next) => {
  const edits = editsOf(own, next, 1 + (round % 6));
  const file = await WordFile.of(own);
  for (const edit of edits) edit.put(file);
  if (round % 2 === 1) file.xml = withQuirks(file.xml, next);
  const { changes, isOther } = redlineOf(own, readDocx(file.bytes));
  const figures = changes.filter(({ hint }) => !hint.startsWith("这是自动算的合计"));
  expect(isOther).toBe(false);
  expect(figures.map(told).sort()).toEqual(
    edits.map(({ by, ...edit }) => told({ ...edit, by: by === null ? [] : [{ author: by }] })).sort(),
  );
  const wanted = edits.reduce((report, edit) => edit.done(report), own.report);
  expect(printed(own, withTaken(own.report, changes))).toEqual(printed(own, wanted));
  expect(printed(own, withTaken(own.report, []))).toEqual(printed(own, own.report));
  count += edits.length;
});

test("these were 300 edits and more", () => expect(count).toBeGreaterThanOrEqual(300));
