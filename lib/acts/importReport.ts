// 导入: a report from a file of ours. What is wrong with the file is listed, and nothing of it is taken then.
import { z } from "zod";
import type { Area } from "../report/areas.ts";
import { whenceOf } from "../report/doer.ts";
import type { Write } from "../report/patch.ts";
import { readReportText } from "../report/read.ts";
import { storableReport, type StorableReport } from "../report/storable.ts";
import { act, mustBeOnly } from "./act.ts";
import { withProblems } from "./refusal.ts";

/** A report that was read already and made ready for the store (lib/intake). A class, since nothing that is sent can pass for one. */
export class Read {
  readonly report: StorableReport;

  constructor(report: StorableReport) {
    this.report = report;
  }
}

// `file`: what it was read from; `at`: where values stand there in words, "" where nobody can say, by their addresses; without it all of them are from there.
const whence = z.object({ file: z.string(), at: z.record(z.string(), z.string()).optional() });

/** Areas whose addresses are those of a reading; the others say something about the report. */
const read: ReadonlySet<Area> = new Set<Area>(["figures", "stated", "fields", "narrative"]);

function whenceIn({ file, at }: z.output<typeof whence>, { area, address }: Write): string {
  if (at === undefined) return whenceOf(file, "");
  const where = read.has(area) && Object.hasOwn(at, address) ? at[address] : undefined;
  return where === undefined ? "" : whenceOf(file, where);
}
const input = z.object({ text: z.union([z.string(), z.instanceof(Read)]), anyway: z.boolean().default(false), whence: whence.optional() });

function reportIn(text: string | Read): StorableReport {
  if (text instanceof Read) return text.report;
  const reading = readReportText(text);
  if ("problems" in reading) throw withProblems(reading.problems);
  return storableReport(reading.report);
}

export const importReport = act(
  "import",
  input,
  async (store, { text, anyway, whence: from }) => {
    const report = reportIn(text);
    await mustBeOnly(store, report, { anyway });
    const id = await store.add(report, { way: "imported", ...(from === undefined ? {} : { whence: (write) => whenceIn(from, write) }) });
    return { answer: { id }, report: id, told: {} };
  },
  { size: "report" },
);
