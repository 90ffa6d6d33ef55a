// 改名称、类别、级别、年度: the same report under other particulars.
import { act, mustBeOnly, reportAt } from "./act.ts";
import { changedParticulars, changesTo, isOtherBody, mustFitYear } from "./particulars.ts";
import { saved } from "./save.ts";

export const change = act("change", changedParticulars, async (store, { report: id, particulars, anyway }) => {
  const stored = await reportAt(store, id);
  await mustBeOnly(store, { name: particulars.name, year: Number(particulars.year) }, { anyway, besides: id });
  mustFitYear(stored, particulars);
  // Lines that its name alone has made so far stay.
  if (isOtherBody(stored, particulars)) await store.keepLines(id);
  const { revision } = await saved(store, id, { base: stored.revision, changes: changesTo(stored, particulars) }, "renamed");
  return { answer: {}, report: id, told: { revision } };
});
