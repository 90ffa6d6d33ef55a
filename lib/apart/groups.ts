// The groups of lines once all are known: what cannot be seen of a line by itself. A table that has lost its cells is no text, what stands behind the last
// sentence is of the page, and a part whose only text says 本年度无此项 is so marked.
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { ordinalBefore } from "../ordinals/ordinalBefore.ts";
import type { Line } from "../prose/recognise.ts";
import { isPrintedAnywhere, isScattered, scatteredIn } from "./aroundTables.ts";
import type { Group } from "./plan.ts";
import { saysSame } from "./sentences.ts";

/** A part whose only text is the sentence that says 本年度无此项 is so marked; a ready sentence beside other text of its part is text. */
function settled(edition: Edition, groups: readonly Group[]): readonly Group[] {
  const { prose } = walk(edition);
  const linesTo = (part: Address): readonly Line[] =>
    groups.flatMap(({ destination, lines }) =>
      destination.to !== "open" && destination.to !== "fields" && destination.part === part ? lines : [],
    );
  return groups.map((group): Group => {
    const { destination, lines } = group;
    if (destination.to === "open" || destination.to === "fields") return group;
    const [only, ...others] = linesTo(destination.part);
    if (destination.to === "choice") return others.length === 0 ? group : { ...group, destination: { to: "text", part: destination.part } };
    const none = prose.get(destination.part)?.part.none;
    const isNone = none !== undefined && only !== undefined && others.length === 0 && lines.length === 1 && saysSame(none, only.text);
    return isNone ? { ...group, destination: { to: "choice", part: destination.part, choice: "none" } } : group;
  });
}

const ends = /[。！？!?；;：:，,、”）)》〕]$/u;
const longestTail = 90;

/** Lines at the very end that are no sentences, behind some that are, belong to the page: 扫一扫在手机打开当前页. */
function withoutTail(groups: readonly Group[]): readonly Group[] {
  const last = groups.at(-1);
  if (last === undefined || last.destination.to !== "text") return groups;
  const { lines } = last;
  const isTail = ({ text }: Line): boolean => text.length <= longestTail && !ends.test(text) && ordinalBefore(text) === undefined;
  const text = [...lines].reverse().findIndex((line) => !isTail(line));
  const until = text < 0 ? 0 : lines.length - text;
  const isBehind = until === 0 ? groups.at(-2)?.why.why === "scattered" : /[。！？!?]$/u.test(lines[until - 1]?.text ?? "");
  if (until === lines.length || !isBehind) return groups;
  const tail: Group = { lines: lines.slice(until), destination: { to: "open" }, why: { why: "after" }, under: last.under };
  return [...groups.slice(0, -1), ...(until === 0 ? [] : [{ ...last, lines: lines.slice(0, until) }]), tail];
}

/** Lines that are a table which has lost its cells are no text, wherever they stand. */
function scattered(edition: Edition, groups: readonly Group[]): readonly Group[] {
  const isCell = (text: string): boolean => isPrintedAnywhere(text, walk(edition));
  return groups.flatMap((group): readonly Group[] => {
    const { lines, destination, why } = group;
    if (why.why === "tables") return [isScattered(lines, isCell) ? { ...group, why: { why: "scattered" } } : group];
    const found = destination.to === "text" ? scatteredIn(lines, isCell) : undefined;
    if (found === undefined) return [group];
    const pieces: readonly Group[] = [
      { ...group, lines: lines.slice(0, found.from) },
      { ...group, lines: lines.slice(found.from, found.to), destination: { to: "open" }, why: { why: "scattered" } },
      { ...group, lines: lines.slice(found.to) },
    ];
    return pieces.filter((one) => one.lines.length > 0);
  });
}

/** The groups as they are shown and filled in. */
export const settledGroups = (edition: Edition, groups: readonly Group[]): readonly Group[] =>
  settled(edition, withoutTail(scattered(edition, groups)));
