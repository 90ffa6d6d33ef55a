// 上一年是哪一份: which reports could be it, what a person chose, and what happens to the line when a report is copied or renamed.
import { choicesFor, labelOf } from "#lib/overview/yearChoice.ts";
import { noOrigin } from "#lib/report/yearBefore.ts";
import { store } from "#lib/store/instance.ts";
import type { StoredReport } from "#lib/store/rows.ts";
import type { Store } from "#lib/store/store.ts";
import { done, missing, refuse } from "../../answer.ts";

type Particulars = { readonly name: string; readonly kind: string; readonly year: string };

/** What can be chosen, and what stands now. */
export async function choicesOf(id: string): Promise<Response> {
  const kept = await store();
  const own = await kept.get(id);
  if (own === undefined || own.deleted !== null) return missing();
  return done(choicesFor(own, await kept.ofYear(own.report.year - 1), await kept.yearBefore(id)));
}

/** Keeps what was chosen: a report of the year before, "" for none, null to find it by the name again. */
export async function chooseYearBefore(id: string, from: string | null): Promise<Response> {
  const kept = await store();
  const own = await kept.get(id);
  if (own === undefined || own.deleted !== null) return missing();
  const chosen = from === null || from === noOrigin ? undefined : await kept.get(from);
  if (from !== null && from !== noOrigin && (chosen === undefined || chosen.deleted !== null))
    return refuse(404, "选的这一份报告已经不在了，请重新选。");
  if (chosen !== undefined && chosen.report.year !== own.report.year - 1)
    return refuse(400, `上一年的报告应是${own.report.year - 1}年的，选的是${chosen.report.year}年的，请重新选。`);
  await kept.setOrigins([{ id, origin: from }]);
  return done({ label: chosen === undefined ? null : labelOf(chosen) });
}

const isOtherBody = ({ report: { body } }: StoredReport, { name, kind }: Particulars): boolean =>
  body.name.trim() !== name.trim() || (body.kind !== "" && body.kind !== kind);

/** A copy of the same body goes on from what its source does; one for the year after, from its source; any other from nothing yet. */
export function lineOfCopy(source: StoredReport, asked: Particulars): string | null {
  if (isOtherBody(source, asked)) return null;
  const years = Number(asked.year) - source.report.year;
  return years === 0 ? source.origin : years === 1 ? source.id : null;
}

/** Before a report gets another name or kind, lines that its name alone has made so far are kept with the reports. */
export async function keepLines(kept: Store, stored: StoredReport, asked: Particulars): Promise<void> {
  if (isOtherBody(stored, asked)) await kept.keepLines(stored.id);
}
