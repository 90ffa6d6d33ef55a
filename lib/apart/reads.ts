// What a line is, by what is known of the place so far: a heading of the form, one that could be a heading and is none of the form's, or text. Pure:
// the walk over the lines (apart.ts) keeps what is known, this says what it means for the next line.
import type { Edition, FieldsPart, ProsePart, Section } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { ordinalBefore, type Before } from "../ordinals/ordinalBefore.ts";
import type { Line } from "../prose/recognise.ts";
import { isPrinted } from "./aroundTables.ts";
import { findAmong, headingKey, isHeadingLong, runIn, type Found, type Heading } from "./headings.ts";

export type Part = ProsePart | FieldsPart;

/** What is known where a line stands. `under`: the section that it stands in, which before the first heading is the form's first; `section`: the one whose heading was met. */
export type Known = {
  readonly edition: Edition;
  readonly headings: readonly Heading[];
  readonly section: Section | undefined;
  readonly under: Section | undefined;
  readonly part: Part | undefined;
  /** The level of the numbers before the headings of parts in this section, and the last of them; of sections the last. */
  readonly level: Before["level"] | undefined;
  readonly place: number;
  /** The last number of that level in the text of the part, counted from 1 again; 0 where there is none. */
  readonly own: number;
  readonly sectionPlace: number;
  /** The lines were pasted into a part, and no heading has been met since. */
  readonly isByCursor: boolean;
  readonly met: ReadonlySet<Heading>;
};

/** What a line is: its heading, with the text behind it in the same line; or that it is a heading of nobody knows what. `name`: with its ordinal, as it is printed. */
export type Read =
  | {
      readonly is: "heading";
      readonly found: Found;
      readonly before: Before | undefined;
      readonly name: string;
      readonly text: string;
      readonly rest: string;
    }
  | {
      readonly is: "unknown";
      readonly isSeveral: boolean;
      readonly level: "section" | "part";
      readonly before: Before;
      readonly name: string;
    };

const isProse = (part: { readonly kind: string }): part is ProsePart => part.kind === "prose";

export const proseOf = ({ parts }: Section): readonly ProsePart[] => parts.filter(isProse);

/** The text parts of a section that print no heading. */
export const unheadedOf = (section: Section): readonly ProsePart[] => proseOf(section).filter(({ heading }) => heading === undefined);

export const isTitled = (part: Part | undefined): boolean => part?.kind === "prose" && part.titles !== undefined;

/** So many letters more than the form's heading say something that is not to be lost: the heading stays as text. */
const muchMore = 8;
const saysMore = (name: string, { heading, strength }: Found): boolean =>
  strength !== "same" && headingKey(name).length > heading.key.length + muchMore;

/** Headings of parts of the section that is open. */
const partsOf = ({ headings, section: open }: Known): readonly Heading[] =>
  headings.filter(({ section, part }) => part !== undefined && section === open);

/** The one heading with just this name, if there is one. */
function sameAmong(headings: readonly Heading[], name: string, place: number | undefined): Found | undefined {
  const key = headingKey(name);
  const found = findAmong(
    headings.filter((heading) => heading.key === key),
    name,
    place,
    key,
  );
  return found === "several" ? undefined : found;
}

/** A part's heading with an ordinal of another level than those beside it, where it is the one that comes next. */
const due = ({ met, place }: Known, found: Found | undefined, before: Before): Found | undefined =>
  found !== undefined && !met.has(found.heading) && found.heading.place === before.place && before.place === place + 1 ? found : undefined;

/** What a name could be, asked in the order that its number suggests. */
function findIn(known: Known, name: string, before: Before | undefined, rank: number): Found | "several" | undefined {
  const sections = known.headings.filter(({ part }) => part === undefined);
  const all = known.headings.filter(({ part }) => part !== undefined);
  const own = partsOf(known);
  const place = before?.place;
  const same = (headings: readonly Heading[]) => sameAmong(headings, name, place);
  if (before?.level === 0) {
    const section = findAmong(sections, name, place);
    const isSure = section !== undefined && section !== "several" && (section.strength === "same" || section.heading.place === place);
    return isSure ? section : (same(own) ?? section ?? same(all));
  }
  if (before?.level === 1) {
    // （一）主动公开政府信息情况 within the first section is its first part, though the second section is called so.
    const like = findAmong(own, name, place);
    const isThere = like !== undefined && like !== "several" && like.heading.place === place;
    return same(own) ?? (isThere ? like : undefined) ?? same(sections) ?? like ?? same(all);
  }
  if (before !== undefined)
    return known.level === undefined || known.level === before.level ? (same(own) ?? same(sections)) : due(known, same(own), before);
  const [part, section] = [same(own), same(sections)];
  if (part !== undefined && section !== undefined) return known.met.has(part.heading) ? section : part;
  return part ?? section ?? same(all) ?? (rank > 0 ? (findAmong(own, name, place) ?? findAmong(sections, name, place)) : undefined);
}

/** A heading within a line has its number, or is word for word that of a part beside. */
const mayRunIn = (known: Known, { heading, strength }: Found, before: Before | undefined): boolean =>
  before === undefined
    ? strength === "same" && heading.part !== undefined && heading.section === known.section
    : heading.part !== undefined || before.level === 0;

/** In a part that the office divides itself, 一、 is a heading of its own. */
const isOfOffice = ({ part, under }: Known): boolean =>
  isTitled(part) || (part === undefined && under !== undefined && unheadedOf(under).some(isTitled));

/** A line with the number that the next heading would have, and another name. */
function unknownIn(known: Known, line: Line, before: Before | undefined, isWhole: boolean, isSeveral: boolean): Read | undefined {
  if (before === undefined || line.item) return undefined;
  const { section, part, level, place, sectionPlace } = known;
  const name = before.sign + (isWhole ? before.rest : (runIn(before.rest)?.name ?? ""));
  const isFor = (level: "section" | "part"): Read => ({ is: "unknown", isSeveral, level, before, name });
  if (before.level === 0 && isWhole) {
    const isNext = sectionPlace === 0 ? before.place === 1 && part === undefined : before.place === sectionPlace + 1;
    return isNext && !isOfOffice(known) ? isFor("section") : undefined;
  }
  if (section === undefined || partsOf(known).length < 2 || known.isByCursor) return undefined;
  if (level === undefined)
    return before.level === 1 && (isWhole || runIn(before.rest) !== undefined) && part === undefined ? isFor("part") : undefined;
  // Where the form has no further part, the next of the part's own numbers is that and nothing else.
  const isOwn = known.own > 0 && before.place === known.own + 1 && place >= partsOf(known).length;
  return before.level === level && before.place === place + 1 && (isWhole || before.level === 1) && !isOwn ? isFor("part") : undefined;
}

/** What the line is; undefined where it is text. */
export function readIn(known: Known, line: Line): Read | undefined {
  const { text, rank } = line;
  // A table that has become lines has labels with numbers: 三、本年度办理结果.
  if (known.section !== undefined && isPrinted(text, known.section, walk(known.edition))) return undefined;
  const before = ordinalBefore(text);
  const rest = before?.rest ?? text;
  const offset = text.length - rest.length;
  const isWhole = isHeadingLong({ ...line, text: rest });
  const whole = isWhole ? findIn(known, rest, before, rank) : undefined;
  if (whole !== undefined && whole !== "several") {
    const until = saysMore(rest, whole) ? offset : text.length;
    return { is: "heading", found: whole, before, name: text, text: text.slice(0, until), rest: text.slice(until) };
  }
  const begun = runIn(rest);
  const found = begun === undefined ? undefined : findIn(known, begun.name, before, 0);
  if (begun !== undefined && found !== undefined && found !== "several" && mayRunIn(known, found, before)) {
    const until = found.strength === "same" ? offset + begun.until : offset;
    const name = text.slice(0, offset + begun.name.length);
    return { is: "heading", found, before, name, text: text.slice(0, until), rest: text.slice(until) };
  }
  return unknownIn(known, line, before, isWhole, whole === "several");
}
