// 导入: a report from a file of ours. What is wrong with the file is listed, and nothing of it is taken then.
import { z } from "zod";
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

const input = z.object({ text: z.union([z.string(), z.instanceof(Read)]), anyway: z.boolean().default(false) });

function reportIn(text: string | Read): StorableReport {
  if (text instanceof Read) return text.report;
  const reading = readReportText(text);
  if ("problems" in reading) throw withProblems(reading.problems);
  return storableReport(reading.report);
}

export const importReport = act(
  "import",
  input,
  async (store, { text, anyway }) => {
    const report = reportIn(text);
    await mustBeOnly(store, report, { anyway });
    const id = await store.add(report, { way: "imported" });
    return { answer: { id }, report: id, told: {} };
  },
  { size: "report" },
);
