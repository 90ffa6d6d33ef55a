// `check --sheet OUT`: what was found as a 核查单, for Word or as a page, by the ending of its name.
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import type { CheckedFile, Judgement } from "../checkup/checked.ts";
import { checkSheet, type CheckSheet, type OfSheet } from "../checkup/sheet.ts";
import type { Report } from "../report/report.ts";
import type { OpenedSource } from "../sources/open.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write.ts";

/** A file that the command judged, or why it did not. */
export type Sheeted =
  | (Judgement & {
      readonly file: string;
      readonly report: Report;
      readonly opened: { readonly source: Pick<OpenedSource, "isOwn" | "recognised">; readonly edition: Edition; readonly sha256: string };
    })
  | { readonly file: string; readonly error: string };

function checkedOf(one: Sheeted): CheckedFile {
  if ("error" in one) return { name: one.file, refusal: one.error };
  const { file: name, report, opened, findings, unjudged, before, unclear } = one;
  const { edition, sha256, source } = opened;
  const judgement = { findings, unjudged, before, unclear };
  return {
    name,
    sha256,
    isOwn: source.isOwn,
    recognised: source.recognised,
    edition,
    outline: walk(edition),
    report,
    judgement,
    same: null,
  };
}

const renderers: Readonly<Record<string, (sheet: CheckSheet, today: string) => Promise<string | Uint8Array>>> = {
  html: async (sheet) => (await import("../outputs/html/checkSheet.ts")).renderCheckSheet(sheet),
  docx: async (sheet, today) => (await import("../outputs/docx/checkSheet.ts")).renderCheckSheet(sheet, new Date(`${today}T00:00:00Z`)),
};

/** Why a 核查单 of this name cannot be written; undefined where its ending is known. */
export const sheetRefusal = (out: string): string | undefined =>
  renderers[endingOf(out)] === undefined ? `--sheet 后面的文件名要以 .html 或 .docx 结尾，不能是 ${out}。` : undefined;

const endingOf = (out: string): string => /\.(\w+)$/.exec(out.toLowerCase())?.[1] ?? "";

/** Writes the 核查单 of these files; a sentence where it could not be written. */
export async function writeSheet(out: string, all: readonly Sheeted[], of: OfSheet, terminal: Terminal): Promise<string | undefined> {
  const render = renderers[endingOf(out)];
  if (render === undefined) return sheetRefusal(out);
  return writeWhole(out, terminal.pathOf(out), await render(checkSheet(all.map(checkedOf), of), of.today));
}
