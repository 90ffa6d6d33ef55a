// One file held against a package or a report: byte for byte a file of the package, something that says what the report says, or neither, with the reason.
import { extname } from "node:path";
import type { Bound } from "../arithmetic/opened.ts";
import { drawings } from "../charts/draw/document.ts";
import { sha256Of } from "../checksum/checksum.ts";
import type { OpenedPackage } from "../package/open.ts";
import { decode } from "../reading/decode.ts";
import { UnreadableSource } from "../reading/reading.ts";
import { whatIs } from "../reading/whatIs.ts";
import { refusalOf, takes } from "../reading/words.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { isPage, verifyFile, type Verified } from "../verify/file.ts";
import type { Beside } from "../verify/illustration.ts";

export type Package = Extract<OpenedPackage, { manifest: unknown }>;

/** `identical`: byte for byte the file `name` of the package. `same`, `different`: what was compared, and `by` says how. `unread`: neither, for the reason in `notes`. */
export type Judged = Pick<Verified, "code" | "compared" | "differences" | "looks" | "notes"> & {
  readonly file: string;
  readonly state: "identical" | "same" | "different" | "unread";
  readonly name: string | null;
  readonly by: Verified["by"] | null;
};

export const unread = (file: string, ...notes: readonly string[]): Judged => ({
  file,
  state: "unread",
  name: null,
  by: null,
  code: null,
  compared: "",
  differences: [],
  looks: [],
  notes,
});

/** A report in a package, from its data file. */
function reportIn({ files }: Package, name: string) {
  const told = decode(files.get(name) ?? new Uint8Array());
  const reading = "text" in told ? readReportText(told.text) : undefined;
  return reading === undefined || "problems" in reading ? undefined : reading;
}

/** The report that the package is of. */
export const ownIn = (opened: Package) => reportIn(opened, opened.manifest.files.find(({ name }) => extname(name) === ".json")?.name ?? "");

/** What the package itself knows of its charts, else the reports that were named. */
function besideOf(opened: Package, named: readonly Report[]): Beside {
  const { charts } = opened.manifest;
  if (charts === null || charts === undefined) return { before: named, exact: false };
  const before = charts.flatMap((name) => reportIn(opened, name)?.report ?? []);
  return {
    before: [...before, ...named.filter(({ year }) => before.every((other) => other.year !== year))],
    exact: before.length === charts.length,
  };
}

/** What a file is held against: a report, with what is known of years before. */
export type Against = { readonly own: Bound; readonly beside: Beside };

/** Judges what a file says. `strange`: what is said before of a file that is nothing to compare. */
async function judgeContent(file: string, content: Uint8Array, { own, beside }: Against, strange: string): Promise<Judged> {
  const found = whatIs(content);
  if (!isPage(found, file) && !takes("source", found)) return unread(file, `${strange}${refusalOf(found, "page")}`);
  try {
    const { by, code, state, differences, looks, compared, notes } = await verifyFile(own, content, {
      name: file,
      beside,
      draws: drawings,
    });
    return { file, state, name: null, by, code, compared, differences, looks, notes };
  } catch (problem) {
    if (!(problem instanceof UnreadableSource)) throw problem;
    return unread(file, `${strange}${problem.message}`);
  }
}

/** Judges one file against a report. */
export const judgeAgainst = (file: string, content: Uint8Array, against: Against): Promise<Judged> =>
  judgeContent(file, content, against, "");

/** Judges one file against a package. `named`: reports of years before, for a package that does not hold their figures. */
export async function judge(file: string, content: Uint8Array, opened: Package, named: readonly Report[]): Promise<Judged> {
  const known = opened.manifest.files.find(({ sha256 }) => sha256 === sha256Of(content));
  if (known !== undefined) return { ...unread(file), state: "identical", name: known.name };
  const own = ownIn(opened);
  if (own === undefined) return unread(file, "发布包里的数据文件无法读取，不能核对内容。");
  return judgeContent(file, content, { own, beside: besideOf(opened, named) }, "它与发布包里的文件都不相同，内容也无法核对。");
}
