// For tests only: files as 体检 has them, made of a report as somebody published it.
import type { Edition } from "../edition/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { sample } from "../cli/runCommand.testing.ts";
import { published, type Changes } from "../recognise/published.testing.ts";
import { recognise } from "../recognise/recognise.ts";
import type { HowToRecognise } from "../recognise/recognised.ts";
import type { Report } from "../report/report.ts";
import type { ReadFile } from "./checked.ts";

/** 沂水县 2021, correct. */
export const yishui = { edition: disclosure2021, report: sample("yishui-2021") };

let count = 0;

/** The file of a report; `sha256`: another one each time where none is given. */
export function fileOf(
  name: string,
  { edition, report }: { readonly edition: Edition; readonly report: Report } = yishui,
  more: { readonly changes?: Changes; readonly how?: HowToRecognise; readonly sha256?: string } = {},
): ReadFile {
  const { changes, how, sha256 = String((count += 1)).padStart(64, "0") } = more;
  return { name, sha256, isOwn: false, recognised: recognise(published(edition, report, changes), how) };
}
