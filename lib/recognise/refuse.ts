// Sources that are no report, said for what they are: a list of reports, several of them in one file, the yearly table of a website, pages of pictures.
import { UnreadableSource, type SourceReading } from "../reading/reading.ts";
import { isUncoded, uncodedWords } from "../reading/uncoded.ts";
import { titleIn } from "./head.ts";
import { partOfYearIn } from "./partYear.ts";
import type { Sighted } from "./sighted.ts";

const lettersOf = (text: string): string => text.replace(/\s/g, "");

const ofWebsite = /政府网站(?:与政务新媒体)?(?:工作)?年度(?:工作)?报(?:表|告)/u;
/** Labels of that table, of which two are enough. */
const websiteLabels = ["独立用户访问总量", "网站总访问量", "信息发布总数", "专栏专题", "网站名称", "首页网址"];

const textsIn = ({ pieces }: SourceReading): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text)));

function isWebsiteTable(reading: SourceReading): boolean {
  const texts = textsIn(reading).map(lettersOf);
  const labels = websiteLabels.filter((label) => texts.some((text) => text.includes(label)));
  return labels.length > 1 && (labels.length > 2 || texts.some((text) => ofWebsite.test(text)));
}

/** The different titles of reports among lines, links of the page too. */
function titlesIn({ pieces, leftOut }: SourceReading): readonly string[] {
  const lines = [
    ...pieces.flatMap((piece) => (piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text))),
    ...leftOut.map(({ text }) => text),
  ];
  const found = lines.flatMap((text) => {
    const own = titleIn(text.replace(/^[·•\-\s\d.、]+/u, "").replace(/[\[(（]?\d{4}-\d{1,2}-\d{1,2}[\])）]?$/u, ""));
    return own === undefined ? [] : [`${own.year} ${own.name}`];
  });
  return [...new Set(found)];
}

const isPicture = (what: string): boolean => what === "图片";
const isEmbedded = (what: string): boolean => what.startsWith("嵌入");

const lettersOfAll = (reading: SourceReading): number => textsIn(reading).reduce((sum, text) => sum + lettersOf(text).length, 0);

/** So many letters are less than any report has. */
const fewLetters = 200;

function hasTables(sighted: readonly Sighted[]): boolean {
  return sighted.some(({ laid }) => laid.length > 0);
}

/** Why a source has hardly a letter; undefined where nothing in it was left out or unread. */
function emptyWords({ leftOut, unread }: SourceReading): string | undefined {
  const ofPictures = (reason: string): boolean => reason.includes("图片");
  const [other] = unread.filter(({ reason }) => !ofPictures(reason));
  const uncoded = unread.filter(({ reason }) => isUncoded(reason)).length;
  if (uncoded > unread.filter(({ reason }) => ofPictures(reason)).length) return `${uncodedWords}。`;
  if (leftOut.some(({ what }) => isPicture(what)) || unread.some(({ reason }) => ofPictures(reason)))
    return "这里面只有图片，读不出文字。请向编制单位要 Word 文件或有文字的 PDF，或者对照图片自己填。";
  if (leftOut.some(({ what }) => isEmbedded(what)))
    return "正文不在这个文件里，它只是嵌入了另一个网页或文件，读不出文字。请打开那个网页或文件，另存下来再读取。";
  return other === undefined ? undefined : `这个文件里没有读出文字：${other.reason}。`;
}

/** The same table twice, with other figures, under different titles. */
function areSeveral(sighted: readonly Sighted[], titles: readonly string[]): boolean {
  const whole = sighted.flatMap(({ laid }) => laid.filter(({ missing }) => missing.length === 0).slice(0, 1));
  const texts = new Map<string, Set<string>>();
  for (const { grid, held } of whole) {
    const own = texts.get(grid) ?? new Set();
    texts.set(grid, own.add(JSON.stringify([...held].map(([address, { text }]) => [address, text]))));
  }
  return titles.length > 1 && [...texts.values()].filter(({ size }) => size > 1).length > 0;
}

/** So many headings, and letters, has a report at least; a table of contents has the headings only. */
const [fewHeadings, shortestReport] = [4, 300] as const;

/** A title, and behind it a report with its headings; then another title, and another report. */
function followEachOther({ pieces }: SourceReading): boolean {
  const reports: { readonly title: string; headings: number; letters: number }[] = [];
  for (const piece of pieces) {
    const texts = piece.kind === "line" ? [piece.text] : piece.block.cells.map(({ text }) => text);
    const own = piece.kind === "line" ? titleIn(piece.text) : undefined;
    const title = own === undefined ? undefined : `${own.year} ${own.name}`;
    if (title !== undefined && reports.at(-1)?.title !== title) reports.push({ title, headings: 0, letters: 0 });
    const here = reports.at(-1);
    if (here === undefined) continue;
    here.headings += texts.filter((text) => /^\s*[一二三四五六]、/u.test(text)).length;
    here.letters += texts.reduce((sum, text) => sum + lettersOf(text).length, 0);
  }
  const whole = reports.filter(({ headings, letters }) => headings >= fewHeadings && letters >= shortestReport);
  return new Set(whole.map(({ title }) => title)).size > 1;
}

/** So many lines and tables at most are a report: the longest known has three hundred. */
const mostPieces = 10_000;

/** Throws where a source is longer than any report. */
export function refuseLong({ pieces }: SourceReading): void {
  if (pieces.length > mostPieces)
    throw new UnreadableSource(`这个文件有 ${pieces.length} 段文字和表，比年度报告长得多，没有读。请只留下报告那一部分，再读取。`);
}

/** Throws where tables of several bodies stand in a source, each under its name. */
export function refuseBodies(bodies: readonly string[]): void {
  if (bodies.length > 1)
    throw new UnreadableSource(
      `这个文件里有几个单位的表（${bodies.slice(0, 3).join("，")}），不是一份报告，没有读。请把各单位的表分成各自的文件，再分别读取。`,
    );
}

/** The title of a quarter's or a month's figures of 政府信息公开, before any table, where no title says a year as a whole. */
function titleOfPart({ pieces }: SourceReading): string | undefined {
  const first = pieces.findIndex(({ kind }) => kind === "table");
  const before = pieces.slice(0, first < 0 ? undefined : first + 1);
  const texts = before.flatMap((piece) => (piece.kind === "line" ? [piece.text] : [piece.caption ?? "", piece.block.cells[0]?.text ?? ""]));
  return texts.find((text) => /信息公开|政务公开/u.test(text) && partOfYearIn(text) !== undefined);
}

/** Throws where a source is no report, or more than one; the sentence says what to do. */
export function refuseOthers(reading: SourceReading, sighted: readonly Sighted[]): void {
  const titles = titlesIn(reading);
  const letters = lettersOfAll(reading);
  if (isWebsiteTable(reading) && !hasTables(sighted))
    throw new UnreadableSource("这是政府网站工作年度报表，不是政府信息公开工作年度报告，没有读。请选择年度报告的文件。");
  const ofPart = titles.length === 0 ? titleOfPart(reading) : undefined;
  if (ofPart !== undefined)
    throw new UnreadableSource(
      `这是${partOfYearIn(ofPart) ?? ""}的（标题是“${ofPart.trim()}”），不是全年的年度报告，没有读。请选择年度报告的文件。`,
    );
  if (areSeveral(sighted, titles) || followEachOther(reading))
    throw new UnreadableSource(
      `这个文件里有不止一份报告（${titles.slice(0, 3).join("，")}），没有读。请把它们分成各自的文件，再分别读取。`,
    );
  if (!hasTables(sighted) && titles.length > 2 && letters < titles.length * 120)
    throw new UnreadableSource("这是年度报告的列表，不是一份报告，没有读。请打开其中一份，另存那个网页再读取。");
  const empty = !hasTables(sighted) && letters < fewLetters ? emptyWords(reading) : undefined;
  if (empty !== undefined) throw new UnreadableSource(empty);
  if (!hasTables(sighted) && titles.length === 0 && letters < fewLetters)
    throw new UnreadableSource("没有认出政府信息公开工作年度报告：没有它的标题，也没有它的表。请确认选的是年度报告的文件。");
}
