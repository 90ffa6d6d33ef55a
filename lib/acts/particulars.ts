// Name, issuer, kind, level and year of a report that is there: what is asked for by 改名称… and by 复制一份, and what follows from it.
import { z } from "zod";
import { opened } from "../arithmetic/open.ts";
import { particularsSchema } from "../report/particulars.ts";
import type { Write } from "../report/patch.ts";
import { bodyKey } from "../report/report.ts";
import { yearProblem } from "../report/request.ts";
import type { StoredReport } from "../store/rows.ts";
import { Refusal } from "./refusal.ts";

const particulars = particularsSchema.omit({ date: true, edition: true });

export type Particulars = z.output<typeof particulars>;

export const changedParticulars = z.object({ report: z.string(), particulars, anyway: z.boolean().default(false) });

/** Whether the report would be that of another body, by its name or its kind. */
export const isOtherBody = ({ report: { body } }: StoredReport, { name, kind }: Particulars): boolean =>
  bodyKey(body.name) !== bodyKey(name) || (body.kind !== "" && body.kind !== kind);

/** Refuses a year that the report's format is not for. */
export function mustFitYear({ report }: StoredReport, { year }: Particulars): void {
  const edition = opened(report)?.edition;
  const problem = Number(year) === report.year || edition === undefined ? undefined : yearProblem(year, edition);
  if (problem !== undefined) throw new Refusal(400, problem);
}

/** The changes that these particulars are; a year that stays is none. */
export const changesTo = ({ report }: StoredReport, asked: Particulars): readonly Write[] =>
  Object.entries(asked).flatMap(([address, value]): readonly Write[] =>
    address === "year" && Number(value) === report.year ? [] : [{ area: "about", address, value }],
  );
