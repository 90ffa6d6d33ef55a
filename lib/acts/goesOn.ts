// 上一年是哪一份, kept: a report of the year before, "" for none, null to find it by the name again.
import { z } from "zod";
import { labelOf } from "../overview/yearChoice.ts";
import { noOrigin } from "../report/yearBefore.ts";
import { inForce } from "../signing/frozen.ts";
import type { StoredReport } from "../store/rows.ts";
import type { Writes } from "../store/store.ts";
import { act, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

async function chosenBy(store: Writes, own: StoredReport, from: string): Promise<StoredReport> {
  const chosen = await store.get(from);
  if (chosen === undefined || chosen.deleted !== null) throw new Refusal(404, "选的这一份报告已经不在了，请重新选。");
  if (chosen.report.year === own.report.year - 1) return chosen;
  throw new Refusal(400, `上一年的报告应是${own.report.year - 1}年的，选的是${chosen.report.year}年的，请重新选。`);
}

export const goesOn = act("goesOn", z.object({ report: z.string(), from: z.string().nullable() }), async (store, { report, from }) => {
  const own = await reportAt(store, report);
  if (inForce(await store.frozen(report)) !== undefined)
    throw new Refusal(423, "这份报告已经定稿，上一年是哪一份也不再改。要改的，先到“定稿与发布”里解锁。");
  const chosen = from === null || from === noOrigin ? undefined : await chosenBy(store, own, from);
  await store.setOrigins([{ id: report, origin: from }]);
  return { answer: { label: chosen === undefined ? null : labelOf(chosen) }, report, told: { origin: from } };
});
