// A published report whose tables are in no known format: its text is judged for what text alone shows, under the format of its year. Its figures are not.
import { openedIn } from "../arithmetic/opened.ts";
import { materialOf } from "../checks/check.ts";
import { checksOf } from "../checks/register.ts";
import { judgedBy } from "../checks/run.ts";
import { findingJson } from "./cells.ts";
import { findingLines } from "./judged.ts";
import type { OpenedFile } from "./open.ts";
import { readingJson } from "./source.ts";

type Opened = Exclude<OpenedFile, { readonly error: string }>;

/** What is printed of it beside the sentence that it was not judged: as JSON, the keys of its entry; in words, lines. */
export type TextOnly = { readonly json: Readonly<Record<string, unknown>>; readonly lines: readonly string[] };

/** What the checks of writing say of its text. */
export function textOnly(opened: Opened): TextOnly {
  const { edition, report } = opened;
  const ofText = checksOf(edition).filter(({ kind }) => kind === "writing");
  const { findings } = judgedBy(ofText, materialOf(openedIn(edition, report)));
  return {
    json: { year: report.year, findings: findings.map((finding) => findingJson(report, finding)), reading: readingJson(opened) },
    lines: findings.flatMap((finding) => findingLines(report, finding)),
  };
}
