// The manifest of a 发布包: which files belong together, their SHA-256, of which state of the report they are, and what stood
// open then. It is what `nianbao verify` holds a file against, years later and on another machine.
import { z } from "zod";
import { severityNames, type Finding } from "../checks/finding.ts";
import { openIn, remarkOn } from "../checks/standing.ts";
import type { Document } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { fileMarkOf } from "../report/state.ts";

export const packageFormat = "nianbao-package/1";
export const manifestName = "清单.json";

const file = z.object({ name: z.string(), what: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const finding = z.object({ severity: z.string(), check: z.string(), message: z.string(), remark: z.string().nullable() });

export const manifestSchema = z.object({
  format: z.literal(packageFormat),
  title: z.string(),
  /** What the names of the files say of the state of the report: 草稿, 送审稿; null of a final one. */
  mark: z.string().nullable(),
  edition: z.string(),
  editionRevision: z.int(),
  year: z.int(),
  body: z.string(),
  /** `revision` counts the changes of the report in its store; null for one that came from a file. `changed`: ISO 8601. */
  report: z.object({ id: z.string(), revision: z.int().nullable(), changed: z.string() }),
  findings: z.array(finding),
  files: z.array(file),
  /** With 图解: the files of the package that hold the figures of the years before, beside which the charts stand. null: without 图解. Absent in packages from before this was told. */
  charts: z.array(z.string()).nullable().optional(),
  /** Of a frozen report: its short code, and the hash of its content; `at`: ISO 8601. Absent of one that was open. */
  signed: z.object({ number: z.int(), code: z.string(), algorithm: z.string(), hash: z.string(), at: z.string() }).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof file>;

/** Of which state of the report a package is. */
export type State = { readonly id: string; readonly revision: number | null; readonly changed: string };

/** `charts`, `signed`: as in the manifest. */
export type Contents = {
  readonly files: readonly ManifestFile[];
  readonly charts: readonly string[] | null;
  readonly signed?: Manifest["signed"];
};

/** The manifest of these files. `findings`: all of the report; those that a current 说明 explains carry it, all others are open. */
export function manifestOf(
  report: Report,
  { title, state: reportState }: Pick<Document, "title" | "state">,
  state: State,
  findings: readonly Finding[],
  { files, charts, signed }: Contents,
): Manifest {
  const open = new Set(openIn(report, findings));
  return {
    format: packageFormat,
    title,
    mark: fileMarkOf(reportState),
    edition: report.edition,
    editionRevision: report.editionRevision,
    year: report.year,
    body: report.body.name.trim(),
    report: { ...state },
    findings: findings.map((one) => {
      const remark = remarkOn(report, one);
      return {
        severity: severityNames[one.severity],
        check: one.check,
        message: one.message,
        remark: open.has(one) || remark.state === "none" ? null : remark.text,
      };
    }),
    files: [...files],
    charts: charts === null ? null : [...charts],
    ...(signed === undefined ? {} : { signed }),
  };
}
