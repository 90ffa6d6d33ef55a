import { z } from "zod";
import { particularsSchema } from "#lib/report/particulars.ts";
import { editionById } from "#lib/editions/index.ts";
import { lettersOf, most, wholeProblem } from "#lib/report/bounds.ts";
import { applied, entriesOf, reportFrom, type Change } from "#lib/report/patch.ts";
import { titleOf, type Report } from "#lib/report/report.ts";
import { walk } from "#lib/edition/walk.ts";
import { store } from "#lib/store/instance.ts";
import { readPatch, yearProblem } from "#lib/store/request.ts";
import type { StoredReport } from "#lib/store/rows.ts";
import { answering, done, missing, refuse } from "../../answer.ts";
import { bodyOf, shapeProblem } from "../../body.ts";
import { rollOn } from "./roll.ts";
import { chooseYearBefore, choicesOf, keepLines, lineOfCopy } from "./yearBefore.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

const changed = { particulars: particularsSchema.omit({ date: true, edition: true }), anyway: z.boolean().default(false) };
const request = z.discriminatedUnion("act", [
  z.object({ act: z.literal("restore") }),
  z.object({ act: z.literal("change"), ...changed }),
  z.object({ act: z.literal("copy"), ...changed }),
  z.object({ act: z.literal("revise"), revision: z.int() }),
  z.object({ act: z.literal("yearBefore") }),
  z.object({ act: z.literal("goesOn"), from: z.string().nullable() }),
  z.object({ act: z.literal("rollPlan"), edition: z.string().optional() }),
  z.object({ act: z.literal("roll"), edition: z.string().optional(), anyway: z.boolean().default(false) }),
]);

/** The sentence where a report would hold more than one can: reckoned out only where it may. */
function overfull(report: Report, changes: readonly Change[]): string | undefined {
  const added = changes.reduce((sum, { value }) => sum + value.length, 0);
  return lettersOf(report) + added <= most.letters ? undefined : wholeProblem(reportFrom(report, applied(entriesOf(report), changes)));
}

async function patch(id: string, body: unknown): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  const edition = stored === undefined ? undefined : editionById(stored.report.edition, stored.report.editionRevision);
  if (stored === undefined || edition === undefined) return missing();
  const asked = readPatch(body, edition);
  if ("problems" in asked) return refuse(400, asked.problems[0] ?? "保存的内容不正确。", { problems: asked.problems });
  const crowded = overfull(stored.report, asked.changes);
  return crowded === undefined ? done(await kept.patch(id, asked)) : refuse(413, crowded);
}

async function save(incoming: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const body = await bodyOf(incoming);
  return patch(id, body);
}

export const PATCH = answering(save);

async function remove(_: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return done({ removed: await (await store()).remove(id) });
}

export const DELETE = answering(remove);

/** A copy for another year takes the texts along; figures with what was noted about them, printed totals, sums of money and the date are of their year. */
function forAnotherYear(report: Report): Report {
  const edition = editionById(report.edition, report.editionRevision);
  const numbers = new Set(
    edition === undefined
      ? []
      : [...walk(edition).fields.values()].flatMap(({ address, field }) => (field.measure === undefined ? [] : [address])),
  );
  return {
    ...report,
    date: "",
    figures: {},
    stated: {},
    sources: {},
    remarks: {},
    publication: {},
    fields: Object.fromEntries(Object.entries(report.fields).filter(([address]) => !numbers.has(address))),
  };
}

/** Why a report cannot be of another year: asked before anything is made. */
function yearProblemOf({ report }: StoredReport, year: string): string | undefined {
  const edition = editionById(report.edition, report.editionRevision);
  return edition && yearProblem(year, edition);
}

async function change(id: string, asked: Extract<z.infer<typeof request>, { particulars: unknown }>): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  if (stored === undefined) return missing();
  const { name, year } = asked.particulars;
  const same = asked.anyway ? [] : (await kept.sameBodyAndYear(name, Number(year))).filter((one) => asked.act === "copy" || one.id !== id);
  const titles = same.flatMap((one) => {
    const edition = editionById(one.report.edition, one.report.editionRevision);
    return edition === undefined ? [] : [{ id: one.id, title: titleOf(edition, one.report) }];
  });
  if (titles.length > 0) return refuse(409, "同一单位、同一年度已经有报告了。", { same: titles });
  const problem = Number(year) === stored.report.year ? undefined : yearProblemOf(stored, year);
  if (problem !== undefined) return refuse(400, problem);
  const origin = lineOfCopy(stored, asked.particulars);
  if (asked.act === "change") await keepLines(kept, stored, asked.particulars);
  const target =
    asked.act === "change"
      ? id
      : Number(year) === stored.report.year
        ? await kept.copy(id, { origin })
        : await kept.create(forAnotherYear(stored.report), { origin });
  const { revision = 0 } = (await kept.entries(target)) ?? {};
  const changes = Object.entries(asked.particulars).flatMap(([address, value]): readonly Change[] =>
    address === "year" && Number(value) === stored.report.year ? [] : [{ area: "about", address, value }],
  );
  return patch(target, { base: revision, changes });
}

async function revise(id: string, revision: number): Promise<Response> {
  const kept = await store();
  const stored = await kept.get(id);
  if (stored === undefined || stored.deleted !== null) return missing();
  const offered = editionById(stored.report.edition)?.revision === revision;
  return offered ? done({ old: await kept.revise(id, revision) }) : refuse(400, `这份报告不能改用第 ${revision} 次修订。`);
}

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  const asked = request.safeParse(await bodyOf(incoming));
  if (!asked.success) return refuse(400, shapeProblem(asked.error));
  const { data } = asked;
  if (data.act === "restore") return done({ restored: await (await store()).restore(id) });
  if (data.act === "revise") return revise(id, data.revision);
  if (data.act === "yearBefore") return choicesOf(id);
  if (data.act === "goesOn") return chooseYearBefore(id, data.from);
  return data.act === "roll" || data.act === "rollPlan" ? rollOn(id, data) : change(id, data);
}

export const POST = answering(post);
