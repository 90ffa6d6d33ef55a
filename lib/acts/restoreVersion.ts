// 恢复到这一版: an earlier version of a report as its newest one. What was there stays in the history, as the version that undoes it.
import { z } from "zod";
import { bodyKey } from "../report/report.ts";
import type { StoredReport } from "../store/rows.ts";
import type { Writes } from "../store/store.ts";
import { act, mustBeOnly, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

/** A name or year that comes back with it must be nobody else's, and lines that the name of now has made stay. */
async function mayBeCalled(store: Writes, now: StoredReport, then: StoredReport): Promise<void> {
  const { id } = now;
  const [{ body, year }, earlier] = [now.report, then.report];
  if (bodyKey(body.name) === bodyKey(earlier.body.name) && year === earlier.year) return;
  await mustBeOnly(store, { name: earlier.body.name, year: earlier.year }, { anyway: false, besides: id });
  await store.keepLines(id);
}

const input = z.object({ report: z.string(), version: z.int().min(1), base: z.int().min(0) });

/** `base`: the revision that the person has seen. */
export const restoreVersion = act("restoreVersion", input, async (store, { report: id, version, base }) => {
  const stored = await reportAt(store, id);
  if (stored.revision !== base) throw new Refusal(409, "这份报告刚才又有改动，没有恢复。请刷新这一页，看过最新的改动再恢复。");
  const restored = await store.restoreVersion(id, version, (now, then) => mayBeCalled(store, now, then));
  if (restored === undefined) throw new Refusal(404, `这份报告没有第 ${version} 版。`);
  const { revision } = restored;
  return { answer: restored, report: id, told: revision === base ? null : { revision, version } };
});
