// What a plan does to a report, once a person has said where the rest goes and what becomes of text that stands there. Nothing is written
// here: the changes are handed out with what stood before, so that they can be shown, made in one step, and taken back in one.
import { numberingOf } from "../document/numbering.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { PastedChange } from "../matching/plan.ts";
import { blocksOf as recognised, startingAt } from "../prose/recognise.ts";
import type { Line } from "../prose/recognise.ts";
import type { Written } from "../prose/written.ts";
import { blocksOf, choiceOf, type Choice, type NarrativeBlock, type Report } from "../report/report.ts";
import type { Destination, Group, Plan } from "./plan.ts";

/** The key of a group in what was chosen, and of one of its lines where they go apart. */
export const keyOf = (group: number, line?: number): string => (line === undefined ? `${group}` : `${group} ${line}`);

/** Where a person lets lines go: to a part of text, or nowhere. `apart`: line by line. */
export type Chosen = { readonly to: "part"; readonly part: Address } | { readonly to: "nowhere" } | { readonly to: "apart" };

/** What becomes of what stands in a part already. `keep`: nothing goes in. */
export type Over = "replace" | "append" | "keep";

/** What a person has said so far. `over`: by the address of a part, or of a field. */
export type Given = { readonly chosen: ReadonlyMap<string, Chosen>; readonly over: ReadonlyMap<Address, Over> };

/** What stands in a part: its own text, or what is printed instead. */
export type Standing = { readonly choice: Choice | undefined; readonly blocks: readonly NarrativeBlock[] };

/** A part that is changed. `asks`: something else stands there, and nobody has said yet what becomes of it. */
export type PartChange = {
  readonly part: Address;
  readonly before: Standing;
  readonly written: readonly Written[];
  readonly choice: Choice | undefined;
  readonly over: Over | undefined;
  readonly asks: boolean;
};

/** A field that is changed; `asks` as of a part. */
export type FieldChange = {
  readonly field: Address;
  readonly from: string;
  readonly to: string;
  readonly over: Over | undefined;
  readonly asks: boolean;
};

/** `open`: the keys of what nobody has given a place yet. `same`: parts and fields that say this already. `left`: lines that a person leaves out. */
export type Outcome = {
  readonly parts: readonly PartChange[];
  readonly fields: readonly FieldChange[];
  readonly figures: readonly PastedChange[];
  readonly same: readonly Address[];
  readonly open: readonly string[];
  readonly left: readonly Line[];
};

type Placed = { readonly key: string; readonly lines: readonly Line[]; readonly destination: Destination | { readonly to: "nowhere" } };

/** A group with where a person lets it go. */
function placed(group: Group, at: number, { chosen }: Given): readonly Placed[] {
  const whole = chosen.get(keyOf(at));
  const where = (one: Chosen | undefined): Placed["destination"] =>
    one?.to === "part" ? { to: "text", part: one.part } : one?.to === "nowhere" ? { to: "nowhere" } : { to: "open" };
  if (whole?.to === "apart")
    return group.lines.map((line, place) => ({ key: keyOf(at, place), lines: [line], destination: where(chosen.get(keyOf(at, place))) }));
  return [{ key: keyOf(at), lines: group.lines, destination: whole === undefined ? group.destination : where(whole) }];
}

const textsSame = (one: readonly Written[], other: readonly Written[]): boolean =>
  one.length === other.length && one.every(({ kind, text }, at) => kind === other[at]?.kind && text === other[at].text);

/** Lines as blocks of a part, with the headings that it may have. */
export function writtenFor(outline: Outline, part: Address, lines: readonly Line[]): readonly Written[] {
  const place = outline.prose.get(part);
  if (place === undefined) throw new RangeError(`no part of text at ${part}`);
  const blocks = recognised(lines, numberingOf(place.part));
  return startingAt(place.part.heading === undefined ? 1 : 2, blocks).map(
    (block): Written =>
      block.kind === "heading" ? { kind: "heading", level: block.level, text: block.text } : { kind: "paragraph", text: block.text },
  );
}

function partChange(outline: Outline, report: Report, { over }: Given, part: Address, all: readonly Placed[]): PartChange | Address {
  const choice = all.flatMap(({ destination }) => (destination.to === "choice" ? [destination.choice] : []))[0];
  const lines = all.flatMap((one) => one.lines);
  const isChoice = choice !== undefined && all.every(({ destination }) => destination.to === "choice");
  const written = isChoice ? [] : writtenFor(outline, part, lines);
  const before: Standing = { choice: choiceOf(report, part), blocks: blocksOf(report, part) };
  const isSame = isChoice ? before.choice === choice : before.choice === undefined && textsSame(before.blocks, written);
  if (isSame) return part;
  const stands = before.choice !== undefined || before.blocks.length > 0;
  const said = stands ? over.get(part) : undefined;
  return { part, before, written, choice: isChoice ? choice : undefined, over: said, asks: stands && said === undefined };
}

function fieldChange(report: Report, { over }: Given, field: Address, to: string): FieldChange | Address {
  const from = report.fields[field]?.trim() ?? "";
  if (from === to) return field;
  const said = from === "" ? undefined : over.get(field);
  return { field, from, to, over: said, asks: from !== "" && said === undefined };
}

const changesIn = <Change extends object>(all: readonly (Change | Address)[]): readonly Change[] =>
  all.flatMap((one) => (typeof one === "string" ? [] : [one]));
const samesIn = (all: readonly (object | Address)[]): readonly Address[] => all.flatMap((one) => (typeof one === "string" ? [one] : []));

/** What becomes of the report. */
export function outcomeOf(edition: Edition, report: Report, plan: Plan, given: Given): Outcome {
  const outline = walk(edition);
  const all = plan.groups.flatMap((group, at) => placed(group, at, given));
  const byPart = new Map<Address, Placed[]>();
  for (const one of all)
    if (one.destination.to === "text" || one.destination.to === "choice")
      byPart.set(one.destination.part, [...(byPart.get(one.destination.part) ?? []), one]);
  const inOrder = [...outline.prose.keys()].filter((part) => byPart.has(part));
  const parts = inOrder.map((part) => partChange(outline, report, given, part, byPart.get(part) ?? []));
  const fields = all.flatMap(({ destination }) =>
    destination.to === "fields" ? Object.entries(destination.values).map(([field, to]) => fieldChange(report, given, field, to)) : [],
  );
  return {
    parts: changesIn(parts),
    fields: changesIn(fields),
    figures: plan.tables.flatMap((table) => table.plan?.changes ?? []),
    same: [...samesIn(parts), ...samesIn(fields)],
    open: all.flatMap(({ key, destination }) => (destination.to === "open" ? [key] : [])),
    left: all.flatMap(({ destination, lines }) => (destination.to === "nowhere" ? lines : [])),
  };
}

/** What stands in a part when a change of it is made; `freshId` makes the ids of its blocks. */
export function madeOf({ before, written, choice, over }: PartChange, freshId: () => string): Standing {
  if (over === "keep") return before;
  if (choice !== undefined) return { choice, blocks: before.blocks };
  const blocks = written.map((block): NarrativeBlock => ({ id: freshId(), ...block }));
  return { choice: undefined, blocks: over === "append" && before.choice === undefined ? [...before.blocks, ...blocks] : blocks };
}
