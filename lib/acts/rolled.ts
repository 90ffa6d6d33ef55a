// The report of the year after as it would be made: in the format that was chosen, else in its own, else in the one that there is.
import { opened } from "../arithmetic/open.ts";
import { editionsForYear, yearAnswer } from "../editions/index.ts";
import type { Edition } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";
import { roll, type Rolled } from "../roll/roll.ts";
import type { Writes } from "../store/store.ts";
import { reportAt } from "./act.ts";
import { noReport, Refusal } from "./refusal.ts";

export type RolledFrom = {
  readonly edition: Edition;
  readonly source: Report;
  readonly practice: boolean;
  readonly next: Edition;
  readonly rolled: Rolled;
  readonly answer: ReturnType<typeof yearAnswer>;
};

export async function rolledFrom(store: Pick<Writes, "get">, id: string, chosen: string | undefined): Promise<RolledFrom> {
  const { report, practice } = await reportAt(store, id);
  const own = opened(report);
  if (own === undefined) throw noReport();
  const { edition } = own;
  const [fitting, answer] = [editionsForYear(report.year + 1), yearAnswer(report.year + 1)];
  const next = fitting.find((one) => one.id === (chosen ?? edition.id)) ?? fitting[0];
  if (next === undefined) throw new Refusal(400, "message" in answer ? answer.message : "");
  return { edition, source: report, practice, next, rolled: roll(own, next), answer };
}
