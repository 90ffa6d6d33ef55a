import { z } from "zod";
import { newParticularsSchema } from "#lib/report/particulars.ts";
import { editionById, editionsForYear } from "#lib/editions/index.ts";
import { requestIn } from "#lib/intake/intake.ts";
import { practiceReport } from "#lib/report/practice.ts";
import { blankReport, titleOf, type Report } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, refuse } from "../answer.ts";
import { bytesOf, mostBody, noJson, shapeProblem } from "../body.ts";

const request = z.discriminatedUnion("act", [
  z.object({ act: z.literal("new"), particulars: newParticularsSchema, anyway: z.boolean().default(false) }),
  z.object({ act: z.literal("practice") }),
  // With a text it was read already (lib/intake).
  z.object({ act: z.literal("import"), text: z.never() }),
]);

/** Keeps a new report, unless there is one for the same body and year and nobody said to keep both. */
async function keep(report: Report, anyway: boolean, practice = false): Promise<Response> {
  const kept = await store();
  const same = anyway ? [] : await kept.sameBodyAndYear(report.body.name, report.year);
  if (same.length === 0) return done({ id: await kept.create(report, { practice }) });
  const named = same.flatMap((one) => {
    const edition = editionById(one.report.edition, one.report.editionRevision);
    return edition === undefined ? [] : [{ id: one.id, title: titleOf(edition, one.report) }];
  });
  return refuse(409, "同一单位、同一年度已经有报告了。", { same: named });
}

async function post(incoming: Request): Promise<Response> {
  const read = await requestIn(await bytesOf(incoming, mostBody.report));
  if (read === undefined) throw noJson();
  if ("refusal" in read) return refuse(422, read.refusal);
  if ("problems" in read) return refuse(400, read.problems[0] ?? "", { problems: read.problems });
  if ("report" in read) return keep(read.report, read.anyway);
  const asked = request.safeParse(read.json);
  if (!asked.success) return refuse(400, shapeProblem(asked.error));
  switch (asked.data.act) {
    case "practice": {
      const report = practiceReport();
      return keep(report, true, true);
    }
    case "import":
      return asked.data.text;
    case "new": {
      const { name, issuer, kind, level, year, date, edition: chosen } = asked.data.particulars;
      const fitting = editionsForYear(Number(year));
      const edition = fitting.find(({ id }) => id === chosen) ?? fitting[0];
      if (edition === undefined) return refuse(400, `本系统还没有${year}年的报告格式。`);
      return keep(blankReport(edition, Number(year), { name, issuer, kind, level }, date), asked.data.anyway);
    }
  }
}

export const POST = answering(post);
