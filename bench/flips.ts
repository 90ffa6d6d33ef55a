// `node --disable-warning=ExperimentalWarning bench/flips.ts [how many]`: single bits of a data folder turned over, in the file of a
// stopped server, and in file and log of one that was killed. Prints what became of them; silent must be 0 (lib/store/damage.test.ts).
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { practiceReport } from "../lib/report/practice.ts";
import { contentOf, copyData, fileName, flip, outcomeIn, type Outcome } from "../lib/store/flips.testing.ts";
import { openStore } from "../lib/store/open.ts";

const count = Number(process.argv[2] ?? 3000);
const address = "applications.received.person";
const root = mkdtempSync(join(tmpdir(), "nianbao-flips-"));
const [live, kept, work] = ["live", "kept", "work"].map((name) => join(root, name));
if (live === undefined || kept === undefined || work === undefined) throw new RangeError("no folders");

/** Turns over bits that are spread over a file of the kept folder; the same at each run. */
async function turned(ending: string, times: number, content: string): Promise<Record<Outcome, number>> {
  const tally = { same: 0, refused: 0, warned: 0, silent: 0 };
  const bits = statSync(join(String(kept), `${fileName}${ending}`)).size * 8;
  for (let turn = 0; turn < times; turn += 1) {
    const bit = Math.floor(((turn * 0.618033988749895) % 1) * bits);
    copyData(String(kept), String(work));
    flip(join(String(work), `${fileName}${ending}`), bit);
    const outcome = await outcomeIn(String(work), content);
    tally[outcome] += 1;
    if (outcome === "silent") console.log(`silent: bit ${bit} of ${fileName}${ending}`);
  }
  return tally;
}

const store = await openStore(live);
const report = practiceReport("disclosure-2021");
const ids = await Promise.all([1, 2, 3, 4].map((place) => store.create({ ...report, body: { ...report.body, name: `河湾${place}局` } })));
await store.setSettings({ siteName: "河湾县政府网" });
for (let base = 1; base < 31; base += 1)
  await store.patch(ids[1] ?? "", { base, changes: [{ area: "figures", address, value: String(1000 + base) }] });
const content = await contentOf(store);
copyData(live, kept);
console.log("log of a killed server", await turned("-wal", Math.ceil(count / 6), content));
console.log("file of a killed server", await turned("", Math.ceil(count / 3), content));
await store.close();
copyData(live, kept);
console.log("file of a stopped server", await turned("", count, content));
rmSync(root, { recursive: true });
