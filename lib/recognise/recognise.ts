// A SOURCE READ AS A REPORT: what a reader saw in a file that somebody made, laid over the editions.
//
// The rule: a figure is taken only where its row and its column are told by labels and its table is whole as the edition says; everything else is unread,
// with its place and the reason. Sums choose nothing: printed totals are kept as `stated`, and checks compare them.
import { isEmpty } from "../tables/matrix.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { editions as known } from "../editions/index.ts";
import { isOffered } from "../editions/years.ts";
import type { Line } from "../prose/recognise.ts";
import { UnreadableSource, type ReadPiece, type SourceReading, type Where } from "../reading/reading.ts";
import { whereWords } from "../reading/whereWords.ts";
import { blankReport, type Report } from "../report/report.ts";
import { bodyOf, headInText, likelyYear, periodIn, signatureAmong, titleAmong } from "./head.ts";
import { editionOfYear, judge, type Judged } from "./judge.ts";
import type { HowToRecognise, NotRecognised, Question, Recognised, SourceFinding } from "./recognised.ts";
import { parted } from "./parted.ts";
import { overIn } from "./over.ts";
import { refuseBodies, refuseLong, refuseOthers } from "./refuse.ts";
import { sightedIn } from "./sheets.ts";
import type { Sighted } from "./sighted.ts";
import { takeTables } from "./take.ts";
import type { Taken } from "./taker.ts";
import { linesIn, wordsOf } from "./words.ts";
import { unwrapped } from "./wrapped.ts";

/** The edition that is asked for, or the one that the source follows. */
function judged(sighted: readonly Sighted[], year: number | undefined, editions: readonly Edition[], how: HowToRecognise): Judged {
  if (how.edition !== undefined) {
    const edition = editions.find(({ id }) => id === how.edition);
    if (edition === undefined)
      throw new UnreadableSource(`没有“${how.edition}”这种格式。格式有${editions.map(({ id }) => id).join("、")}。`);
    return { edition, isKnown: true, why: `按指定的格式“${edition.name}”读取。` };
  }
  const found = judge(sighted, year, editions);
  if (found === undefined)
    throw new UnreadableSource(
      `没有认出这份报告用的是哪种格式：${year === undefined ? "看不出是哪一年的" : `${year}年没有已知的格式`}，也没有一张表的行和列能按已知格式对上。可以在读取时写明格式再试。`,
    );
  return found;
}

const blankQuestion = ({ blank, printed }: Taken): readonly Question[] => {
  if (blank.length === 0) return [];
  const signs = [...new Set(blank.map((address) => printed.get(address)?.trim() ?? "").filter((text) => !isEmpty(text)))];
  const shown = signs.length === 0 ? "空着" : `空着或印着${signs.map((sign) => `“${sign}”`).join("、")}`;
  return [{ id: "blank", message: `有 ${blank.length} 格${shown}，没有印数：它们都表示 0 吗？没有回答以前按没有填处理。`, at: blank }];
};

/** `isForced`: somebody said by which format to read. */
function yearFinding(
  edition: Edition,
  year: number,
  editions: readonly Edition[],
  { where, isForced }: { readonly where: Where; readonly isForced: boolean },
): readonly SourceFinding[] {
  const own = editionOfYear(editions, year);
  if (isOffered(edition, year) || own === undefined) return [];
  const said = isForced ? `这里按指定的“${edition.name}”读取` : `这份报告的表是“${edition.name}”的`;
  return [{ kind: "edition", message: `${year}年的报告应当用“${own.name}”，${said}。`, where, at: [] }];
}

const nowhere = ({ pieces, format }: SourceReading): Where =>
  pieces[0]?.where ?? (format === "html" ? { in: "html", path: "", cell: null } : { in: "text", line: 1, cell: null });

/** Lines before the title are of the page, but for the mark that our own drafts have. */
const before = (lines: readonly Line[], pieces: readonly ReadPiece[]): readonly NotRecognised[] =>
  lines.flatMap(({ text, source }) => {
    const where = source === undefined ? undefined : pieces[source]?.where;
    return where === undefined ? [] : [{ where, text }];
  });

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** What nobody sees of a source and was not read, a note for each kind of it. */
function hiddenIn({ leftOut }: SourceReading): readonly string[] {
  const hidden = leftOut.filter(({ what }) => what.startsWith("隐藏的"));
  return [...new Set(hidden.map(({ what }) => what))].flatMap((kind) => {
    const all = hidden.filter(({ what }) => what === kind);
    const [first] = all.filter(({ text }) => text.trim() !== "");
    const place = first === undefined ? "" : whereWords(first.where);
    const words = first === undefined ? "" : `：“${short(first.text.trim())}”${place === "" ? "" : `（${place}）`}`;
    return [`原件里有 ${all.length} 处${kind}，没有读${words}${all.length > 1 && words !== "" ? "等" : ""}`];
  });
}

/** Why the year of the title is not sure, a clause: titles of several years and no word which of them is counted; or the text counts another year, and is dated after that. */
function otherYear(year: number, titles: readonly number[], counted: number | undefined, dated: number): string | undefined {
  if (titles.length > 1 && counted === undefined) return `原件里有${titles.join("年、")}年几个标题`;
  if (counted === undefined || counted === year || dated !== counted) return undefined;
  return `标题写的是${year}年，统计期限和落款日期都是${counted}年度的`;
}

/** Why the year is not sure where all tables say that they are another's, a clause. */
const tablesOfAnother = (year: number, { otherYear: said }: Taken): string | undefined =>
  said.length === 0 ? undefined : `标题写的是${year}年，表上面写的是“${short(said[0] ?? "")}”`;

const asTexts = (map: ReadonlyMap<Address, string>): Readonly<Record<Address, string>> => Object.fromEntries(map);

/**
 * Recognises a report in a reading. Throws an UnreadableSource where the source is something else, or nothing tells which format it follows.
 * `editions`: those that there are, newest first.
 */
export function recognise(source: SourceReading, how: HowToRecognise = {}, editions: readonly Edition[] = known): Recognised {
  refuseLong(source);
  const reading = { ...source, pieces: parted(source.pieces, editions) };
  const sights = sightedIn(reading.pieces, editions);
  const sighted = sights.tables;
  refuseOthers(reading, sighted);
  const overs = overIn(reading.pieces, sighted, editions);
  refuseBodies(overs.bodies);
  const tables = new Set(sighted.flatMap(({ pieces }) => [...pieces]));
  const { pieces, numbers } = unwrapped(reading.pieces, tables);
  const all = linesIn(pieces, tables);
  const head = titleAmong(all);
  const lines = head === undefined ? all : all.slice(head.at + 1);
  const inText = headInText(lines);
  const year = how.year ?? head?.title.year ?? inText.year;
  const { edition, why, isKnown } = judged(sighted, year ?? likelyYear(lines), editions, how);
  const signature = signatureAmong(edition, lines);
  const name = head?.title.name || inText.name;
  const dated = Number(signature.date.slice(0, 4)) - 1;
  const counted = year ?? (dated > 0 ? dated : (likelyYear(lines) ?? edition.years.from));
  const blank = blankReport(edition, counted, bodyOf(name === "" ? signature.issuer : name, signature.issuer), signature.date);
  const text = lines.filter((_, at) => !signature.places.has(at));
  const title = head === undefined ? undefined : all[head.from]?.source;
  const taken = takeTables(edition, sights, { reading, how, before: new Set(pieces.slice(0, title ?? 0)), over: overs.of, year });
  const words = wordsOf(edition, blank, text, pieces);
  const report: Report = {
    ...blank,
    figures: asTexts(taken.figures),
    stated: asTexts(taken.stated),
    fields: words.fields,
    narrative: words.narrative,
  };
  const against =
    how.year !== undefined || year === undefined
      ? undefined
      : (otherYear(year, head?.years ?? [], periodIn(lines), dated) ?? tablesOfAnother(year, taken));
  const questions: readonly Question[] = [
    ...(year === undefined
      ? [{ id: "year" as const, message: `原件里看不出是哪一年的报告，先按 ${counted} 年处理，请核对。`, at: [] }]
      : []),
    ...(against === undefined ? [] : [{ id: "year" as const, message: `${against}，先按 ${counted} 年处理，请核对。`, at: [] }]),
    ...(blank.body.name === "" ? [{ id: "name" as const, message: "原件里看不出是哪个单位的报告，请填写单位名称。", at: [] }] : []),
    ...blankQuestion(taken),
    ...words.questions,
  ];
  return {
    format: reading.format,
    reader: reading.reader,
    edition: isKnown ? edition.id : null,
    why,
    report,
    where: Object.fromEntries([...taken.where, ...words.where]),
    printed: asTexts(taken.printed),
    headings: words.headings,
    beside: words.beside,
    unread: [
      ...taken.unread,
      // Where no table is told of as one of the office's own, all of the format are missing.
      ...(isKnown || !taken.findings.some(({ kind }) => kind === "unknownTable") ? taken.absent : []),
      ...reading.unread.map(({ where, text: said, reason }) => ({ where, text: said, reason })),
    ],
    notRecognised: [
      ...numbers.map(({ where, text: printed }) => ({ where, text: printed })),
      ...before(head === undefined ? [] : all.slice(0, head.from), pieces),
      ...taken.notRecognised,
      ...words.notRecognised,
    ],
    questions,
    findings: [
      ...yearFinding(edition, counted, editions, { where: nowhere(reading), isForced: how.edition !== undefined }),
      ...taken.findings,
    ],
    notes: [...reading.notes, ...hiddenIn(reading)],
  };
}
