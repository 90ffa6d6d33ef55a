// 编制下一年度年报: the report of the year after, in the format that serves it; first only said, then made.
import { rollPlanOf } from "#lib/roll/rollPlan.ts";
import { editionById, editionsForYear, yearAnswer } from "#lib/editions/index.ts";
import { titleOf } from "#lib/report/report.ts";
import { roll } from "#lib/roll/roll.ts";
import { store } from "#lib/store/instance.ts";
import { done, missing, refuse } from "../../answer.ts";

export type RollRequest = { readonly edition?: string | undefined } & (
  | { readonly act: "rollPlan" }
  | { readonly act: "roll"; readonly anyway: boolean }
);

export async function rollOn(id: string, asked: RollRequest): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  const edition = stored === undefined ? undefined : editionById(stored.report.edition, stored.report.editionRevision);
  if (stored === undefined || stored.deleted !== null || edition === undefined) return missing();
  const { report, practice } = stored;
  const fitting = editionsForYear(report.year + 1);
  const answer = yearAnswer(report.year + 1);
  const next = fitting.find((one) => one.id === (asked.edition ?? edition.id)) ?? fitting[0];
  if (next === undefined) return refuse(400, "message" in answer ? answer.message : "");
  const rolled = roll(edition, report, next);
  if (asked.act === "rollPlan")
    return done({
      ...rollPlanOf(edition, report, next, rolled),
      choice:
        answer.kind === "several" ? { why: answer.message, formats: fitting.map(({ id, name }) => ({ id, name })), chosen: next.id } : null,
    });
  const same = asked.anyway ? [] : await kept.sameBodyAndYear(rolled.report.body.name, rolled.report.year);
  if (same.length === 0) return done({ id: await kept.create(rolled.report, { practice, origin: id }) });
  const named = same.map((one) => ({
    id: one.id,
    title: titleOf(editionById(one.report.edition, one.report.editionRevision) ?? next, one.report),
  }));
  return refuse(409, "同一单位、同一年度已经有报告了。", { same: named });
}
