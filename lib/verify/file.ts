// ANY FILE THAT WAS PUBLISHED held against the report: a page word by word, everything else by what its reader sees of it. It says which of the two
// it was, what was compared and what was not; what could not be read is never the same.
import { extname } from "node:path";
import type { Bound } from "../arithmetic/opened.ts";
import type { Draw } from "../charts/illustrate.ts";
import type { LeftOutPiece, ReadPiece, Where } from "../reading/reading.ts";
import { UnreadableSource } from "../reading/reading.ts";
import { whatIs, type FileKind, type WhatIs } from "../reading/whatIs.ts";
import { altered, unpack } from "../package/open.ts";
import { takes } from "../reading/words.ts";
import type { Recognised } from "../recognise/recognised.ts";
import { byGravity, type Difference } from "./difference.ts";
import { placesIn } from "./places.ts";
import type { Beside } from "./illustration.ts";
import { stampOf, codeOr, stampOfPage } from "./stamp.ts";
import type { Verdict } from "./verify.ts";

/** A difference with its place in the source. `near`: the place after which something is missing. */
export type Placed = Omit<Difference, "spot"> & { readonly where: Where | null; readonly near: boolean };

/**
 * `by`: "page" word by word, as it stands; "content" by what was read of it. `compared`: what was, in words, with how much of it: of a page what was held against it, equal or not, of anything else what is the same. `looks`: what of a page looks otherwise than
 * it should. `code`: the short code that the file carries (stamp.ts). `pieces`, `leftOut`: the source as its reader saw it.
 */
export type Verified = {
  readonly by: "page" | "content";
  readonly code: string | null;
  readonly state: Verdict["state"];
  readonly differences: readonly Placed[];
  readonly looks: readonly { readonly message: string; readonly where: Where | null }[];
  readonly compared: string;
  readonly notes: readonly string[];
  readonly pieces: readonly ReadPiece[];
  readonly leftOut: readonly LeftOutPiece[];
};

/** `name`: of the file, whose ending counts where the bytes do not tell. `draws`: asked for where a page has drawings. */
export type How = { readonly name?: string; readonly beside?: Beside | undefined; readonly draws?: () => Promise<readonly Draw[]> };

/** Kinds that a page in an encoding that we do not know may look like; its reader judges. */
const maybePage = new Set<FileKind>(["text", "csv", "damagedText", "unknown"]);

/** Whether a file is compared as a page, by its bytes, or by its name where they may be one. */
export const isPage = (found: WhatIs, name = ""): boolean =>
  takes("page", found) || (maybePage.has(found.kind) && /^\.x?html?$/i.test(extname(name)));

const countedWords = (parts: readonly (readonly [count: number, words: string])[]): string =>
  parts.flatMap(([count, words]) => (count > 0 ? [`${words.replace("N", String(count))}`] : [])).join("、");

async function readingOf(bytes: Uint8Array): Promise<Pick<Verified, "pieces" | "leftOut">> {
  const { readHtml } = await import("../reading/html/read.ts");
  try {
    return readHtml(bytes);
  } catch (problem) {
    if (problem instanceof UnreadableSource) return { pieces: [], leftOut: [] };
    throw problem;
  }
}

async function pageAgainst({ edition, report }: Bound, bytes: Uint8Array, { beside, draws }: How): Promise<Verified> {
  const { lookAtPage } = await import("./verify.ts");
  const hasDrawings = draws !== undefined && Buffer.from(bytes).includes("<svg");
  const { verdict, lines, tables, looks, page } = lookAtPage(edition, report, bytes, {
    beside,
    ...(hasDrawings ? { draws: await draws() } : {}),
  });
  const { pieces, leftOut } = await readingOf(bytes);
  const placeOf = placesIn(pieces, page.tables);
  return {
    by: "page",
    code: stampOfPage(bytes),
    state: verdict.state,
    differences: byGravity(verdict.differences).map(({ spot, ...one }) => ({
      ...one,
      where: placeOf(spot),
      near: spot?.in === "line" && spot.near,
    })),
    looks: looks.map(({ message, spot }) => ({ message, where: placeOf(spot) })),
    compared: countedWords([
      [tables, "N 张表（逐格）"],
      [lines, "N 行文字（逐字）"],
    ]),
    notes: verdict.notes,
    pieces,
    leftOut,
  };
}

async function contentAgainst(own: Bound, bytes: Uint8Array, found: WhatIs): Promise<Verified> {
  const [{ openSource }, { compareContent }] = await Promise.all([import("../sources/open.ts"), import("./content.ts")]);
  const source = await openSource(bytes);
  const { pieces, leftOut } = source.reading ?? { pieces: [], leftOut: [] };
  const { differences, figures, lines, notes } = compareContent(own, source);
  const placeOf = placesIn(pieces, []);
  const isNothing = figures + lines === 0;
  return {
    by: "content",
    code: stampOf(bytes, found, source.reading),
    state: isNothing ? "unread" : differences.length === 0 ? "same" : "different",
    differences: isNothing
      ? []
      : byGravity(differences).map(({ spot, at, ...one }) => ({
          ...one,
          where: (at === null ? undefined : whereOf(source.recognised, at)) ?? placeOf(spot),
          near: spot?.in === "line" && spot.near,
        })),
    looks: [],
    compared: countedWords([
      [figures, "N 个数相同"],
      [lines, "N 段文字相同"],
    ]),
    notes: isNothing ? ["文件里没有读到这份报告的数字和文字，无法核对。", ...notes] : notes,
    pieces,
    leftOut,
  };
}

const whereOf = ({ where, unread }: Recognised, at: string): Where | undefined =>
  where[at] ?? unread.find(({ address }) => address === at)?.where;

/** The page of a 发布包, else its Word file: what is compared where the package as a whole is given. */
async function packageAgainst(own: Bound, bytes: Uint8Array, how: How): Promise<Verified> {
  const opened = unpack(bytes);
  if ("problem" in opened) throw new UnreadableSource(`不能作为发布包读取：${opened.problem}。`);
  const names = opened.manifest.files.map(({ name }) => name);
  const name = [".html", ".docx"].flatMap((ending) => names.find((one) => extname(one) === ending) ?? [])[0] ?? "";
  const content = opened.files.get(name);
  if (content === undefined) throw new UnreadableSource("这个发布包里没有网页，也没有 Word 文件，没有可以核对的。");
  const verified = await verifyFile(own, content, { ...how, name });
  const broken = altered(opened);
  const whole = broken.length === 0 ? ["包里的文件都与清单相符。"] : broken.map((one) => `包里的“${one}”与清单不符，被改动过或缺失。`);
  const notes = [`核对的是包里的“${name}”。`, ...whole, ...verified.notes];
  return {
    ...verified,
    code: codeOr(opened.manifest.signed?.code),
    state: broken.length > 0 && verified.state === "same" ? "different" : verified.state,
    notes,
  };
}

/** Holds the bytes of a file against a report. Throws an UnreadableSource whose message is a whole sentence where it is nothing that could be compared. */
export async function verifyFile(own: Bound, bytes: Uint8Array, how: How = {}): Promise<Verified> {
  const found = whatIs(bytes);
  if (found.kind === "package") return packageAgainst(own, bytes, how);
  return isPage(found, how.name) ? pageAgainst(own, bytes, how) : contentAgainst(own, bytes, found);
}
