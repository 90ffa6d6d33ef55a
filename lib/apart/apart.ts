// A report that was copied as a whole, taken apart by its headings: line after line, with what is known of the place so far.
//
// A heading of the form leads to its section or part, wherever it is spelled with a number, a full stop or 情况. A heading that could be
// one but is none of the form's ends what is known: the lines under it are left to a person, and so is all that could go to two parts.
import { addressIn } from "../edition/address.ts";
import type { Address, Edition, ProsePart, Section } from "../edition/edition.ts";
import { ordinalAt } from "../ordinals/ordinalAt.ts";
import { ordinalBefore, type Before } from "../ordinals/ordinalBefore.ts";
import type { Line } from "../prose/recognise.ts";
import type { Report } from "../report/report.ts";
import { fitsPattern, headingKey, headingsOf, type Heading } from "./headings.ts";
import { isCaption, isUnit } from "./aroundTables.ts";
import { settledGroups } from "./groups.ts";
import type { Destination, Dropped, Group, MetHeading, Plan, Why } from "./plan.ts";
import type { Piece, Reading } from "./reading.ts";
import { holdsOwn } from "./own.ts";
import { isTitled, proseOf, readIn, unheadedOf, type Known, type Part, type Read } from "./reads.ts";
import { ownSentence } from "./sentences.ts";
import { cautionsOf, signatureIn } from "./whose.ts";
import { tablesOf } from "./tables.ts";
import { walk } from "../edition/walk.ts";

const longestTitle = 60;

type Open = Group & { readonly lines: Line[] };

/** 2022年未收取信息处理费。: what is like a heading and is a sentence, or says of something that there was none, is told and no name. */
const isSentence = (name: string): boolean => /[。；！]\s*$|未|没有|[零无\d]/u.test(name);

class Sorter {
  readonly groups: Open[] = [];
  readonly dropped: Dropped[] = [];
  readonly headings: MetHeading[] = [];
  readonly #edition: Edition;
  readonly #report: Report;
  readonly #headings: readonly Heading[];
  readonly #hasTitle: boolean;
  #section: Section | undefined;
  #part: Part | undefined;
  #why: Why;
  /** The level of the numbers before the headings of parts in this section, and the last of them; of sections the last. */
  #level: Before["level"] | undefined;
  #place = 0;
  /** The last number of that level that stands in the text of the part: an office counts its own paragraphs （一）（二） under （二）改进情况, too. */
  #own = 0;
  #sectionPlace = 0;
  #titleSeen = false;
  #isStart = true;
  readonly #met = new Set<Heading>();

  constructor(edition: Edition, report: Report, lines: readonly Line[], at: Address | undefined) {
    this.#edition = edition;
    this.#report = report;
    this.#headings = headingsOf(edition);
    this.#hasTitle = lines.some(({ text }) => this.#isTitle(text));
    const isOfPart = at !== undefined && !this.#hasTitle && !holdsOwn(edition, at, lines);
    const place = isOfPart ? walk(edition).prose.get(at) : undefined;
    this.#why = { why: "before" };
    if (place === undefined) return;
    [this.#section, this.#part, this.#why] = [place.section, place.part, { why: "cursor" }];
  }

  line(line: Line): void {
    if (this.#isTitle(line.text)) return this.#title(line.text);
    if (this.#isListed(line.text)) return void this.dropped.push({ text: line.text, as: "heading" });
    const attachment = this.#edition.sections.find(
      ({ attachment }) => attachment !== undefined && this.#isOfAttachment(line.text, attachment),
    );
    if (attachment !== undefined) return this.#enterAttachment(attachment, line.text);
    const read = readIn(this.#known(), line);
    if (read !== undefined)
      this.headings.push({ line, name: read.name, before: read.before, heading: read.is === "heading" ? read.found.heading : undefined });
    if (read?.is === "heading") return this.#under(read, line);
    if (read?.is === "unknown") this.#lose(read, line.text);
    else this.#count(line);
    this.#put(line);
  }

  /** Numbers in the text that begin anew with 1 are the part's own. */
  #count({ text }: Line): void {
    const before = this.#part === undefined ? undefined : ordinalBefore(text);
    if (before === undefined || before.level !== this.#level) return;
    this.#own = before.place === 1 || before.place === this.#own + 1 ? before.place : 0;
  }

  signature(text: string): void {
    this.dropped.push({ text, as: "signature" });
  }

  /** What stands behind the signature is of the page, until a heading comes. */
  signed(): void {
    [this.#section, this.#part, this.#why] = [undefined, undefined, { why: "after" }];
    this.#isStart = false;
  }

  #isTitle = (text: string): boolean => text.length <= longestTitle && fitsPattern(this.#edition.title, text);

  #title(text: string): void {
    this.#titleSeen = true;
    this.dropped.push({ text, as: "title" });
  }

  #isOfAttachment = (text: string, { mark, title }: NonNullable<Section["attachment"]>): boolean =>
    text.length <= longestTitle && (headingKey(text) === headingKey(mark) || fitsPattern(title, text));

  /** A line of the list of attachments above the signature: 附件：1.…, and 2.… below it. */
  #isListed(text: string): boolean {
    const name = /^\s*(?:附件\s*[\d０-９]*\s*[：:]\s*)?(?:[\d０-９]{1,2}\s*[.．、]\s*)?/u.exec(text)?.[0] ?? "";
    const titles = this.#edition.sections.flatMap(({ attachment }) => attachment?.title ?? []);
    return name.trim() !== "" && text.length <= longestTitle && titles.some((title) => fitsPattern(title, text.slice(name.length)));
  }

  #enterAttachment(section: Section, text: string): void {
    this.dropped.push({ text, as: "heading" });
    this.#enter(section);
  }

  #enter(section: Section): void {
    [this.#section, this.#part, this.#level, this.#place, this.#own] = [section, undefined, undefined, 0, 0];
    this.#why = { why: "opening", section };
    this.#isStart = false;
  }

  #known(): Known {
    return {
      edition: this.#edition,
      headings: this.#headings,
      section: this.#section,
      under: this.#where(),
      part: this.#part,
      level: this.#level,
      place: this.#place,
      own: this.#own,
      sectionPlace: this.#sectionPlace,
      isByCursor: this.#why.why === "cursor",
      met: this.#met,
    };
  }

  #lose({ isSeveral, level, before: { place, level: own } }: Extract<Read, { is: "unknown" }>, heading: string): void {
    this.#own = 0;
    if (level === "section") {
      [this.#section, this.#level, this.#place, this.#sectionPlace] = [undefined, undefined, 0, place];
      this.#isStart = false;
    } else [this.#level, this.#place] = [this.#level ?? own, place];
    const prose = this.#section === undefined ? [] : proseOf(this.#section);
    // Where one part alone takes text, there is nothing to ask.
    const [only] = prose.length === 1 ? prose : [];
    this.#part = only;
    this.#why =
      only === undefined || this.#section === undefined
        ? { why: "unknown", heading, isSeveral }
        : { why: "opening", section: this.#section };
  }

  #under({ found, before, name, text, rest }: Extract<Read, { is: "heading" }>, line: Line): void {
    const { heading, strength } = found;
    this.#met.add(heading);
    this.#own = 0;
    const isInstead = strength !== "same";
    // Blanks hold no text: what is written behind their heading and is no sentence of the form says nothing without it (收取信息处理费情况：无。).
    const isSaid = rest === "" || ownSentence([heading.section], rest, this.#report) !== undefined;
    const isTold = heading.part?.kind === "fields" && rest === "" && isInstead && isSentence(name);
    const all = heading.part?.kind === "fields" && !isSaid ? (before?.rest ?? line.text) : undefined;
    if (all !== undefined) this.#dropOrdinal(line.text.slice(0, line.text.length - all.length));
    else if (rest !== "" && isInstead) this.#dropOrdinal(text);
    else if (!isTold) this.dropped.push({ text: text.trim(), as: "heading", ...(isInstead ? { instead: heading.name } : {}) });
    if (heading.part === undefined) {
      this.#enter(heading.section);
      this.#sectionPlace = before?.place ?? heading.place ?? 0;
      this.#why = { why: "opening", section: heading.section };
    } else {
      if (this.#section !== heading.section) this.#enter(heading.section);
      [this.#part, this.#why] = [heading.part, { why: "heading", heading: name.trim(), strength }];
      [this.#level, this.#place] = [before === undefined ? this.#level : before.level, before?.place ?? this.#place + 1];
    }
    if (isTold) this.#put({ ...line, rank: 0 });
    if (rest !== "") this.#put({ ...line, text: all ?? rest, rank: 0 });
  }

  #dropOrdinal(text: string): void {
    if (text.trim() !== "") this.dropped.push({ text: text.trim(), as: "ordinal" });
  }

  /** The section that a line stands in: before the first heading it is the first. */
  #where(): Section | undefined {
    return this.#section ?? (this.#isStart ? this.#edition.sections[0] : undefined);
  }

  #put(line: Line): void {
    const section = this.#where();
    const said = ownSentence(section === undefined ? [] : [section], line.text, this.#report);
    if (said !== undefined) return this.#add(line, said, { why: "sentence" }, section);
    if (section !== undefined && this.#part === undefined && this.#isAroundTable(section, line)) return;
    const [destination, why] = this.#placeOf(line, section);
    this.#add(line, destination, why, section);
  }

  /** A caption or a unit in a section that has tables. */
  #isAroundTable(section: Section, { text }: Line): boolean {
    const grids = section.parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : []));
    const as = isUnit(text, grids) ? "unit" : isCaption(text, grids) ? "caption" : undefined;
    if (as !== undefined) this.dropped.push({ text, as });
    return as !== undefined;
  }

  #placeOf(line: Line, section: Section | undefined): readonly [Destination, Why] {
    const open: Destination = { to: "open" };
    const to = (owner: Section, part: ProsePart): Destination => ({ to: "text", part: addressIn(owner, part.id) });
    if (this.#section !== undefined && this.#part !== undefined)
      return this.#part.kind === "prose" ? [to(this.#section, this.#part), this.#why] : [open, { why: "fields", name: this.#part.name }];
    if (section === undefined || this.#why.why === "unknown" || this.#why.why === "after") return [open, this.#why];
    if (this.#isStart && this.#hasTitle && !this.#titleSeen) return [open, { why: "before" }];
    return this.#opening(line, section, to);
  }

  /** Text straight under the heading of a section. */
  #opening(line: Line, section: Section, to: (owner: Section, part: ProsePart) => Destination): readonly [Destination, Why] {
    const unheaded = unheadedOf(section);
    const titled = unheaded.find(isTitled);
    if (titled !== undefined && (unheaded.length === 1 || ordinalAt(0, line.text) !== undefined)) {
      [this.#section, this.#part, this.#why] = [section, titled, { why: "opening", section }];
      return [to(section, titled), this.#why];
    }
    const untitled = unheaded.filter((part) => !isTitled(part));
    const all = proseOf(section);
    const [only] = untitled.length === 1 ? untitled : untitled.length === 0 && all.length === 1 ? all : [];
    if (only !== undefined) return [to(section, only), { why: "opening", section }];
    if (all.length === 0 && section.parts.some(({ kind }) => kind === "grid")) return [{ to: "open" }, { why: "tables", section }];
    return [{ to: "open" }, all.length === 0 ? { why: "after" } : { why: "several", section }];
  }

  #add(line: Line, destination: Destination, why: Why, under: Section | undefined): void {
    const last = this.groups.at(-1);
    const isSame =
      last !== undefined &&
      JSON.stringify([last.destination, last.why.why, last.under?.id]) === JSON.stringify([destination, why.why, under?.id]);
    const isOn =
      isSame && destination.to !== "fields" && (why.why !== "unknown" || (last.why.why === "unknown" && last.why.heading === why.heading));
    if (isOn) last.lines.push(line);
    else this.groups.push({ lines: [line], destination, why, under });
  }
}

const linesIn = (pieces: readonly Piece[]): readonly Line[] => pieces.flatMap((piece) => (piece.kind === "line" ? [piece.line] : []));

/** The plan for what was copied. `at`: the part of text that it was pasted into, if it was. */
export function apart(edition: Edition, report: Report, { pieces }: Pick<Reading, "pieces">, at?: Address): Plan {
  const lines = linesIn(pieces);
  const sorter = new Sorter(edition, report, lines, at);
  const signature = signatureIn(edition, lines);
  lines.forEach((line, place) => {
    if (signature.has(place)) sorter.signature(line.text);
    else sorter.line(line);
    if (signature.has(place) && !signature.has(place + 1)) sorter.signed();
  });
  return {
    groups: settledGroups(edition, sorter.groups),
    tables: tablesOf(edition, report, pieces),
    dropped: sorter.dropped,
    headings: sorter.headings,
    cautions: cautionsOf(edition, report, sorter.dropped),
  };
}
