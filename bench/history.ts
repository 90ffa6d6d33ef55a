// `node --disable-warning=ExperimentalWarning bench/history.ts [reports]`: a year of a county, as it is typed. Each report is made from last
// year's, filled cell by cell and sentence by sentence in sittings of half an hour by three people, corrected, pasted into, undone, and
// exported. Prints what history takes on the disk, how long a save takes at the beginning and at the end, and how long reading takes.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Way } from "../lib/report/doer.ts";
import { entriesOf, type Brought, type Write } from "../lib/report/patch.ts";
import { readBlock, writeBlock } from "../lib/report/blocks.ts";
import { openStore } from "../lib/store/open.ts";
import { readSample } from "./sample.ts";
import { median, p95 } from "./table.ts";

const count = Number(process.argv[2] ?? 60);
const people = ["林", "陈", ""];
const { report } = readSample();

// The store asks for the moment; here it is that of the typing.
let moment = Date.parse("2026-01-05T01:00:00.000Z");
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [moment] : given) as [number]));
  }
} as DateConstructor;

const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-history-"));
const store = await openStore(folder);
const path = join(folder, "nianbao.sqlite");
const took: number[] = [];

async function save(id: string, who: string, changes: readonly Brought[]): Promise<void> {
  const base = (await store.get(id))?.revision ?? 0;
  const start = performance.now();
  await store.together((writes) => writes.patch(id, { base, changes }), { who });
  took.push(performance.now() - start);
}

/** A sentence at each pause: the block is saved each time as far as it was typed. */
async function typeBlock(id: string, who: string, { area, address, value }: Write, wait: (seconds: number) => void): Promise<void> {
  const block = readBlock("", value);
  if (block === undefined) return;
  for (let end = 12; end < block.text.length + 12; end += 12) {
    await save(id, who, [{ area, address, value: writeBlock({ ...block, text: block.text.slice(0, end) }) }]);
    wait(6);
  }
}

const by = (changes: readonly Write[], way: Way): readonly Brought[] => changes.map((change) => ({ ...change, by: way }));

async function year(at: number): Promise<void> {
  const body = { ...report.body, name: `第${at + 1}单位` };
  const id = await store.create({ ...report, body, figures: {}, narrative: {}, fields: {} }, { way: "rolled" });
  const who = people[at % people.length] ?? "";
  const wanted = entriesOf(report).filter(({ area }) => area !== "about");
  let sat = 0;
  const wait = (seconds: number): void => {
    moment += seconds * 1000;
    sat += seconds;
    if (sat < 1800) return;
    moment += 20 * 3_600_000;
    sat = 0;
  };
  for (const [place, write] of wanted.entries()) {
    if (write.area === "narrative") await typeBlock(id, who, write, wait);
    else {
      // One figure of three is typed wrong first.
      if (place % 3 === 0) await save(id, who, [{ ...write, value: `${write.value}0` }]);
      wait(3);
      await save(id, who, [write]);
    }
    wait(4);
  }
  // Corrections of the last weeks, by another person: sentences rewritten, figures changed, a table pasted and taken back.
  const other = people[(at + 1) % people.length] ?? "";
  for (let round = 0; round < 8; round += 1) {
    wait(1800);
    for (const write of wanted.filter((_, place) => place % 9 === round))
      if (write.area === "narrative") await typeBlock(id, other, write, wait);
      else await save(id, other, [{ ...write, value: `${write.value}${round}` }]).then(() => save(id, other, [write]));
  }
  const figures = wanted.filter(({ area }) => area === "figures").slice(0, 150);
  await save(
    id,
    other,
    by(
      figures.map((write) => ({ ...write, value: `${write.value}1` })),
      "pasted",
    ),
  );
  await save(id, other, by(figures, "undone"));
  await store.noteExport(id, (await store.get(id))?.revision ?? 0);
}

const start = performance.now();
for (let at = 0; at < count; at += 1) await year(at);
const ids = (await store.list()).map(({ id }) => id);
const [id = ""] = ids;
const reading = performance.now();
const history = await store.versions(id);
const read = performance.now() - reading;
const earliest = performance.now();
await store.version(id, 1);
const rebuilt = performance.now() - earliest;
const looking = performance.now();
const { damaged } = await store.everything();
const looked = performance.now() - looking;
await store.close();

const before = statSync(path).size;
const file = new DatabaseSync(path);
const counted = (table: string): unknown => file.prepare(`select count(*) as n from ${table}`).get()?.["n"];
const [versions, changes] = [counted("versions"), counted("changes")];
file.exec("drop table changes; drop table versions; vacuum;");
file.close();
const without = statSync(path).size;
rmSync(folder, { recursive: true });
const part = Math.floor(took.length / 10);
const times = (some: readonly number[]): string => `${median(some).toFixed(2)} / ${p95(some).toFixed(2)}`;
console.log(`reports ${count}, saves ${took.length} in ${((performance.now() - start) / 1000).toFixed(0)} s, damaged ${damaged.length}`);
console.log(`save (ms, median / p95): first tenth ${times(took.slice(0, part))}, last tenth ${times(took.slice(-part))}`);
console.log(`versions ${versions}, changes ${changes}; of one report ${history?.versions.length}, ${history?.changes.length}`);
console.log(`file ${(before / 1e6).toFixed(1)} MB, without history ${(without / 1e6).toFixed(1)} MB`);
console.log(`history of one report ${read.toFixed(0)} ms, its first version ${rebuilt.toFixed(0)} ms, everything ${looked.toFixed(0)} ms`);
