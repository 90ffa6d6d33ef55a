// What saving rests on: nothing is lost between a report and its values, and writers of different places never meet.
// Mostly properties over generated reports; what the database adds is tested in lib/store.
import fc from "fast-check";
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { blockIn } from "../edition/address.ts";
import { positioned, readBlock, writeBlock } from "./blocks.ts";
import { boundSomewhere } from "./bound.testing.ts";
import { applied, blockChanges, changesBetween, entriesOf, keyOf, placedBlocks, reportFrom } from "./patch.ts";
import type { PlacedBlock } from "./blocks.ts";
import type { Write } from "./patch.ts";
import { kinds, levels, type Kind, type Level } from "../edition/body.ts";
import { reportFormat, type NarrativeBlock, type Report } from "./report.ts";
import { reportDetails } from "./publication.ts";
import { sourcePlaces } from "./sources.ts";
import { canonical } from "./write.ts";

const { cells, fields, prose } = walk(disclosure2021);
const header = { edition: disclosure2021.id, editionRevision: disclosure2021.revision };

const text = fc.string({ unit: "binary", maxLength: 12 });
const texts = (addresses: readonly string[]) => fc.dictionary(fc.constantFrom(...addresses), text, { maxKeys: 8, noNullPrototype: true });
const blockId = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 6 }));
const block: fc.Arbitrary<NarrativeBlock> = fc
  .oneof(
    fc.record({ id: blockId, kind: fc.constant("paragraph" as const), text }),
    fc.record({ id: blockId, kind: fc.constant("heading" as const), level: fc.constantFrom(1 as const, 2 as const), text }),
  )
  .chain((one) => boundSomewhere<NarrativeBlock>(one));
const blocks = fc.uniqueArray(block, { selector: ({ id }) => id, maxLength: 8 });
const kindNames: readonly (Kind | "")[] = ["", "government", "office", "department", "township"];
const levelNames: readonly (Level | "")[] = ["", "province", "city", "county", "township"];

const report: fc.Arbitrary<Report> = fc
  .record({
    format: fc.constant(reportFormat),
    edition: fc.constant(header.edition),
    editionRevision: fc.constant(header.editionRevision),
    year: fc.integer({ min: 2021, max: 2099 }),
    body: fc.record({ name: text, issuer: text, kind: fc.constantFrom(...kindNames), level: fc.constantFrom(...levelNames) }),
    date: text,
    figures: texts([...cells.values()].filter((cell) => !cell.total).map((cell) => cell.address)),
    stated: texts([...cells.values()].filter((cell) => cell.total).map((cell) => cell.address)),
    fields: texts([...fields.keys(), ...prose.keys()]),
    narrative: fc.dictionary(fc.constantFrom(...prose.keys()), blocks, { maxKeys: 4, noNullPrototype: true }),
    sources: texts(sourcePlaces(disclosure2021)),
    publication: texts(reportDetails),
    remarks: fc.dictionary(
      fc.constantFrom(...cells.keys()).map((address) => `applications.balance@${address}`),
      fc.record({ text: text.filter((one) => one !== ""), values: texts([...cells.keys()]) }, { noNullPrototype: true }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .map((filled) => ({ sources: {}, remarks: {}, publication: {}, ...canonical(disclosure2021, filled) }));

/** Ids in an order that the caller gives, each with its text. */
const paragraphs = (...ids: readonly string[]): readonly NarrativeBlock[] =>
  ids.map((id) => ({ id, kind: "paragraph", text: `内容${id}` }));
const idsIn = (placed: Iterable<PlacedBlock> | undefined): readonly string[] => [...(placed ?? [])].map(({ id }) => id);

function longestRise(values: readonly number[]): number {
  const runs: number[] = [];
  values.forEach((value, here) =>
    runs.push(1 + Math.max(0, ...runs.filter((_, earlier) => (values[earlier] ?? 0) < value && earlier < here))),
  );
  return Math.max(0, ...runs);
}

test("kinds and levels of this test are those of the report", () => {
  expect(kindNames.slice(1)).toEqual(Object.keys(kinds));
  expect(levelNames.slice(1)).toEqual(Object.keys(levels));
});

test("a report taken apart and put together again is the same report, in whatever order the values come", () => {
  fc.assert(
    fc.property(
      report.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray([...entriesOf(one)], { minLength: entriesOf(one).length }))),
      ([one, shuffled]) => {
        expect(reportFrom(header, entriesOf(one))).toEqual(one);
        expect(canonical(disclosure2021, reportFrom(header, shuffled))).toEqual(canonical(disclosure2021, one));
      },
    ),
    { numRuns: 60 },
  );
});

test("the changes between two reports lead from one to the other, and none are left after", () => {
  fc.assert(
    fc.property(report, report, (one, two) => {
      const after = applied(entriesOf(one), changesBetween(entriesOf(one), entriesOf(two)));
      expect(canonical(disclosure2021, reportFrom(header, after))).toEqual(canonical(disclosure2021, two));
      expect(changesBetween(after, entriesOf(two))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("two patches to different addresses give the same report in either order", () => {
  const change = fc.record({
    place: fc.constantFrom(...[...cells.values()].filter((cell) => !cell.total).map((cell) => cell.address)),
    value: text,
  });
  const patch = fc
    .array(change, { maxLength: 6 })
    .map((changes) => changes.map(({ place, value }): Write => ({ area: "figures", address: place, value })));
  fc.assert(
    fc.property(report, patch, patch, (one, first, second) => {
      const taken = new Set(first.map(keyOf));
      const apart = second.filter((entry) => !taken.has(keyOf(entry)));
      const start = entriesOf(one);
      expect(reportFrom(header, applied(applied(start, first), apart))).toEqual(reportFrom(header, applied(applied(start, apart), first)));
    }),
    { numRuns: 60 },
  );
});

test("paragraphs that two writers put in at once both stay, in an order that both see", () => {
  const start = entriesOf({ ...reportFrom(header, []), narrative: { "overview.disclosure": paragraphs("a", "b") } });
  const before = placedBlocks(start).get("overview.disclosure") ?? [];
  const one = blockChanges("overview.disclosure", paragraphs("a", "x", "b"), before);
  const two = blockChanges("overview.disclosure", paragraphs("a", "y", "b", "z"), before);
  const either = placedBlocks(applied(applied(start, one), two)).get("overview.disclosure");
  expect(idsIn(either)).toEqual(["a", "x", "y", "b", "z"]);
  expect(placedBlocks(applied(applied(start, two), one)).get("overview.disclosure")).toEqual(either);
});

test("a paragraph can go between two that share a position, and typing in one of them changes only it", () => {
  const [first, last] = positioned(paragraphs("a", "d"));
  if (first === undefined || last === undefined) throw new Error("positions are missing");
  const shared: readonly PlacedBlock[] = [first, { ...last, id: "b", position: "a0V" }, { ...last, id: "c", position: "a0V" }, last];
  expect(positioned(shared, shared)).toEqual(shared);
  const now = positioned(paragraphs("a", "b", "new", "c", "d"), shared);
  expect(now.map(({ position }) => position)).toEqual([...new Set(now.map(({ position }) => position))].sort());
  expect(now.filter((block) => shared.find(({ id }) => id === block.id)?.position !== block.position)).toHaveLength(2);
});

test("positions rise strictly, and as few blocks as possible get a new one", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 14 });
  fc.assert(
    fc.property(ids, ids, (old, wanted) => {
      const before = positioned(paragraphs(...old.map(String)));
      const after = positioned(paragraphs(...wanted.map(String)), before);
      const positions = after.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(idsIn(after)).toEqual(wanted.map(String));
      const stayed = after.filter((block) => before.find(({ id }) => id === block.id)?.position === block.position);
      expect(stayed).toHaveLength(longestRise(wanted.map((id) => old.indexOf(id)).filter((place) => place >= 0)));
    }),
    { numRuns: 300 },
  );
});

test("a patch of one part holds the new, changed and deleted blocks and nothing else", () => {
  const before = positioned(paragraphs("a", "b", "c", "d"));
  const after: readonly NarrativeBlock[] = [
    ...paragraphs("a", "new"),
    { id: "c", kind: "heading", level: 1, text: "改过" },
    ...paragraphs("d"),
  ];
  const changes = blockChanges("overview.disclosure", after, before);
  expect(changes.map(({ address }) => address)).toEqual(["overview.disclosure.new", "overview.disclosure.c", "overview.disclosure.b"]);
  expect(changes.map(({ value }) => value === "")).toEqual([false, false, true]);
});

test("two blocks of one id are refused, for one of them would be lost", () => {
  expect(() => positioned(paragraphs("a", "a"))).toThrow(RangeError);
});

test("a block is written and read back, and what is no block is read as none", () => {
  fc.assert(
    fc.property(block, (one) => {
      expect(readBlock(one.id, writeBlock({ ...one, position: "a0" }))).toEqual({ ...one, position: "a0" });
    }),
  );
  const broken = [
    "",
    "{",
    "null",
    "[]",
    '{"kind":"paragraph","text":1,"position":"a0"}',
    '{"kind":"picture","text":"","position":"a0"}',
    '{"kind":"heading","level":3,"text":"","position":"a0"}',
  ];
  const misplaced = ["", "a", "a00", "!", "A00000000000000000000000000", "钥匙"].map((position) =>
    JSON.stringify({ kind: "paragraph", text: "", position }),
  );
  for (const value of [...broken, ...misplaced]) expect(readBlock("id", value), value).toBeUndefined();
});

test("a block's address is taken apart at its second dot, so that an id may hold dots", () => {
  expect(blockIn("overview.disclosure.x.y")).toEqual({ part: "overview.disclosure", id: "x.y" });
  for (const address of ["", "overview", "overview.disclosure", "overview.disclosure."]) expect(blockIn(address), address).toBeUndefined();
});
