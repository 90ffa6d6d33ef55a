// What a paste into one part of text is to that part: more than it can hold, or its own text with its own heading on top.
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { ordinalBefore, type Before } from "../ordinals/ordinalBefore.ts";
import type { Line } from "../prose/recognise.ts";
import { headingKey, headingsOf, isHeadingLong, runIn, type Heading } from "./headings.ts";

/** 一、 stands before sections, （一） before parts, 1. and no number before both. */
const fits = ({ part }: Heading, before: Before | undefined): boolean =>
  before?.level === 0 ? part === undefined : before?.level === 1 ? part !== undefined : before?.level !== 3;

/** The headings of the form that a line begins with, word for word; `until`: where the text behind them begins. */
function headingsAt(
  edition: Edition,
  line: Line,
  before = ordinalBefore(line.text),
): { readonly all: readonly Heading[]; readonly until: number } {
  const rest = before?.rest ?? line.text;
  const of = (name: string): readonly Heading[] => {
    const key = headingKey(name);
    return headingsOf(edition).filter((one) => one.key === key && fits(one, before));
  };
  const whole = isHeadingLong({ ...line, text: rest }) ? of(rest) : [];
  if (whole.length > 0) return { all: whole, until: line.text.length };
  const begun = before === undefined ? undefined : runIn(rest);
  return begun === undefined ? { all: [], until: 0 } : { all: of(begun.name), until: line.text.length - rest.length + begun.until };
}

/** The lines without the headings at their beginning that the form prints over this part: that of its section, and its own. */
export function withoutOwn(
  edition: Edition,
  part: Address,
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly dropped: readonly string[] } {
  const place = walk(edition).prose.get(part);
  const isOwn = ({ section, part: of }: Heading): boolean => section === place?.section && (of === undefined || of === place.part);
  const dropped: string[] = [];
  for (const [at, line] of lines.entries()) {
    const { all, until } = headingsAt(edition, line);
    if (!all.some(isOwn)) return { lines: lines.slice(at), dropped };
    dropped.push(line.text.slice(0, until).trim());
    const rest = line.text.slice(until);
    if (rest !== "") return { lines: [{ ...line, text: rest, rank: 0 }, ...lines.slice(at + 1)], dropped };
  }
  return { lines: [], dropped };
}

/**
 * Whether lines hold a heading of another part or section of the form. Below headings with （一）, 1.主动公开 is one of the office's own; where the office
 * titles its sections itself, none is foreign.
 */
export function holdsForeign(edition: Edition, part: Address, lines: readonly Line[]): boolean {
  const place = walk(edition).prose.get(part);
  if (place === undefined || place.part.titles !== undefined) return false;
  const isOwn = ({ section, part: of }: Heading): boolean => section === place.section && (of === undefined || of === place.part);
  const ordinals = lines.map(({ text }) => ordinalBefore(text));
  const isDeep = ordinals.some((before) => before?.level === 1);
  return lines.some((line, at) => {
    if (isDeep && ordinals[at]?.level === 2) return false;
    const { all } = headingsAt(edition, line, ordinals[at]);
    return all.length > 0 && !all.some(isOwn);
  });
}

/** Whether lines hold the heading of this part itself, or of its section: then what stands before it is not the part's. */
export function holdsOwn(edition: Edition, part: Address, lines: readonly Line[]): boolean {
  const place = walk(edition).prose.get(part);
  return lines.some((line) =>
    headingsAt(edition, line).all.some(({ section, part: of }) => section === place?.section && (of === undefined || of === place.part)),
  );
}
