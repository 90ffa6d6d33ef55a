// A published report whose tables are in no known format: its text is judged for what text alone shows, under the format of its year. Its figures are not.
import { openedIn } from "../arithmetic/opened.ts";
import { materialOf } from "../checks/check.ts";
import type { CheckKind } from "../checks/kind.ts";
import { checksOf } from "../checks/register.ts";
import { judgedBy } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { findingJson } from "./cells.ts";
import { findingLines } from "./judged.ts";
import type { Kept } from "./kept.ts";

/** What is printed of it beside the sentence that it was not judged: as JSON, the keys of its entry; in words, lines. */
export type TextOnly = { readonly json: Readonly<Record<string, unknown>>; readonly lines: readonly string[] };

const ofText: ReadonlySet<CheckKind> = new Set<CheckKind>(["writing", "lastYear"]);

/** What the checks of writing say of its text. `before`: an earlier report of the same body, for what its text says. */
export function textOnly({ edition, ...own }: Kept & { readonly edition: Edition }, before: Pick<Kept, "report"> | undefined): TextOnly {
  const { report, reading } = own;
  const checks = checksOf(edition).filter(({ kind }) => ofText.has(kind));
  const { findings } = judgedBy(checks, materialOf(openedIn(edition, report), undefined, undefined, before?.report, own));
  return {
    json: { year: report.year, findings: findings.map((finding) => findingJson(report, finding)), reading },
    lines: findings.flatMap((finding) => findingLines(report, finding)),
  };
}
