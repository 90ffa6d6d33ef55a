// One file held against a package: byte for byte a file of it, a web page that says what its report says, or neither, with the reason.
import { extname } from "node:path";
import { drawings } from "../charts/draw/document.ts";
import { sha256Of } from "../checksum/checksum.ts";
import type { OpenedPackage } from "../package/open.ts";
import { decode } from "../reading/decode.ts";
import { whatIs, type FileKind } from "../reading/whatIs.ts";
import { refusalOf, takes } from "../reading/words.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import type { Difference } from "../verify/difference.ts";
import { verifyPage, type Knowing } from "../verify/verify.ts";

export type Package = Extract<OpenedPackage, { manifest: unknown }>;

/** `identical`: byte for byte the file `name` of the package. `same`, `different`: a page that was compared. `unread`: neither, for the reason in `notes`. */
export type Judged = {
  readonly file: string;
  readonly state: "identical" | "same" | "different" | "unread";
  readonly name: string | null;
  readonly differences: readonly Difference[];
  readonly notes: readonly string[];
};

export const unread = (file: string, note: string): Judged => ({ file, state: "unread", name: null, differences: [], notes: [note] });

/** A report in a package, from its data file. */
function reportIn({ files }: Package, name: string) {
  const told = decode(files.get(name) ?? new Uint8Array());
  const reading = "text" in told ? readReportText(told.text) : undefined;
  return reading === undefined || "problems" in reading ? undefined : reading;
}

/** The report that the package is of. */
export const ownIn = (opened: Package) => reportIn(opened, opened.manifest.files.find(({ name }) => extname(name) === ".json")?.name ?? "");

/** What the package itself knows of its charts, else the reports that were named. */
function besideOf(opened: Package, named: readonly Report[]): Knowing["beside"] {
  const { charts } = opened.manifest;
  if (charts === null || charts === undefined) return { before: named, exact: false };
  const before = charts.flatMap((name) => reportIn(opened, name)?.report ?? []);
  return {
    before: [...before, ...named.filter(({ year }) => before.every((other) => other.year !== year))],
    exact: before.length === charts.length,
  };
}

/** The library that draws is large; a page without drawings needs none. */
const drawingsFor = async (content: Uint8Array) => (Buffer.from(content).includes("<svg") ? drawings() : undefined);

/** Kinds that a page in an encoding that we do not know may look like; its reader judges. */
const maybePage = new Set<FileKind>(["text", "csv", "damagedText", "unknown"]);

/** Judges one file. `named`: reports of years before, for a package that does not hold their figures. */
export async function judge(file: string, content: Uint8Array, opened: Package, named: readonly Report[]): Promise<Judged> {
  const known = opened.manifest.files.find(({ sha256 }) => sha256 === sha256Of(content));
  if (known !== undefined) return { file, state: "identical", name: known.name, differences: [], notes: [] };
  const found = whatIs(content);
  if (!takes("page", found) && !(maybePage.has(found.kind) && /^\.x?html?$/i.test(extname(file))))
    return unread(file, `它与发布包里的文件都不相同，也不是网页（.html），内容无法核对。${refusalOf(found, "page")}`);
  const own = ownIn(opened);
  if (own === undefined) return unread(file, "发布包里的数据文件无法读取，不能核对网页的内容。");
  const { state, differences, notes } = verifyPage(own.edition, own.report, content, {
    beside: besideOf(opened, named),
    draws: await drawingsFor(content),
  });
  return { file, state, name: null, differences, notes };
}
