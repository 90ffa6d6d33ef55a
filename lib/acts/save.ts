// Saving: what does not conflict is taken. The pages save by a route of its own (app/api/reports/[id]), which comes here.
import { z } from "zod";
import { opened } from "../arithmetic/open.ts";
import { lettersOf, most, wholeProblem } from "../report/bounds.ts";
import { applied, entriesOf, reportFrom, type Write, type PatchResult } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import { readPatch } from "../store/request.ts";
import type { Writes } from "../store/store.ts";
import { act } from "./act.ts";
import { noReport, Refusal, withProblems } from "./refusal.ts";

/** The sentence where a report would hold more than one can: reckoned out only where it may. */
function overfull(report: Report, changes: readonly Write[]): string | undefined {
  const added = changes.reduce((sum, { value }) => sum + value.length, 0);
  return lettersOf(report) + added <= most.letters ? undefined : wholeProblem(reportFrom(report, applied(entriesOf(report), changes)));
}

/** Saves a patch as it came from outside, by the rules that every patch keeps. */
export async function saved(store: Writes, id: string, patch: unknown): Promise<PatchResult & { readonly places: number }> {
  const stored = await store.get(id);
  const edition = stored === undefined ? undefined : opened(stored.report)?.edition;
  if (stored === undefined || edition === undefined) throw noReport();
  const asked = readPatch(patch, edition);
  if ("problems" in asked) throw withProblems(asked.problems, "保存的内容不正确。");
  const crowded = overfull(stored.report, asked.changes);
  if (crowded !== undefined) throw new Refusal(413, crowded);
  return { ...(await store.patch(id, asked)), places: asked.changes.length };
}

export const save = act("save", z.object({ report: z.string(), patch: z.unknown() }), async (store, { report, patch }) => {
  const { places, ...answer } = await saved(store, report, patch);
  return { answer, report, told: { revision: answer.revision, places } };
});
