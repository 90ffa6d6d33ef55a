// What a browser may ask to save: an outside value in, a patch or sentences that say what was wrong and where.
//
// A patch is laid out as a small report and read by readReport, so that saving and importing have one set of rules,
// and whatever was saved can be read back from a backup. Wrong figures are saved as typed; wrong places are refused.
import { z } from "zod";
import { showsNothing } from "../characters/unseen.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editionsForYear, yearAnswer } from "../editions/index.ts";
import { most, mostLetters, tooLong, tooMany } from "./bounds.ts";
import { blockIn } from "../edition/address.ts";
import { aboutAddresses, areas, contentOf, contents, type Area } from "./areas.ts";
import { bareBlock, readBlock } from "./blocks.ts";
import { instantIn } from "./date.ts";
import { isWay, nameIn, whenceIn, type Way } from "./doer.ts";
import { keyOf, valuesIn, type Write, type PatchRequest } from "./patch.ts";
import { placeWords, unknownPlace } from "./placeWords.ts";
import { readRemark } from "./remark.ts";
import { readReport } from "./read.ts";
import { reportFormat, type NarrativeBlock } from "./report.ts";

const write = z.strictObject({ area: z.enum(areas), address: z.string(), value: z.string() });
// A page of another version may know another way: the value counts all the same.
const by = z
  .string()
  .transform((text): Way => (isWay(text) ? text : "typed"))
  .optional();
const whence = z.string().transform(whenceIn).optional();
// What is no time is passed over: it is told beside the time of arrival and nothing rests on it.
const made = z.string().transform(instantIn).optional();
const brought = write.extend({ by, whence, made });
// An id as a browser makes it (components/journal), so that a strange one is no weight in the store.
const from = z.strictObject({
  journal: z.string().regex(/^[\w-]{8,40}$/),
  seq: z.int().min(0),
  who: z.string().transform(nameIn).optional(),
});
const requestSchema = z.strictObject({
  base: z.int().min(0),
  changes: z.array(brought),
  over: z.array(brought.transform(({ area, address, value }) => ({ area, address, value }))).optional(),
  from: from.optional(),
});

const shapeProblem = (issue: { readonly path: readonly PropertyKey[] }): string =>
  `保存请求的内容不对，没有保存；请刷新页面再改一次（技术信息：${issue.path.map(String).join(".") || "请求"}：base 应是不小于 0 的整数，changes 和 over 应是 {area, address, value} 的列表，其中 area 是 ${areas.join("、")} 之一，其余是文字；from 应是 {journal, seq}）。`;

/** Why a report of this edition cannot be of this year (text as typed), or undefined where it can. */
export function yearProblem(year: string, edition: Edition): string | undefined {
  if (!/^[1-9]\d{3}$/.test(year)) return `年度应是四位数字，例如 ${edition.years.from}，收到的是“${year}”。`;
  const fitting = editionsForYear(Number(year));
  const answer = yearAnswer(Number(year));
  if (answer.kind === "none") return answer.message;
  return fitting.some(({ id }) => id === edition.id)
    ? undefined
    : `${year}年的报告使用另一种格式（${fitting.map(({ name }) => name).join("、")}），请为${year}年新建一份报告。`;
}

function aboutProblem({ address, value }: Write, edition: Edition): string | undefined {
  if (!aboutAddresses.some((known) => known === address)) return unknownPlace("about", address);
  if (address === "year") return yearProblem(value, edition);
  return address === "name" && showsNothing(value) ? "名称不能是空的，请写上标题里用的名称，例如 ××县。" : undefined;
}

function blockProblem({ address, value }: Write, edition: Edition): string | undefined {
  const place = blockIn(address);
  if (place === undefined) return unknownPlace("narrative", address);
  return value === "" || readBlock(place.id, value) !== undefined
    ? undefined
    : `正文“${placeWords.narrative(walk(edition), address)}”里有一处不是一个段落，无法保存（技术信息：narrative，${address}）。`;
}

function remarkProblem({ address, value }: Write, edition: Edition): string | undefined {
  return value === "" || readRemark(value) !== undefined
    ? undefined
    : `${placeWords.remarks(walk(edition), address)}不是一条说明，无法保存（技术信息：remarks，${address}）。`;
}

const problemIn: { readonly [In in Area]?: (change: Write, edition: Edition) => string | undefined } = {
  about: aboutProblem,
  narrative: blockProblem,
  remarks: remarkProblem,
};

/** The changed blocks by their parts; a part whose blocks are only deleted is there too, to be known by name. */
function narrativeOf(changes: readonly Write[]): Record<string, NarrativeBlock[]> {
  const parts: Record<string, NarrativeBlock[]> = {};
  for (const { area, address, value } of changes) {
    const place = area === "narrative" ? blockIn(address) : undefined;
    if (place === undefined) continue;
    const block = readBlock(place.id, value);
    const { part } = place;
    const blocks = (parts[part] ??= []);
    if (block !== undefined) blocks.push(bareBlock(block));
  }
  return parts;
}

/** The patch as the file of a report that holds nothing else. */
function asFile(changes: readonly Write[], edition: Edition): unknown {
  const {
    name = edition.name,
    issuer = "",
    kind = "",
    level = "",
    year = String(edition.years.from),
    date = "",
  } = Object.fromEntries(valuesIn("about", changes));
  return {
    format: reportFormat,
    edition: edition.id,
    editionRevision: edition.revision,
    year: Number(year),
    body: { name, issuer, kind, level },
    date,
    ...contentOf((area) => contents[area].held(valuesIn(area, changes))),
    narrative: narrativeOf(changes),
  };
}

const lettersOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A request of more than anybody types or pastes at once, told by its first excess; its shape is looked at later. */
function largeProblem(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("changes" in json) || !Array.isArray(json.changes)) return undefined;
  const crowded = tooMany("一次要保存的改动", json.changes.length, "处", most.blocks);
  if (crowded !== undefined) return crowded;
  for (const change of json.changes) {
    if (typeof change !== "object" || change === null) continue;
    const { address, value } = { address: undefined, value: undefined, ...change };
    // A block or a remark is JSON around its text, which may be twice as long for its escapes.
    const long =
      tooLong("要保存的一处，它的位置编号", lettersOf(address), mostLetters.address) ??
      tooLong(`要保存的一处（技术信息：${lettersOf(address)}），它的内容`, lettersOf(value), 2 * mostLetters.block + 1_000);
    if (long !== undefined) return long;
  }
  return undefined;
}

/** Reads a parsed JSON value as a patch to a report of this edition. Either all of it is taken or the problems are listed. */
export function readPatch(json: unknown, edition: Edition): PatchRequest | { readonly problems: readonly string[] } {
  const large = largeProblem(json);
  if (large !== undefined) return { problems: [large] };
  const { success, data, error } = requestSchema.safeParse(json);
  if (!success) return { problems: error.issues.slice(0, 1).map(shapeProblem) };
  const seen = new Set<string>();
  const problems = data.changes.flatMap((change) => {
    const repeated = seen.has(keyOf(change))
      ? `要保存的内容里，同一处出现了两次（技术信息：${change.area}，${change.address}）。`
      : undefined;
    seen.add(keyOf(change));
    return repeated ?? problemIn[change.area]?.(change, edition) ?? [];
  });
  problems.push(...(data.over ?? []).flatMap((change) => (change.area === "narrative" ? (blockProblem(change, edition) ?? []) : [])));
  if (problems.length > 0) return { problems };
  const reading = readReport(asFile(data.changes, edition));
  if ("problems" in reading) return reading;
  // A record schema passes over the name __proto__ in silence.
  const overlooked = data.changes.filter(
    ({ area, address }) => area !== "about" && area !== "narrative" && area !== "remarks" && !Object.hasOwn(reading.report[area], address),
  );
  return overlooked.length === 0 ? data : { problems: overlooked.map(({ area, address }) => unknownPlace(area, address)) };
}
