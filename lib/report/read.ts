// Reading a report from outside: one JSON value in, a Report or sentences that say what was found and where.
//
// The schema is made from the edition's outline, so that an unknown address is refused by name for every format.
// This is the one boundary for files (import, restore, command line); inside, the types are trusted.
import { z } from "zod";
import { checksumKey, sealOf } from "../checksum/checksum.ts";
import { showsNothing } from "../characters/unseen.ts";
import type { Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { editionById, editions } from "../editions/index.ts";
import { jsonOfText, jsonProblem, jsonProblemWords } from "../json/json.ts";
import { mayHold } from "../editions/years.ts";
import { isFindingPlace, type AboutAddress, type ContentArea, type TextArea } from "./areas.ts";
import { boundsProblem, most, mostLetters, tooLong, tooMany, wholeProblem } from "./bounds.ts";
import { readBound, withBound } from "./bound.ts";
import { doubledKey } from "./doubled.ts";
import { areaNames, brief, particularNames, placeWords, unknownPlace } from "./placeWords.ts";
import { reportDetails } from "./publication.ts";
import { placeOfRemark, readRemark } from "./remark.ts";
import { kinds, levels, type Kind, type Level } from "../edition/body.ts";
import { reportFormat, type Remark, type NarrativeBlock, type Report } from "./report.ts";
import { sourcePlaces } from "./sources.ts";

export type ReportRead = { readonly report: Report; readonly edition: Edition } | { readonly problems: readonly string[] };

/** At most so many problems are listed; the rest are counted. */
const mostProblems = 20;

const shown = (value: unknown): string => {
  const text = JSON.stringify(typeof value === "string" ? value.slice(0, 100) : value) ?? "（空）";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Where something stands: in the words of the form, and as the file writes it, for one who opens it. */
type Place = { readonly words: string; readonly code: string };

const boundedText = (place: string, letters: number, text: z.ZodString) =>
  text.superRefine((value, context) => {
    const problem = tooLong(place, value, letters);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  });

const textAt = ({ words, code }: Place, letters: number, example = "12") =>
  boundedText(
    words,
    letters,
    z.string({
      error: ({ input }) => `${words}应是加引号的文字，文件里是 ${shown(input)}。请改成文字，例如 "${example}"（技术信息：${code}）。`,
    }),
  );

/** What is wrong with a value that should be a text; the place is only asked for then. */
const textProblem = (place: () => Place, letters: number, value: unknown): string | undefined =>
  typeof value === "string" && value.length <= letters ? undefined : textAt(place(), letters).safeParse(value).error?.issues[0]?.message;

// Not z.record: that passes over a key named __proto__ without a word, and nothing may be dropped silently.
const table = (problem: string) =>
  z
    .custom<Readonly<Record<string, unknown>>>((value) => typeof value === "object" && value !== null && !Array.isArray(value), {
      error: problem,
    })
    .optional();

const placeIn = (outline: Outline, area: ContentArea, address: string): Place => ({
  words: placeWords[area](outline, address),
  code: `${area}，${brief(address)}`,
});

function textsAt(outline: Outline, area: TextArea, refuse: (address: string, value: unknown) => string | undefined) {
  return table(`${areaNames[area]}应是“位置: 文字”的一组内容（技术信息：${area}）。`).transform((texts, context) => {
    const kept: Record<string, string> = {};
    for (const [address, value] of Object.entries(texts ?? {})) {
      const problem = refuse(address, value) ?? textProblem(() => placeIn(outline, area, address), mostLetters[area], value);
      if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
      else if (typeof value === "string") kept[address] = value;
    }
    return kept;
  });
}

const blockSchema = ({ words, code }: Place) => {
  const id = z
    .string({ error: `${words}缺少编号（技术信息：${code}，id）。` })
    .min(1, `${words}的编号是空的（技术信息：${code}，id）。`)
    .max(mostLetters.id, `${words}的编号太长了，最多 ${mostLetters.id} 个字（技术信息：${code}，id）。`);
  const text = textAt({ words, code: `${code}，text` }, mostLetters.block, "本年度……");
  const strange = {
    error: ({ input }: { input?: unknown }) =>
      `${words}应写明是小标题还是段落，文件里是 ${shown((input as { kind?: unknown } | undefined)?.kind)}（技术信息：${code}，kind 应是 "heading" 或 "paragraph"）。`,
  };
  return z.discriminatedUnion(
    "kind",
    [
      z.strictObject({ id, kind: z.literal("paragraph"), text }, unknownKeys(words)),
      z.strictObject(
        {
          id,
          kind: z.literal("heading"),
          level: z.literal([1, 2], { error: `${words}这个小标题的级别应是 1 或 2（技术信息：${code}，level）。` }).default(1),
          text,
        },
        unknownKeys(words),
      ),
    ],
    strange,
  );
};

const exactly = (entry: object, ...keys: readonly string[]): boolean =>
  Object.keys(entry).length === keys.length && keys.every((key) => Object.hasOwn(entry, key));

/** A block as we write it: by far the most, and a schema for each would take longer than all the rest. What is not plain is for the schema to refuse in words. */
function isPlainBlock(entry: unknown): entry is NarrativeBlock {
  if (typeof entry !== "object" || entry === null || !("id" in entry && "kind" in entry && "text" in entry)) return false;
  const { id, kind, text } = entry;
  if (typeof id !== "string" || id === "" || id.length > mostLetters.id || typeof text !== "string" || text.length > mostLetters.block)
    return false;
  return kind === "paragraph"
    ? exactly(entry, "id", "kind", "text")
    : kind === "heading" && "level" in entry && (entry.level === 1 || entry.level === 2) && exactly(entry, "id", "kind", "level", "text");
}

/** An entry without its bound numbers, and these: most blocks have none, and are then read as they are. */
function withoutBound(entry: unknown): readonly [bare: unknown, bound: unknown] {
  if (typeof entry !== "object" || entry === null || !("bound" in entry)) return [entry, undefined];
  const { bound, ...bare } = entry;
  return [bare, bound];
}

/** The sentence for keys that nobody knows; other problems of an object have their own. */
function unknownKeys(place: string) {
  return {
    error: (issue: { code?: string; keys?: readonly string[] }) =>
      issue.code === "unrecognized_keys"
        ? `${place}有不认识的项目：${(issue.keys ?? []).map(brief).join("、")}。请检查拼写，或删去后再导入。`
        : `${place}应是一组“项目: 内容”。`,
  };
}

function narrativeSchema(outline: Outline) {
  return table("正文应是“位置: 段落列表”的一组内容（技术信息：narrative）。").transform((parts, context) => {
    const kept: Record<string, NarrativeBlock[]> = {};
    for (const [address, value] of Object.entries(parts ?? {})) {
      if (!outline.prose.has(address)) {
        context.addIssue({ code: "custom", message: unknownPlace("narrative", address) });
        continue;
      }
      const { words, code } = placeIn(outline, "narrative", address);
      const blocks = z.array(z.unknown(), { error: `正文“${words}”应是段落的列表（技术信息：${code}）。` }).safeParse(value);
      const crowded = tooMany(`正文“${words}”的段落`, blocks.data?.length ?? 0, "段", most.blocks);
      if (crowded !== undefined) {
        context.addIssue({ code: "custom", message: crowded });
        continue;
      }
      const seen = new Set<string>();
      kept[address] = (blocks.data ?? []).flatMap((entry, place) => {
        const own = { words: `正文“${words}”第${place + 1}段`, code };
        const [bare, bound] = withoutBound(entry);
        const block = isPlainBlock(bare) ? { success: true as const, data: bare, error: undefined } : blockSchema(own).safeParse(bare);
        const numbers = bound === undefined || !block.success ? [] : readBound(bound, block.data.text);
        if (numbers === undefined)
          context.addIssue({
            code: "custom",
            message: `${own.words}里跟着表格走的数读不出来，文件可能被改动过（技术信息：${code}，bound）。`,
          });
        const repeated =
          block.success && seen.has(block.data.id) ? [`正文“${words}”有两段的编号都是 ${block.data.id}（技术信息：${code}，id）。`] : [];
        const problems = [...(block.error?.issues.map((issue) => issue.message) ?? []), ...repeated];
        for (const message of problems) context.addIssue({ code: "custom", message });
        if (!block.success) return [];
        seen.add(block.data.id);
        return [withBound<NarrativeBlock>(block.data, numbers ?? [])];
      });
      for (const issue of blocks.error?.issues ?? []) context.addIssue({ code: "custom", message: issue.message });
    }
    return kept;
  });
}

const oneOf = <Value extends string>({ words, code }: Place, names: Readonly<Record<Value, string>>) =>
  z
    .union([z.literal(""), z.enum(Object.keys(names) as [Value, ...Value[]])], {
      error: ({ input }) =>
        `${words}应是${Object.values(names).join("、")}之一，文件里是 ${shown(input)}（技术信息：${code} 应是 ${Object.keys(names).join("、")} 之一）。`,
    })
    .default("");

const refuseUnknown = (known: (address: string) => boolean, area: ContentArea) => (address: string) =>
  known(address) ? undefined : unknownPlace(area, address);

const particularAt = (address: AboutAddress, code: string): Place => ({ words: particularNames[address], code });

/** A key is `check@address`. The check may be one that this version no longer has; the address must be a place. */
function isFindingKey(outline: Outline, key: string): boolean {
  return /^[a-z][\w.]*@/i.test(key) && isFindingPlace(outline, placeOfRemark(key));
}

function remarksSchema(outline: Outline) {
  return table("说明应是“检查@位置: 说明”的一组内容（技术信息：remarks）。").transform((entries, context) => {
    const kept: Record<string, Remark> = {};
    for (const [key, value] of Object.entries(entries ?? {})) {
      const remark = readRemark(JSON.stringify(value));
      const place = (): Place => placeIn(outline, "remarks", key);
      const problem = !isFindingKey(outline, key)
        ? unknownPlace("remarks", key)
        : remark === undefined
          ? `${place().words}应有说明的文字和当时的数，文件里是 ${shown(value)}（技术信息：${place().code}，text 和 values）。`
          : tooLong(place().words, remark.text, mostLetters.remark);
      if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
      else if (remark !== undefined) kept[key] = remark;
    }
    return kept;
  });
}

/** How each area is read. */
function contentSchemas(outline: Outline) {
  const { edition, cells } = outline;
  const refuseField = (address: string, value: unknown) => {
    const part = outline.prose.get(address)?.part;
    if (part === undefined) return outline.fields.has(address) ? undefined : unknownPlace("fields", address);
    const allowed = ["", ...(part.none === undefined ? [] : ["none"]), ...(part.ready === undefined ? [] : ["ready"])];
    return typeof value === "string" && allowed.includes(value)
      ? undefined
      : `${part.name}的选项只能是 ${allowed.map(shown).join("、")}，文件里是 ${shown(value)}（技术信息：fields，${address}）。`;
  };
  return {
    figures: textsAt(outline, "figures", (address) =>
      cells.get(address)?.total === true
        ? `${placeWords.figures(outline, address)}是总计，由系统计算；纸上印的总计应放在“纸上印的总计”中（技术信息：figures，${address}，应为 stated）。`
        : refuseUnknown((known) => cells.has(known), "figures")(address),
    ),
    stated: textsAt(outline, "stated", (address) =>
      cells.get(address)?.total === false
        ? `${placeWords.stated(outline, address)}不是总计，应放在“表里的数”中（技术信息：stated，${address}，应为 figures）。`
        : refuseUnknown((known) => cells.has(known), "stated")(address),
    ),
    fields: textsAt(outline, "fields", refuseField),
    narrative: narrativeSchema(outline),
    sources: textsAt(
      outline,
      "sources",
      refuseUnknown((known) => sourcePlaces(edition).includes(known), "sources"),
    ),
    remarks: remarksSchema(outline),
    publication: textsAt(
      outline,
      "publication",
      refuseUnknown((known) => reportDetails.includes(known), "publication"),
    ),
  } satisfies { readonly [Key in ContentArea]: z.ZodType<Report[Key]> };
}

function schemaOf(outline: Outline) {
  const { edition } = outline;
  return z.strictObject(
    {
      format: z.literal(reportFormat),
      edition: z.literal(edition.id),
      editionRevision: z
        .int({ error: "格式的修订号应是整数（技术信息：editionRevision）。" })
        .min(1, "格式的修订号应是不小于 1 的整数（技术信息：editionRevision）。")
        .max(edition.revision, `这份文件用的是“${edition.name}”的较新修订，请升级本系统后再打开。`)
        .default(edition.revision),
      year: z
        .int({ error: ({ input }) => `年度应是四位年份的数字，文件里是 ${shown(input)}（技术信息：year）。` })
        .max(9999, { error: ({ input }) => `年度应是四位年份的数字，文件里是 ${shown(input)}（技术信息：year）。`, abort: true })
        .refine((year) => mayHold(edition, year), {
          error: ({ input }) =>
            `“${edition.name}”用于${edition.years.from}年${edition.years.to === null ? "及以后" : `至${edition.years.to}年`}的报告，文件里的年度是 ${shown(input)}。`,
        }),
      body: z.strictObject(
        {
          name: textAt(particularAt("name", "body.name"), Number.MAX_SAFE_INTEGER, "沂水县")
            .refine((name) => !showsNothing(name), "名称是空的，请写上标题里用的名称，例如 沂水县（技术信息：body.name）。")
            .refine((name) => name.length <= mostLetters.name, `名称太长了，请不超过${mostLetters.name}个字（技术信息：body.name）。`),
          issuer: textAt(particularAt("issuer", "body.issuer"), mostLetters.issuer, "沂水县人民政府办公室").default(""),
          kind: oneOf<Kind>(particularAt("kind", "body.kind"), kinds),
          level: oneOf<Level>(particularAt("level", "body.level"), levels),
        },
        unknownKeys("名称和署名（技术信息：body）"),
      ),
      date: z
        .union([z.null(), textAt(particularAt("date", "date"), mostLetters.date)], {
          error: ({ input }) => `落款日期应是 "2022-01-20" 这样的日期，文件里是 ${shown(input)}（技术信息：date）。`,
        })
        .optional()
        .transform((date) => date ?? ""),
      ...contentSchemas(outline),
    },
    unknownKeys("文件"),
  );
}

const limited = (problems: readonly string[]): readonly string[] =>
  problems.length <= mostProblems
    ? problems
    : [...problems.slice(0, mostProblems), `还有 ${problems.length - mostProblems} 处类似的问题。`];

/** The edition in the revision that the file was made with; of a newer or strange one the schema says what is wrong. */
function revisionOf(edition: Edition, revision: unknown): Edition | string {
  if (typeof revision !== "number" || !Number.isInteger(revision) || revision < 1 || revision > edition.revision) return edition;
  return editionById(edition.id, revision) ?? `本系统没有“${edition.name}”的第 ${revision} 次修订，无法打开这份文件。请升级本系统。`;
}

const damaged = `文件的内容和它自己的校验码对不上，可能损坏了，或者被手工改过，没有读入。请用原来的文件，或重新“导出数据文件”；如果是有意改的，请删去文件开头“${checksumKey}”那一行再读，系统就不再核对。`;

function editionOf(json: unknown): Edition | string {
  if (typeof json !== "object" || json === null || Array.isArray(json) || !("format" in json))
    return "这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（里面没有 format）。";
  if (typeof json.format === "string" && json.format.startsWith("nianbao-backup/"))
    return "这是全部报告的备份文件，请在首页用“更多”里的“从备份恢复”。";
  if (json.format !== reportFormat)
    return typeof json.format === "string" && json.format.startsWith("nianbao/")
      ? `这份文件的版本是 ${json.format}，本系统只能打开 ${reportFormat}。请用保存它的那个版本打开，或升级本系统。`
      : `这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（技术信息：format 是 ${shown(json.format)}，应是 "${reportFormat}"）。`;
  if (sealOf(json) === "broken") return damaged;
  const id = "edition" in json ? json.edition : undefined;
  const edition = typeof id === "string" ? editionById(id) : undefined;
  if (edition !== undefined) return revisionOf(edition, "editionRevision" in json ? json.editionRevision : undefined);
  const own = editions.map((known) => known.id).join("、");
  return typeof id === "string" && id !== ""
    ? `本系统没有报告格式“${brief(id)}”，多半是较新的版本保存的。请升级本系统后再打开；如果文件被手工改过，请用原来的文件。（本系统有：${own}。）`
    : `文件里没有写明是哪种报告格式（技术信息：edition），文件可能被改动过。请用原来的文件，或重新“导出数据文件”。（本系统有：${own}。）`;
}

const schemas = new WeakMap<Edition, ReturnType<typeof schemaOf>>();

function schemaFor(edition: Edition): ReturnType<typeof schemaOf> {
  const schema = schemas.get(edition) ?? schemaOf(walk(edition));
  schemas.set(edition, schema);
  return schema;
}

const withoutSum = (json: unknown): unknown =>
  typeof json !== "object" || json === null ? json : Object.fromEntries(Object.entries(json).filter(([key]) => key !== checksumKey));

/** What our own program sealed and we cannot read was sealed by a later one. */
const newer = (json: unknown): readonly string[] =>
  typeof json === "object" && json !== null && sealOf(json) === "whole"
    ? ["文件没有损坏，但里面有本系统读不了的内容，多半是较新的版本保存的。请升级本系统后再打开。"]
    : [];

/** Reads a parsed JSON value as a report. Nothing is repaired: either all of it is taken or the problems are listed. */
export function readReport(json: unknown): ReportRead {
  const edition = boundsProblem(json) ?? editionOf(json);
  if (typeof edition === "string") return { problems: [edition] };
  const parsed = schemaFor(edition).safeParse(withoutSum(json));
  if (!parsed.success) return { problems: [...newer(json), ...limited(parsed.error.issues.map((issue) => issue.message))] };
  const whole = wholeProblem(parsed.data);
  return whole === undefined ? { report: parsed.data, edition } : { problems: [whole] };
}

function notJson(text: string): string {
  const problem = jsonProblem(text);
  return `这份 JSON 文件读不出来，没有读入。${problem === undefined ? "" : jsonProblemWords(problem)}`;
}

/** Reads the text of a .json file as a report. */
export function readReportText(text: string): ReportRead {
  const read = jsonOfText(text);
  if (read === undefined) return { problems: [notJson(text)] };
  // What holds too much is not looked through letter by letter: that takes longer than all the rest.
  const beyond = boundsProblem(read.json);
  if (beyond !== undefined) return { problems: [beyond] };
  const doubled = doubledKey(text);
  return doubled === undefined
    ? readReport(read.json)
    : { problems: [`文件里“${brief(doubled)}”在同一处写了两次，不知道用哪一个，没有读入。请删去其中一个再读。`] };
}
