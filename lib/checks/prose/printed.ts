// The headings of a published report as its source prints them, held against the format: the sections' words, numbers and order, and the ordinals of the headings in each of
// them. Nothing is asked of what is written here, for the form prints its own.
import type { Address, Section } from "../../edition/edition.ts";
import type { Outline } from "../../edition/walk.ts";
import { anyOrdinalAt, type Level } from "../../ordinals/ordinalAt.ts";
import { ordinal } from "../../ordinals/withOrdinal.ts";
import type { PrintedHeading } from "../../report/printedHeading.ts";
import { any, anyOf, begin, blank, letter, numerals, times, wording } from "../../tokens/wording.ts";
import type { Check, Found, Material } from "../check.ts";
import { isWrittenWide } from "./marks.ts";
import { nothingAt, proseOf } from "./prose.ts";
import { punctuation } from "./standards.ts";

const headed = ({ edition }: Outline): readonly (Section & { readonly heading: string })[] =>
  edition.sections.flatMap((section) =>
    section.heading === null || section.attachment !== undefined ? [] : [{ ...section, heading: section.heading }],
  );

/** Letters that make no other title of it. */
const loose = wording([letter("的：:。", blank)]);
/** Names by which the notice of the format itself calls its sections, besides the heading that it prints: 政府信息公开工作存在的主要问题及改进情况. */
const longer = wording([anyOf("政府信息公开工作 因政府信息公开工作 被申请 提起"), any(anyOf("被申请 提起"))]);
const plain = (heading: string): string => loose.without(anyOrdinalAt(heading)?.rest ?? heading);
const sameTitle = (printed: string, due: string): boolean => {
  const [one, other] = [plain(printed), plain(due)];
  return one === other || longer.without(one) === longer.without(other);
};

/** Where a finding about a section stands: at its text, or at the first cell of its table. */
const addressOf = ({ prose, cells }: Outline, { id }: Section): Address =>
  [...prose.values(), ...cells.values()].find(({ section }) => section.id === id)?.address ?? "";

const foundAt = (at: Address, heading: string, says: string, expected: string): Found => ({
  at: [at],
  brief: `原文的标题“${heading}”${says}`,
  expected,
  actual: heading,
  values: { [at]: heading },
  text: [{ ...nothingAt(at), quote: heading }],
  which: heading,
});

const shown = ({ sign, text }: PrintedHeading): string => `${sign}${text}`;

/** The headings without a table of contents before them: each section as it is printed last. */
function lastRun(headings: readonly PrintedHeading[]): readonly PrintedHeading[] {
  const first = headings.find(({ of }) => of === "section");
  if (first?.of !== "section") return headings;
  const again = headings.map((one) => (one.of === "section" ? one.section : "")).lastIndexOf(first.section);
  return headings.slice(again);
}

const isIn = (material: Material): number => (material.printed?.headings ?? []).filter(({ of }) => of === "section").length;

/** So many sections with a heading tell that the report has them. */
const leastHeaded = 3;

function sectionsIn(material: Material): readonly Found[] {
  const due = headed(material.outline);
  const printed = lastRun(material.printed?.headings ?? []);
  const own = due.map((section) => ({ section, heading: printed.find((one) => one.of === "section" && one.section === section.id) }));
  if (own.filter(({ heading }) => heading !== undefined).length < Math.min(leastHeaded, due.length)) return [];
  return own.flatMap(({ section, heading }, at): readonly Found[] => {
    const [place, basis] = [addressOf(material.outline, section), section.heading];
    if (heading === undefined) {
      const missing = `原文里没有找到标题“${basis}”。格式要求有这一部分，请核对原文的标题。`;
      return [{ at: [place], brief: missing, expected: basis, values: { [place]: "" }, text: [nothingAt(place)], which: basis }];
    }
    const said = shown(heading);
    if (heading.text !== "" && !sameTitle(heading.text, basis)) return [foundAt(place, said, `与格式的“${basis}”不同。请核对。`, basis)];
    const number = anyOrdinalAt(basis)?.place;
    const isOther = heading.place !== null && number !== undefined && heading.place !== number;
    const others = own.slice(0, at).some((one) => one.heading !== undefined && printed.indexOf(one.heading) > printed.indexOf(heading));
    if (isOther) return [foundAt(place, said, `的序号不对，格式是“${basis}”。请改正。`, basis)];
    return others ? [foundAt(place, said, "的次序不对：格式把它排在后面。请核对。", basis)] : [];
  });
}

export const printedSections: Check = {
  id: "printed.sections",
  name: "原文各部分的标题与格式相同，次序和序号对，不缺",
  kind: "writing",
  severity: "advice",
  basis: "own",
  looksAt: "读入的报告原文各部分的标题",
  places: isIn,
  run: sectionsIn,
};

/** `due`: the number that it should have had, where that was said. */
type Numbered = PrintedHeading & { readonly level: Level; readonly place: number; readonly due?: number };

const isNumbered = (heading: PrintedHeading): heading is Numbered =>
  heading.of !== "section" && heading.of !== "nothing" && heading.level !== null && heading.place !== null;

/** Where a finding about a heading stands: its part, or the section's first. */
const placeOf = (heading: PrintedHeading, section: Address): Address => (heading.of === "part" ? heading.part : section);

/** `says`: what is wrong with a number; `place`: the one that it should have, where that is told. */
type Wrong = { readonly says: string; readonly place: number };

/** What is wrong with a heading behind those of its section; undefined where nothing is. Behind a wrong one it may go on from the right number, or from the wrong one. */
function wrongNumber(before: readonly Numbered[], one: Numbered, isText: (level: Level, place: number) => boolean): Wrong | undefined {
  if (one.level === 0) return { says: `用了“${one.sign}”，这是各部分标题的序号，部分里面从“（一）”起。请改正。`, place: one.place };
  const above = before.map(({ level }) => level < one.level).lastIndexOf(true);
  const same = before
    .slice(above + 1)
    .filter(({ level }) => level === one.level)
    .at(-1);
  const last = before.at(-1);
  if (same === undefined) {
    const goesOn = one.place > 1 && last?.place === one.place - 1 && last.level !== one.level;
    if (!goesOn) return undefined;
    return { says: `的序号换了一种：前面是“${last.sign}”，应当是“${ordinal[last.level](one.place)}”。请改正。`, place: one.place };
  }
  if ([same.place + 1, (same.due ?? same.place) + 1, 1].includes(one.place)) return undefined;
  // （二）、3.、（四）: the one between is said to be of another kind, and counts.
  if (last !== undefined && last.place === one.place - 1) return undefined;
  const due = ordinal[one.level](same.place + 1);
  // A heading that nobody could tell is a paragraph with its ordinal.
  if (one.place > same.place && isText(one.level, same.place + 1)) return undefined;
  const says =
    one.sign === same.sign ? `的序号重了，应当是“${due}”。请改正。` : `的序号不对：前面是“${same.sign}”，应当是“${due}”。请改正。`;
  return { says, place: same.place + 1 };
}

function numbersIn(material: Material): readonly Found[] {
  const printed = lastRun(material.printed?.headings ?? []);
  const first = headed(material.outline)[0];
  // A format whose sections have no headings of their own numbers as it likes.
  const hasSections = isIn(material) > 0;
  const texts = proseOf(material).map(({ text }) => anyOrdinalAt(text));
  const isText = (level: Level, place: number): boolean => texts.some((one) => one?.level === level && one.place === place);
  let [section, before]: [Address, readonly Numbered[]] = [first === undefined ? "" : addressOf(material.outline, first), []];
  return printed.flatMap((heading): readonly Found[] => {
    if (heading.of === "section") {
      const own = material.outline.edition.sections.find(({ id }) => id === heading.section);
      [section, before] = [own === undefined ? section : addressOf(material.outline, own), []];
      return [];
    }
    if (!isNumbered(heading) || !hasSections) return [];
    const [wrong, place] = [wrongNumber(before, heading, isText), placeOf(heading, section)];
    before = [...before, wrong === undefined ? heading : { ...heading, due: wrong.place }];
    return wrong === undefined ? [] : [foundAt(place, shown(heading), wrong.says, "")];
  });
}

export const printedNumbers: Check = {
  id: "printed.numbers",
  name: "原文小标题的序号连续，同一层用一种序号",
  kind: "writing",
  severity: "advice",
  basis: "own",
  looksAt: "读入的报告原文各部分里面的小标题",
  places: ({ printed }) => (printed?.headings ?? []).filter(isNumbered).length,
  run: numbersIn,
};

/** (一), (1): brackets that papers have full-width. */
const halfSign = wording([begin, "(", times(letter(numerals), 1, 3)]);
const halfMark = wording([letter(":,;")]);

/** A heading with half-width brackets around its ordinal, or a half-width mark between it and its text, as it is printed. */
const isHalf = ({ sign, mark }: PrintedHeading): boolean => halfSign.begins(sign) || halfMark.is(mark);

/** Headings whose marks are half-width in a text whose marks are not: of brackets only where other headings have full ones. */
function halfIn({ printed }: Material): readonly PrintedHeading[] {
  const headings = printed?.headings ?? [];
  const hasFull = headings.some(({ sign }) => sign.startsWith("（"));
  return headings.filter((one) => isHalf(one) && (hasFull || !halfSign.begins(one.sign)));
}

export const printedMarks: Check = {
  id: "printed.marks",
  name: "原文小标题的括号和后面的标点是全角的",
  kind: "writing",
  severity: "advice",
  basis: [punctuation("5.1 标点符号的位置和书写形式")],
  looksAt: "读入的报告原文各部分里面的小标题",
  places: ({ printed }) => (printed?.headings ?? []).length,
  run: (material) => {
    if (!isWrittenWide(proseOf(material))) return [];
    const first = headed(material.outline)[0];
    const section = first === undefined ? "" : addressOf(material.outline, first);
    return halfIn(material).map((heading) =>
      foundAt(placeOf(heading, section), `${shown(heading)}${heading.mark}`, "用了半角的标点，要用全角的。", ""),
    );
  },
};
