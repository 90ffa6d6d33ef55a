// `node --disable-warning=ExperimentalWarning bench/backup.ts [megabytes]`: a backup of this size (200) compared, restored, made again
// and compared with what is there: seconds, the most memory, and the longest that others were kept waiting.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { practiceReport } from "../lib/report/practice.ts";
import { writeBackup } from "../lib/store/backup.ts";
import { openStore } from "../lib/store/open.ts";

const wanted = Number(process.argv[2] ?? 200) * 1e6;
const root = mkdtempSync(join(tmpdir(), "nianbao-backup-"));
const report = practiceReport("disclosure-2021");
const paragraph = "全县各部门按照要求公开政府信息，及时更新栏目内容，认真办理申请。".repeat(60);
const time = new Date(0).toISOString();

async function* reports() {
  for (let [place, bytes] = [0, 0]; bytes < wanted; place += 1) {
    const narrative = {
      ...report.narrative,
      "overview.disclosure": Array.from({ length: 12 }, (_, id) => ({
        id: `p${id}`,
        kind: "paragraph" as const,
        text: `${paragraph}第${id}段。`,
      })),
    };
    const one = { ...report, body: { ...report.body, name: `河湾${place}局` }, narrative };
    bytes += Buffer.byteLength(JSON.stringify(one, null, 6));
    yield {
      id: `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`,
      revision: 1,
      practice: false,
      created: time,
      changed: time,
      deleted: null,
      origin: null,
      report: one,
    };
  }
}

let [memory, wait, last] = [0, 0, performance.now()];
setInterval(() => {
  memory = Math.max(memory, process.memoryUsage().rss);
  wait = Math.max(wait, performance.now() - last - 20);
  last = performance.now();
}, 20).unref();

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  [memory, wait, last] = [0, 0, performance.now()];
  const start = performance.now();
  const result = await work();
  console.log(
    `${what}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${(memory / 1e6).toFixed(0)} MB, others waited at most ${wait.toFixed(0)} ms`,
    result,
  );
}

const [given, made] = [join(root, "given.json"), join(root, "made.json")];
await pipeline(
  Readable.from(writeBackup(reports(), time, { settings: async () => ({}), frozen: async () => [] })),
  createWriteStream(given),
);
console.log(`${(statSync(given).size / 1e6).toFixed(0)} MB`);
const store = await openStore(join(root, "data"));
await measured("compared", () => store.receiveBackup(createReadStream(given)));
await measured("restored", () => store.receiveBackup(createReadStream(given), "missing"));
await measured("made", () => pipeline(Readable.from(store.backup()), createWriteStream(made)));
await measured("compared with itself", () => store.receiveBackup(createReadStream(made)));
await store.close();
rmSync(root, { recursive: true });
