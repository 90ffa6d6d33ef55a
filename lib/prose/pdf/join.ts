// Which rows go on in the next: lines as a page breaks them, put together to the paragraphs that they were.
//
// A line that was broken is as full as the page is wide, and does not end a sentence. That alone could be a list of equally long titles:
// so the text has to be running text that ends as sentences do, and where the page is narrow the breaks have to part words.
import { beginsWithOrdinal, ordinalAt, type Level } from "../../ordinals/ordinalAt.ts";
import { firstToken, isEnded, isReportTitle, isRunning, widthOf, type Row } from "./rows.ts";

/** In half widths: a page wider than this is none, and one narrower needs broken words as proof. */
const widest = 120;
const narrow = 30;
const narrowest = 12;

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** 1268. | 35万元: a number cut at its point, however short its line. One or two digits alone on a line may be an ordinal (3. | 35万元用于…), and are left. */
const partsAmount = (before: string, after: string): boolean =>
  /(?:[\p{Script=Han}，、：（]\d[\d,]*|^\d{1,3}(?:,\d{3})+|^\d{3,})\.$/u.test(before) &&
  /^\d+ ?(?:[万亿千百]?元|[万亿]|[%％]|个百分点|公里|千米|平方|公顷|亩|吨|倍)/u.test(after);

/** 1, | 234件, 1,2 | 34件: a number cut behind the comma between its groups of three, or within such a group. */
function partsGroups(before: string, after: string): boolean {
  const [, begun] = /(?<![\d.,])\d{1,3}(?:,\d{3})*,(\d{0,2})$/.exec(before) ?? [];
  const [own = ""] = /^\d+/.exec(after) ?? [];
  return begun !== undefined && begun.length + own.length === 3;
}

/** 100 | %: what stands behind a number begins no line. */
const partsPercent = (before: string, after: string): boolean => /\d$/.test(before) && /^[%％‰]/u.test(after);

/** 1- | 6月: from one to the other, cut behind its dash. */
const partsSpan = (before: string, after: string): boolean =>
  /\p{Script=Han}\d{1,4}[年月日]?[-－–—~～至]$/u.test(before) && /^\d{1,4}(?:[年月日时点]|\.\d)/.test(after);

/** 11 | 8件, 20 | 24年: one figure, for a figure without its word stands at the end of no line of text. */
function partsFigure(before: string, after: string): boolean {
  if (/(?:^|[\p{Script=Han}，、：（])\d+$/u.test(before) && /^\.\d/.test(after)) return true;
  if (partsAmount(before, after)) return true;
  if (widthOf(before) >= 16 && (partsGroups(before, after) || partsSpan(before, after) || partsPercent(before, after))) return true;
  const [head = ""] = /\d+\.?$/.exec(before) ?? [];
  const [tail = ""] = /^\d+/.exec(after) ?? [];
  if (head === "" || tail === "" || widthOf(before) < 16 || !/[\p{Script=Han}，、：（][\d.]+$/u.test(before)) return false;
  const unit = after.slice(tail.length);
  return (
    /^(?:[件条个次人份篇项家名起宗万亿元%％]|\.\d|,\d{3})/u.test(unit) || (unit.startsWith("年") && /^(?:19|20)\d\d$/.test(head + tail))
  );
}

/** The break parts a word, a number or an address: 政务公 | 开办, www.example.gov.cn/ | index. */
function partsWord(before: string, after: string): boolean {
  if (/\d$/.test(before) && /^\d/.test(after)) return true;
  if (/(?:https?:\/\/|www\.)[\w./:%?=&-]*$/.test(before) && /^[\w/]/.test(after)) return true;
  const [tail, head] = [before.slice(-6), after.slice(0, 6)];
  if (!/\p{Script=Han}$/u.test(tail) || !/^\p{Script=Han}/u.test(head)) return false;
  return [...segmenter.segment(tail + head)].some(({ index, segment }) => index < tail.length && index + segment.length > tail.length);
}

/** How wide a line was on its page, in half widths. */
export type Measure = (text: string) => number;

/** The width that most full lines share: the widest that is no exception. */
function pageWidth(rows: readonly Row[], measure: Measure): number {
  const widths = rows.flatMap(({ tabular, text }) => (tabular ? [] : [measure(text)])).sort((a, b) => b - a);
  const few = Math.floor(widths.length / 12);
  return widths.find((width, at) => (widths[at + few] ?? 0) >= width - 6) ?? widths[0] ?? 0;
}

/** A name of a line before a colon: 联系电话：…. */
const isField = (text: string): boolean => /^[\p{Script=Han}]{2,8}[：:]./u.test(text);

const ordinalsIn = (text: string): readonly [Level, number] | undefined =>
  ([0, 1, 2, 3] as const).flatMap((level): [Level, number][] => {
    const own = ordinalAt(level, text);
    return own === undefined ? [] : [[level, own.place]];
  })[0];

/** The blanks before the first line of a paragraph. */
const indent = 4;

/** Begins with an ordinal and ends no sentence: it may be a heading. */
const isTitle = ({ text }: Row): boolean => beginsWithOrdinal(text) && !/[。；]/u.test(text);

/** 第 | （三）项: within a sentence, and no beginning. */
const isReference = (before: string, after: string): boolean =>
  /[第和、及至]$/u.test(before) || /^[（(][一二三四五六七八九十]+[）)][项款目条种类]/u.test(after);

class Page {
  readonly #rows: readonly Row[];
  readonly width: number;
  readonly #slack: number;
  readonly #indents: boolean;
  readonly #blanks: boolean;
  /** By how much the first lines of paragraphs are shorter. */
  readonly #lead: number;

  readonly #measure: Measure;

  constructor(rows: readonly Row[], measure: Measure) {
    this.#rows = rows;
    this.#measure = measure;
    this.width = pageWidth(rows, measure);
    this.#slack = Math.max(8, this.width * 0.15);
    const indented = rows.filter((row) => row.indented).length;
    this.#indents = indented > 0 && indented < rows.length;
    this.#blanks = rows.filter(({ apart }) => apart).length < (rows.length - 1) * 0.8;
    this.#lead = this.#leadOf();
  }

  /** So full that the next could not stand in it any more, give or take what a page does at the end of a line. */
  isFull(at: number): boolean {
    const [row, next] = [this.#rows[at], this.#rows[at + 1]];
    if (row === undefined || next === undefined || row.tabular) return false;
    const width = this.#measure(row.text) + (row.indented ? indent : 0);
    return width >= this.width - this.#slack || width + widthOf(firstToken(next.text)) > this.width - 2;
  }

  /** The next line begins something of its own. `first`: the line that this paragraph began with. */
  begins(at: number, first: string): boolean {
    const [row, next] = [this.#rows[at], this.#rows[at + 1]];
    if (row === undefined || next === undefined || next.tabular) return true;
    if (isReportTitle(row.text) || isReportTitle(next.text)) return true;
    if (this.#indents && next.indented) return true;
    if (this.#blanks && next.apart && !next.page) return true;
    if (isTitle(row) && this.#looksFirst(at + 1)) return true;
    if (isField(next.text) && isField(first)) return true;
    const due = ordinalsIn(first);
    if (!beginsWithOrdinal(next.text, due === undefined ? [] : [due[1] + 1]))
      return /^(?:第[一二三四五六七八九十]+[章节部]|附件[：:])/u.test(next.text);
    if (isEnded(row.text)) return true;
    const own = ordinalsIn(next.text);
    return (
      !isReference(row.text, next.text) &&
      (own === undefined || own[1] === 1 || (due !== undefined && own[0] === due[0] && own[1] === due[1] + 1))
    );
  }

  /** A line that ends a sentence goes on only where nothing more could stand in it, and the next does not look like a first line. */
  goesOnAfterEnd(at: number, isFirst: boolean): boolean {
    const [row, next] = [this.#rows[at], this.#rows[at + 1]];
    if (row === undefined || next === undefined) return false;
    const lead = row.indented ? indent : isFirst ? this.#lead : 0;
    if (this.#measure(row.text) + lead + widthOf(firstToken(next.text)) <= this.width - 1) return false;
    return !this.#looksFirst(at + 1);
  }

  /** Full, and shorter than other full lines by the blanks that begin a paragraph. */
  #looksFirst(at: number): boolean {
    const text = this.#rows[at]?.text ?? "";
    return this.#lead > 0 && this.isFull(at) && !isEnded(text) && this.#measure(text) <= this.width - 3;
  }

  #leadOf(): number {
    if (this.#indents) return 0;
    const firsts = this.#rows.flatMap((row, at) => {
      const before = this.#rows[at - 1];
      const begins = before === undefined ? ordinalsIn(row.text) !== undefined : isEnded(before.text) && !this.isFull(at - 1);
      return begins && this.isFull(at) && !isEnded(row.text) ? [this.#measure(row.text)] : [];
    });
    return firsts.length > 0 && Math.max(...firsts) <= this.width - 3 ? indent : 0;
  }
}

/** First and last row of a paragraph that was put together. */
type Run = { readonly from: number; readonly to: number };

function runsOf(rows: readonly Row[], page: Page): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const text = rows[at]?.text ?? "";
    const onward = page.isFull(at) && !page.begins(at, rows[from]?.text ?? "") && (!isEnded(text) || page.goesOnAfterEnd(at, at === from));
    if (onward) continue;
    if (at > from) runs.push({ from, to: at });
    from = at + 1;
  }
  return runs;
}

const nothing: Row = { text: "", indented: false, hyphened: undefined, tabular: false, apart: false, page: false };

/** So many breaks are looked at for words that they part. */
const samples = 300;

/** No title: a sentence ended in it, it stops at a comma, or it is longer than titles are. */
const isTorn = (text: string): boolean => /[。；]|[，、]$/u.test(text) || (isRunning(text) && widthOf(text) >= 50);

function isBroken(rows: readonly Row[], runs: readonly Run[], { width }: Page): boolean {
  if (width > widest || width < narrowest) return false;
  const breaks = runs
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
    .filter((at) => !isEnded(rows[at]?.text ?? ""));
  const isParted = (at: number) => partsWord(rows[at]?.text ?? "", rows[at + 1]?.text ?? "");
  const looked = breaks.slice(0, samples).filter((at) => isParted(at) || !isTitle(rows[at] ?? nothing));
  const parted = looked.filter(isParted).length;
  if (width < narrow)
    return parted > 0 && parted >= looked.length * 0.15 && (looked.length > 1 || isRunning(rows[looked[0] ?? 0]?.text ?? ""));
  const torn = looked.filter((at) => isTorn(rows[at]?.text ?? "")).length;
  const long = runs.some(
    ({ from, to }) => to - from >= 3 && rows.slice(from, to).filter(({ text }) => isRunning(text) && !isEnded(text)).length >= 2,
  );
  return looked.length > 0 && (parted > 0 || long || torn >= looked.length * 0.5);
}

/** A paragraph ends as one, or is where the selection ends after others; or its breaks part words. */
function isParagraph(rows: readonly Row[], { from, to }: Run, first: boolean): boolean {
  const texts = rows.slice(from, to + 1).map(({ text }) => text);
  if (!texts.some(isRunning) && !texts.some(isEnded)) return texts.some((text, at) => at > 0 && partsWord(texts[at - 1] ?? "", text));
  return (
    isEnded(texts.at(-1) ?? "") ||
    (to === rows.length - 1 && (!first || to > from + 1)) ||
    texts.some((text, at) => at > 0 && partsWord(texts[at - 1] ?? "", text))
  );
}

/** A break that can be no other: a soft hyphen, within a figure, or a page that ends within a word. */
const isForced = (rows: readonly Row[], at: number): boolean => {
  const [row, next] = [rows[at], rows[at + 1]];
  if (row === undefined || next === undefined || row.tabular || next.tabular || isReportTitle(row.text) || isReportTitle(next.text))
    return false;
  return (
    row.hyphened !== undefined ||
    (!next.apart && partsFigure(row.text, next.text)) ||
    (next.page && !isEnded(row.text) && !/^\d+$/.test(row.text) && !/^\d+$/.test(next.text) && partsWord(row.text, next.text))
  );
};

/** The rows after which the text goes on in the next. */
export function continued(rows: readonly Row[], measure: Measure): ReadonlySet<number> {
  const joins = new Set(rows.flatMap((_, at) => (isForced(rows, at) ? [at] : [])));
  const page = new Page(rows, measure);
  const runs = runsOf(rows, page);
  if (!isBroken(rows, runs, page)) return joins;
  for (const run of runs) if (isParagraph(rows, run, run === runs[0])) for (let at = run.from; at < run.to; at += 1) joins.add(at);
  return joins;
}
