// A report that was read, over a draft that is there: what differs, place by place, and what is made of it where a person has chosen. Pure.
//
// Nothing that was not read takes anything away: a blank of the source leaves the draft's figure. What the draft has and another wrote (a figure with a
// 数据来源 or 说明) is said with the difference.

import type { Address } from "#lib/edition/edition.ts";
import { nameOf } from "#lib/edition/name.ts";
import type { ShownCell, ShownGrid } from "#lib/edition/shownCell.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { evaluate } from "#lib/arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "#lib/arithmetic/number.ts";
import { contents } from "#lib/report/areas.ts";
import { placeOfRemark } from "#lib/report/remark.ts";
import { blocksOf, choiceOf, type Choice, type Report } from "#lib/report/report.ts";
import { sourceOf } from "#lib/report/sources.ts";
import type { Standing } from "#lib/apart/take.ts";
import type { FilledText, Filling } from "./filling.ts";
import { choiceNames } from "#lib/report/choiceNames.ts";

/** `is`: what kind of place. `from`, `to`: what stands there and what was read, in words. `note`: what goes with what stands there; "" for nothing. */
export type DraftChange = {
  readonly is: "figure" | "text" | "part";
  readonly at: Address;
  readonly group: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
};

/** `unfit`: how many figures were read that the draft's format has no place for. */
export type DraftChanges = { readonly all: readonly DraftChange[]; readonly unfit: number };

export type Draft = { readonly outline: Outline; readonly report: Report };

const standing = (report: Report, part: Address): Standing => ({
  choice: choiceOf(report, part),
  blocks: report.narrative[part] ?? [],
});

/** What is written at the place of a figure or field besides: where it is from, and why a warning may stand. */
function noteOn({ outline, report }: Draft, at: Address): string {
  const source = sourceOf(outline.edition, report, at);
  const remarked = Object.keys(report.remarks).some((key) => placeOfRemark(key) === at);
  return [...(source === undefined ? [] : [`现在的数写有数据来源“${source.text}”`]), ...(remarked ? ["写有说明"] : [])].join("，");
}

/** A figure in its canonical spelling, what is no number as it was typed. */
function spelled({ cells }: Outline, at: Address, text: string): string {
  const cell = cells.get(at);
  const value = cell && valueOf(readNumber(text, cell.measure));
  return value === null || value === undefined ? text.trim() : canonicalNumber(value);
}

function figuresOf(draft: Draft, read: Report): DraftChanges {
  const { outline, report } = draft;
  const filled = Object.entries(read.figures).filter(([, text]) => text.trim() !== "");
  const fitting = filled.filter(([at, text]) => contents.figures.fits(outline, at, text));
  const order = [...outline.cells.keys()];
  const all = fitting
    .filter(([at, text]) => spelled(outline, at, report.figures[at] ?? "") !== spelled(outline, at, text))
    .map(([at, to]): DraftChange => {
      const from = report.figures[at] ?? "";
      const group = outline.cells.get(at)?.grid.caption ?? "";
      return { is: "figure", at, group, name: nameOf(outline, at), from, to: to.trim(), note: from === "" ? "" : noteOn(draft, at) };
    })
    .sort((one, two) => order.indexOf(one.at) - order.indexOf(two.at));
  return { all, unfit: filled.length - fitting.length };
}

const wordsOf = (outline: Outline, part: Address, report: Report): string => {
  const choice: Choice | undefined = choiceOf(report, part);
  const declared = outline.prose.get(part)?.part;
  if (choice === "none") return declared?.none ?? "";
  if (choice === "ready") return `（${choiceNames.ready}）`;
  return blocksOf(report, part)
    .map(({ text }) => text.trim())
    .join("\n");
};

function partsOf({ outline, report }: Draft, read: Report): readonly DraftChange[] {
  return [...outline.prose].flatMap(([at, { part, section }]) => {
    const [from, to] = [wordsOf(outline, at, report), wordsOf(outline, at, read)];
    const choice = read.fields[at] ?? "";
    if (to === "" || from === to || !contents.fields.fits(outline, at, choice)) return [];
    const name = part.name === section.name ? part.name : `${section.name}：${part.name}`;
    return [{ is: "part" as const, at, group: "文字", name, from, to, note: "" }];
  });
}

function fieldsOf(draft: Draft, read: Report): readonly DraftChange[] {
  const { outline, report } = draft;
  return [...outline.fields].flatMap(([at, { field }]) => {
    const [from, to] = [report.fields[at]?.trim() ?? "", read.fields[at]?.trim() ?? ""];
    if (to === "" || from === to) return [];
    return [{ is: "text" as const, at, group: "填空", name: field.label, from, to, note: from === "" ? "" : noteOn(draft, at) }];
  });
}

const aboutNames = { issuer: "署名单位", date: "落款日期" } as const;

function aboutOf({ report }: Draft, read: Report): readonly DraftChange[] {
  const pairs = [
    ["issuer", report.body.issuer.trim(), read.body.issuer.trim()],
    ["date", report.date, read.date],
  ] as const;
  return pairs.flatMap(([at, from, to]) =>
    to === "" || from === to ? [] : [{ is: "text" as const, at, group: "落款", name: aboutNames[at], from, to, note: "" }],
  );
}

/** All that was read and that the draft has otherwise, table by table, then words. */
export function changesOver(draft: Draft, read: Report): DraftChanges {
  const { all, unfit } = figuresOf(draft, read);
  return { all: [...all, ...fieldsOf(draft, read), ...partsOf(draft, read), ...aboutOf(draft, read)], unfit };
}

/** What is chosen at first: where the draft has nothing. Whatever stands there is a person's to give away. */
export const chosenAtFirst = ({ all }: DraftChanges): ReadonlySet<Address> =>
  new Set(all.flatMap(({ at, from }) => (from === "" ? [at] : [])));

const gridsIn = (outline: Outline, taken: readonly DraftChange[]): readonly string[] => [
  ...new Set(taken.flatMap(({ is, at }) => (is === "figure" ? (outline.cells.get(at)?.grid.id ?? []) : []))),
];

/** Whether the table would be as it was read: then its 数据来源 and its printed totals are those of what was read, too. */
function isWhole({ outline, report }: Draft, read: Report, grid: string, taken: ReadonlySet<Address>): boolean {
  const inputs = outline.grids.get(grid)?.cells.filter(({ total }) => !total) ?? [];
  return inputs.every(({ address }) => {
    const [now, then] = [report.figures[address] ?? "", read.figures[address] ?? ""];
    return taken.has(address) || spelled(outline, address, now) === spelled(outline, address, then);
  });
}

const textAt = (area: FilledText["area"], at: Address, was: string, now: string): readonly FilledText[] =>
  was === now ? [] : [{ area, at, was, now }];

/** Where the figures of a table that were taken come from: of the whole table, else of each cell. */
function sourcesOf(draft: Draft, read: Report, grid: string, taken: readonly Address[]): readonly FilledText[] {
  const { sources } = draft.report;
  const own = (at: Address): string => sources[at] ?? "";
  const file = read.sources[grid] ?? "";
  const isAll = own(grid) === "" && isWhole(draft, read, grid, new Set(taken));
  const cells = taken.flatMap((at) => textAt("sources", at, own(at), read.sources[at] ?? (isAll ? "" : file)));
  return isAll ? [...textAt("sources", grid, "", file), ...cells] : cells;
}

const statedOf = ({ outline, report }: Draft, read: Report, grid: string): readonly FilledText[] =>
  (outline.grids.get(grid)?.cells ?? []).flatMap(({ address, total }) =>
    total && read.stated[address] !== undefined ? textAt("stated", address, report.stated[address] ?? "", read.stated[address] ?? "") : [],
  );

function partOf({ report }: Draft, read: Report, part: Address) {
  const [was, then] = [standing(report, part), standing(read, part)];
  return { part, was, now: { choice: then.choice, blocks: then.choice === undefined ? then.blocks : was.blocks } };
}

/** What the editor fills in for what was chosen. */
export function fillingOf(draft: Draft, read: Report, { all }: DraftChanges, chosen: ReadonlySet<Address>): Filling {
  const taken = all.filter(({ at }) => chosen.has(at));
  const figures = taken.filter(({ is }) => is === "figure");
  const byGrid = gridsIn(draft.outline, taken).map((grid) => ({
    grid,
    own: figures.flatMap(({ at }) => (draft.outline.cells.get(at)?.grid.id === grid ? [at] : [])),
  }));
  return {
    figures: figures.map(({ at, from, to }) => ({ address: at, from, to })),
    parts: taken.flatMap(({ is, at }) => (is === "part" ? [partOf(draft, read, at)] : [])),
    texts: [
      ...taken.flatMap(({ is, at, from, to }) => (is === "text" ? textAt(at in aboutNames ? "about" : "fields", at, from, to) : [])),
      ...byGrid.flatMap(({ grid, own }) => sourcesOf(draft, read, grid, own)),
      ...byGrid.flatMap(({ grid, own }) => (isWhole(draft, read, grid, new Set(own)) ? statedOf(draft, read, grid) : [])),
    ],
  };
}

/** The tables of the draft with what was read beside what stands there. Only those in which something differs. */
export function gridsOver({ outline, report }: Draft, { all }: DraftChanges): readonly ShownGrid[] {
  const readings = evaluate(outline, report);
  const differing = new Map(all.flatMap((one) => (one.is === "figure" ? [[one.at, one] as const] : [])));
  const cellOf = (at: Address, computed: boolean): ShownCell => {
    const [value, one] = [valueOf(readings.get(at)), differing.get(at)];
    const text = value === null ? (report.figures[at] ?? "") : canonicalNumber(value);
    const shown = { name: nameOf(outline, at), text, computed, was: "", sign: "", tone: "plain", words: "" } as const;
    if (one === undefined) return computed ? { ...shown, tone: "quiet", words: "现在各项的和" } : shown;
    const { from, to, note } = one;
    if (from === "") return { ...shown, text: to, sign: "＋", tone: "filled", words: `现在空着，读出的是 ${to}` };
    return {
      ...shown,
      text: to,
      was: from,
      sign: "→",
      tone: "marked",
      words: `现在是 ${from}，读出的是 ${to}${note === "" ? "" : `；${note}`}`,
    };
  };
  return [...outline.grids.values()]
    .filter(({ cells }) => cells.some(({ address }) => differing.has(address)))
    .map(({ grid, cells }) => ({ grid, cells: Object.fromEntries(cells.map(({ address, total }) => [address, cellOf(address, total)])) }));
}

/** The section in which the first of these places lies: where the editor opens. */
export function sectionOf({ edition, cells, fields, prose }: Outline, taken: readonly Address[]): string | undefined {
  const ids = new Set(taken.map((at) => (cells.get(at) ?? fields.get(at) ?? prose.get(at))?.section.id));
  return edition.sections.find(({ id }) => ids.has(id))?.id;
}
