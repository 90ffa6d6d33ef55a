// Which of the tables of a source are taken (taker.ts takes one): those of each grid, in parts or more than once, and what is said of the others.
//
// A table is taken whole or not at all: where one input of the form has no cell in the source, nobody knows what else slipped, and all of it is unread; but
// for the one row in doubt where every other is certain (odd.ts).
import type { Address, Edition } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { ReadPiece, SourceReading } from "../reading/reading.ts";
import { isEmpty, placesByRow } from "../tables/matrix.ts";
import { bestOf } from "./judge.ts";
import { captionOf, labelsOf, type Held, type LaidTable, type Sheet } from "./laid.ts";
import { labelsIn, lookOf } from "./look.ts";
import type { HowToRecognise, NotRecognised, Unread } from "./recognised.ts";
import type { Over } from "./over.ts";
import type { Sighted, Sights } from "./sighted.ts";
import { Taker, type Taken } from "./taker.ts";
import { isNothing } from "./value.ts";

const isWhole = ({ missing }: LaidTable): boolean => missing.length === 0;

const namesOf = ({ outline, missing }: LaidTable): string =>
  `${missing
    .slice(0, 3)
    .map((address) => `“${nameOf(outline, address)}”`)
    .join("、")}${missing.length > 3 ? `等 ${missing.length} 格` : ""}`;

/** Parts of one grid that lie in several tables, where together they have every input once. */
function wholeOf(parts: readonly LaidTable[]): boolean {
  const all = parts.flatMap(({ held }) => [...held.keys()]);
  const [first] = parts;
  return first !== undefined && new Set(all).size === all.length && first.missing.every((address) => all.includes(address));
}

const lines = ({ block, places, where }: Sheet): readonly NotRecognised[] =>
  placesByRow(block).flatMap((own) => {
    const filled = own.filter((place) => !isEmpty(block.cells[place]?.text ?? ""));
    const text = filled.map((place) => block.cells[place]?.text.replaceAll("\n", "") ?? "").join("　");
    return filled.length === 0 ? [] : [{ where: places[filled[0] ?? -1] ?? where, text }];
  });

const fewFigures = 4;
/** So many labels of a grid tell a table of it. */
const fewLabels = 3;

/** The table of an edition whose labels are the most of those that stand in a table, if they are half of them. */
function likest(sheet: Sheet, outline: Outline): string | undefined {
  const all = [...outline.grids.values()].map(({ grid }) => ({ caption: grid.caption, prints: labelsOf(sheet, outline, grid.id) }));
  const [best] = all.sort((one, other) => other.prints - one.prints);
  const isLike = best !== undefined && best.prints >= fewLabels && best.prints * 2 >= labelsIn(lookOf(sheet.block)).length;
  return isLike ? best.caption : undefined;
}

const notFitting = "行、列、框线或单位与格式对不起来";

/** A table that is no grid's. One with figures is said to be of no known format, or whose labels it has; before the title of the report it is the page's, a menu. */
function unknown(sheet: Sheet, outline: Outline, taken: Taken, isBefore: boolean): void {
  const rows = lines(sheet);
  taken.notRecognised.push(...rows);
  if (isBefore) return;
  if (sheet.block.cells.filter(({ text }) => /^\s*[\d,.]+\s*$/.test(text)).length < fewFigures) return;
  const head = rows[0]?.text ?? "";
  const like = likest(sheet, outline);
  const reason =
    like === undefined ? "这张表不是已知格式的表，没有读其中的数" : `这里印着“${like}”表的行名、列名，但${notFitting}，没有读其中的数`;
  const said =
    like === undefined ? "的行名、列名不是已知格式的，可能是地方自定的表或新的格式" : `印着“${like}”表的行名、列名，但${notFitting}`;
  taken.unread.push({ where: sheet.where, text: head, reason });
  taken.findings.push({
    kind: "unknownTable",
    message: `有一张表（“${head.slice(0, 40)}”）${said}，其中的数没有读；可以对照原件自己填。`,
    where: sheet.where,
    at: [],
  });
}

/** Which laid table of each sighted one counts: the report's own format where that is whole, else another that is, else what is there of its own. */
function chosenOf({ laid }: Sighted, edition: Edition): LaidTable | undefined {
  const own = laid.filter(({ outline }) => outline.edition === edition);
  const others = bestOf(laid.filter((one) => isWhole(one) && !own.includes(one)));
  return bestOf(own.filter(isWhole))[0] ?? others[0] ?? bestOf(own)[0];
}

const textsOf = ({ held }: LaidTable): string => JSON.stringify([...held].map(([address, { text }]) => [address, text.trim()]).sort());

/** What is read, and how. `before`: what stands over the title of the report; `over`: what stands over a table; `year`: of the report, where it is known. */
export type Source = {
  readonly reading: SourceReading;
  readonly how: HowToRecognise;
  readonly before: ReadonlySet<ReadPiece>;
  readonly over: (table: Sighted) => Over;
  readonly year: number | undefined;
};

/** A table of another year than the report's, or of a part of it, by its caption. */
type OfOtherTime = { readonly laid: LaidTable; readonly over: Over };

/** The tables that are not of this year as a whole: those of a quarter or of months; and those of another year, beside tables that are not: last year's, put there to compare. Where all are, the year is asked. */
function ofOtherTimes(all: readonly Sighted[], over: Source["over"], year: number | undefined, taken: Taken): ReadonlySet<Sighted> {
  const ofPart = all.filter((one) => one.laid.length > 0 && over(one).part !== "");
  const laid = all.filter((one) => one.laid.length > 0 && !ofPart.includes(one));
  const others = laid.filter((one) => year !== undefined && (over(one).year ?? year) !== year);
  if (others.length < laid.length) return new Set([...ofPart, ...others]);
  taken.otherYear.push(...others.map((one) => over(one).caption));
  return new Set(ofPart);
}

/** Tables of other years, and of parts of a year, are said to be such; where there is none of this year, each of their figures waits for one. */
function leaveOthers(others: readonly OfOtherTime[], year: number | undefined, done: ReadonlyMap<string, LaidTable>, taker: Taker): void {
  for (const { laid, over } of others) {
    const name = captionOf(laid);
    const why =
      over.part === ""
        ? `上面印着“${over.caption}”，不像是 ${year ?? ""} 年的`
        : `上面印着“${over.caption}”，是${over.part}的数，不是全年的`;
    taker.taken.findings.push({
      kind: "unknownTable",
      message: `有一张“${name}”表${why}，没有读其中的数。`,
      where: laid.sheet.where,
      at: [laid.grid],
    });
    if (!done.has(laid.grid)) taker.leave(laid, `这张表${why}，没有读`);
    else taker.taken.notRecognised.push(...lines(laid.sheet));
  }
}

/** Takes what all tables hold. */
export function takeTables(
  edition: Edition,
  { tables: sighted, broken }: Sights,
  { reading, how, before: ahead, over, year }: Source,
): Taken {
  const taker = new Taker(walk(edition), how, reading);
  const done = new Map<string, LaidTable>();
  const parts = new Map<string, LaidTable[]>();
  /** Further tables of a grid that is taken. */
  const more = new Map<string, LaidTable[]>();
  const ofOthers = ofOtherTimes(sighted, over, year, taker.taken);
  const others: OfOtherTime[] = [];
  const unitsOver = new Map<LaidTable, readonly string[]>();
  for (const one of sighted) {
    const laid = chosenOf(one, edition);
    if (laid === undefined) {
      unknown(
        one.sheet,
        walk(edition),
        taker.taken,
        [...one.pieces].every((piece) => ahead.has(piece)),
      );
      continue;
    }
    const above = over(one);
    unitsOver.set(laid, above.units);
    if (ofOthers.has(one)) {
      others.push({ laid, over: above });
      continue;
    }
    const before = done.get(laid.grid);
    if (!isWhole(laid)) parts.set(laid.grid, [...(parts.get(laid.grid) ?? []), laid]);
    else if (before === undefined) {
      done.set(laid.grid, laid);
      taker.take(laid, { units: above.units });
      mixture(laid, edition, taker.taken);
    } else more.set(laid.grid, [...(more.get(laid.grid) ?? []), laid]);
  }
  const hidden = reading.leftOut.some(({ what }) => /^隐藏的[行列]$/.test(what))
    ? "；原件里有隐藏的行或列，缺的可能就在那里，请取消隐藏以后再选择"
    : "";
  for (const [grid, own] of parts) {
    const isAlone = own.length === 1 && own[0]?.odd !== undefined;
    const isTogether = !done.has(grid) && (wholeOf(own) || isAlone);
    for (const laid of own)
      if (isTogether) taker.take(laid, { hint: hidden, units: unitsOver.get(laid) ?? [] });
      else if (done.has(grid)) more.set(grid, [...(more.get(grid) ?? []), laid]);
      else taker.leave(laid, `表不完整，缺少${namesOf(laid)}，没有读这张表${hidden}`);
  }
  for (const [grid, further] of more) {
    const first = done.get(grid);
    if (first !== undefined) again(first, further, taker.taken);
  }
  leaveOthers(others, year, done, taker);
  const found = new Set([...done.keys(), ...parts.keys(), ...others.map(({ laid }) => laid.grid)]);
  taker.taken.absent.push(...absentFrom(edition, found, { tables: sighted, broken }, reading));
  return taker.taken;
}

/** Tables of the edition of which nothing was found, or of which text is there that could not be put together again. */
function absentFrom(
  edition: Edition,
  found: ReadonlySet<string>,
  { tables, broken }: Sights,
  { pieces, leftOut }: SourceReading,
): readonly Unread[] {
  const first = pieces[0]?.where;
  const pictures = leftOut.filter(({ what }) => what === "图片").length;
  const tabs = leftOut.flatMap(({ what, text }) => (what === "隐藏的工作表" ? [`“${text}”`] : []));
  const hint =
    tabs.length > 0
      ? `，原件里有隐藏的工作表（${tabs.slice(0, 3).join("、")}），表可能在那里，请取消隐藏以后再选择`
      : pictures > 0
        ? `，原件里有 ${pictures} 张图片，表可能在图片里`
        : "";
  return [...walk(edition).grids.values()].flatMap(({ grid }): readonly Unread[] => {
    // One that is there with its labels and was laid over nothing is blank, or was named as it is.
    const isThere = tables.some(({ sheet }) => labelsOf(sheet, walk(edition), grid.id) >= fewLabels);
    if (found.has(grid.id) || isThere) return [];
    const torn = broken.find((one) => one.grid === grid.id && one.outline.edition === edition);
    if (torn !== undefined)
      return [{ where: torn.where, text: torn.label, reason: `像“${grid.caption}”表，但到“${torn.label}”这里对不上了，没有读这张表` }];
    return first === undefined ? [] : [{ where: first, text: grid.caption, reason: `没有认出这张表${hint}` }];
  });
}

function mixture(laid: LaidTable, edition: Edition, taken: Taken): void {
  const { outline, grid, sheet } = laid;
  if (outline.edition === edition) return;
  taken.findings.push({
    kind: "mixture",
    message: `“${captionOf(laid)}”表用的是“${outline.edition.name}”的行和列，报告的格式是“${edition.name}”；两种格式都有的行照读，其余没有读。`,
    where: sheet.where,
    at: [grid],
  });
}

/** Whether most figures of two tables differ, but for those that are 0 or none in both: they are of two years or two bodies, and where they say the same it is by chance. */
function mostlyDiffer(one: LaidTable, other: LaidTable): boolean {
  const pairs = [...other.held].map(([address, { text }]) => [one.held.get(address)?.text.trim() ?? "", text.trim()] as const);
  const telling = pairs.filter((pair) => pair.some((text) => text !== "0" && !isNothing(text)));
  return telling.filter(([first, second]) => first !== second).length * 2 > telling.length;
}

const times = (count: number): string => (count === 2 ? "两次" : ` ${count} 次`);

/** What a table that stands there more than once says of an address, first and last; undefined where it does not stand there twice. */
function saidTwice(first: LaidTable, others: readonly LaidTable[], address: Address): readonly Held[] | undefined {
  const own = first.held.get(address);
  const further = others.flatMap(({ held }) => held.get(address) ?? []);
  return own === undefined || further.length === 0 ? undefined : [own, ...further];
}

const differ = (said: readonly Held[]): boolean => new Set(said.map(({ text }) => text.trim())).size > 1;

/** A table that stands there more than once: with the same figures, or what differs is in doubt and goes. */
function again(first: LaidTable, others: readonly LaidTable[], taken: Taken): void {
  const count = others.length + 1;
  const isOther = others.some((other) => mostlyDiffer(first, other));
  const different = [...first.held.keys()].flatMap((address) => {
    const said = saidTwice(first, others, address);
    return said !== undefined && (isOther || differ(said)) ? [{ address, said }] : [];
  });
  const reason = isOther
    ? `这张表出现了${times(count)}，大多数的数不相同，看不出哪一张是这份报告的`
    : `同一张表出现了${times(count)}，这一格的数不相同`;
  for (const { address, said } of different) {
    for (const area of [taken.figures, taken.stated]) area.delete(address);
    const place = taken.blank.indexOf(address);
    if (place >= 0) taken.blank.splice(place, 1);
    const texts = [...new Set(said.map(({ text }) => text))];
    taken.unread.push({ where: said[0]?.where ?? first.sheet.where, text: texts.join("／"), reason, address });
  }
  const isSame = others.every((other) => textsOf(other) === textsOf(first));
  const then = isSame
    ? "内容相同，取了第一次的。"
    : isOther
      ? `大多数的数不相同，可能是几个年度或几个单位的，看不出哪一张是这份报告的，${count === 2 ? "两张" : `${count} 张`}都没有读。`
      : different.length > 0
        ? "内容不同；不相同的格没有读。"
        : "有的不完整，都有的格内容相同，取了完整的那一张。";
  taken.findings.push({
    kind: "again",
    message: `“${captionOf(first)}”表出现了${times(count)}，${then}`,
    where: others[0]?.sheet.where ?? first.sheet.where,
    at: [first.grid],
  });
}
