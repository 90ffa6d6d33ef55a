// Why something that was asked for is not done, as a sentence for the person at the screen. Thrown, so that whatever an act has
// written by then is taken back; the routes answer with it. Each refusal that several acts know is said here once.
import type { z } from "zod";
import { opened } from "../arithmetic/open.ts";
import { titleOf } from "../report/report.ts";
import type { StoredReport } from "../store/rows.ts";

/** `status`: as HTTP says it. `more` goes with the sentence for the page to use. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly more: object;

  constructor(status: number, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

/** Told by name: a development server may hold this module twice. */
export const isRefusal = (problem: unknown): problem is Refusal => problem instanceof Error && problem.name === "Refusal";

export const noReport = (): Refusal => new Refusal(404, "没有这份报告，可能已经删除。删除的报告可以在首页下方找回。");

/** What was sent has problems, of which the first is said and all are listed. */
export const withProblems = (problems: readonly string[], otherwise = ""): Refusal =>
  new Refusal(400, problems[0] ?? otherwise, { problems });

const named = ({ id, report }: StoredReport): { readonly id: string; readonly title: string } => ({
  id,
  title: titleOf(opened(report)?.edition, report),
});

/** There are reports of the same body and year: named, to be opened instead or to be made once more. */
export const alreadyThere = (same: readonly StoredReport[]): Refusal =>
  new Refusal(409, "同一单位、同一年度已经有报告了。", { same: same.map(named) });

/** What is wrong with the shape of what was sent: our own sentence where the schema has one, else the place. */
export function shapeProblem({ issues }: Pick<z.ZodError, "issues">): string {
  const [issue] = issues;
  if (issue !== undefined && /\p{Script=Han}/u.test(issue.message)) return issue.message;
  const place = issue === undefined || issue.path.length === 0 ? "" : `（${issue.path.map(String).join(".").slice(0, 80)}）`;
  return `请求的内容不完整或不对${place}，没有处理。请刷新页面再试一次。`;
}
