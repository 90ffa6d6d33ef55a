// 复制一份: a second report with the same content; for another year with the texts alone.
import { forAnotherYear } from "../roll/anotherYear.ts";
import { opened } from "../arithmetic/open.ts";
import { fromReport } from "../report/doer.ts";
import { titleOf } from "../report/report.ts";
import type { StoredReport } from "../store/rows.ts";
import type { Writes } from "../store/store.ts";
import { act, mustBeOnly, reportAt } from "./act.ts";
import { changedParticulars, changesTo, isOtherBody, mustFitYear, type Particulars } from "./particulars.ts";
import { saved } from "./save.ts";

/** A copy of the same body goes on from what its source does; one for the year after, from its source; any other from nothing yet. */
function originOf(source: StoredReport, asked: Particulars): string | null {
  if (isOtherBody(source, asked)) return null;
  const years = Number(asked.year) - source.report.year;
  return years === 0 ? source.origin : years === 1 ? source.id : null;
}

function made(store: Writes, source: StoredReport, asked: Particulars): Promise<string> {
  const origin = originOf(source, asked);
  const whence = fromReport(titleOf(opened(source.report)?.edition, source.report));
  return Number(asked.year) === source.report.year
    ? store.copy(source.id, { origin, whence })
    : store.create(forAnotherYear(source.report), { origin, practice: source.practice, way: "copied", whence });
}

export const copy = act("copy", changedParticulars, async (store, { report: from, particulars, anyway }) => {
  const source = await reportAt(store, from);
  await mustBeOnly(store, { name: particulars.name, year: Number(particulars.year) }, { anyway });
  mustFitYear(source, particulars);
  const id = await made(store, source, particulars);
  await saved(store, id, { base: 1, changes: changesTo(source, particulars) }, "copied");
  return { answer: { id }, report: id, told: { from } };
});
