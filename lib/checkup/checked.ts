// WHAT 体检 MAKES OF FILES: each read, judged beside the report of the year before where that is among them, or not read and why. Plain values.
import type { Findings } from "../checks/finding.ts";
import type { Edition } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Alike } from "./alike.ts";
import type { Recognised } from "../recognise/recognised.ts";
import type { Report } from "../report/report.ts";

/** A file that was read. `name`: of the file, with the folders that it was chosen with. `isOwn`: it is a file of this program. */
export type ReadFile = { readonly name: string; readonly sha256: string; readonly isOwn: boolean; readonly recognised: Recognised };

/** A file that was not read; `refusal`: why, a whole sentence. */
export type RefusedFile = { readonly name: string; readonly refusal: string };

/** `before`: the file of the year before that it was judged beside; `unclear`: files that could be that one, so that it was judged beside none. `earlier`: one of a year before that, which its text was held against. */
export type Judgement = Findings & { readonly before: string | null; readonly unclear: readonly string[]; readonly earlier: string | null };

/** A file that was read and judged. `report`: as it was judged. `same`: a file before it with the same bytes. */
export type CheckedReport = ReadFile & {
  readonly edition: Edition;
  readonly outline: Outline;
  readonly report: Report;
  readonly judgement: Judgement;
  readonly same: string | null;
  /** Its paragraphs that are much the same as one of another unit's report, as far as they were held against others. */
  readonly alike: readonly Alike[];
};

/** A source whose tables are in no known format is read for its text, and judged in nothing. */
export type UnknownReport = ReadFile & { readonly edition: null };

export type CheckedFile = CheckedReport | UnknownReport | RefusedFile;

export const isRefused = (file: CheckedFile): file is RefusedFile => "refusal" in file;
export const isChecked = (file: CheckedFile): file is CheckedReport => "judgement" in file;
