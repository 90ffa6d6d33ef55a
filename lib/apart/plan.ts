// What would become of a report that was copied as a whole, as data: a preview shows it, take.ts makes the changes, and nothing is done yet.
//
// Every letter that was copied is in exactly one of: a group, a table, what was dropped, what reading left out.
import type { Address, Section } from "../edition/edition.ts";
import type { PastePlan } from "../matching/plan.ts";
import type { Choice, Texts } from "../report/report.ts";
import type { Line } from "../prose/recognise.ts";
import type { CellBlock } from "../tables/matrix.ts";
import type { Before } from "../ordinals/ordinalBefore.ts";
import type { Heading, Strength } from "./headings.ts";

/**
 * Where lines go. `text`: to a part, as its text. `choice`: they say word for word what the form prints by itself. `fields`: they are the
 * sentence that these fields write. `open`: nobody knows, a person says it.
 */
export type Destination =
  | { readonly to: "text"; readonly part: Address }
  | { readonly to: "choice"; readonly part: Address; readonly choice: Choice }
  | { readonly to: "fields"; readonly values: Texts }
  | { readonly to: "open" };

/** Why lines go there, or why nobody knows. `heading`: as it was copied. */
export type Why =
  | { readonly why: "heading"; readonly heading: string; readonly strength: Strength }
  | { readonly why: "cursor" }
  | { readonly why: "opening"; readonly section: Section }
  | { readonly why: "sentence" }
  /** Offered (offers.ts): the words with which a part begins; what a sentence says in other words than the form's. */
  | { readonly why: "begins"; readonly words: string }
  | { readonly why: "said"; readonly values: Texts }
  | { readonly why: "several"; readonly section: Section }
  | { readonly why: "unknown"; readonly heading: string; readonly isSeveral: boolean }
  | { readonly why: "tables"; readonly section: Section }
  | { readonly why: "scattered" }
  | { readonly why: "fields"; readonly name: string }
  | { readonly why: "before" }
  | { readonly why: "after" };

/** Lines that stand together. `under`: the section that they stood under, whose parts are offered first. */
export type Group = {
  readonly lines: readonly Line[];
  readonly destination: Destination;
  readonly why: Why;
  readonly under: Section | undefined;
};

/** A text that does not go in, and needs not: the form has it by itself, or it belongs to the page that it came from. */
export type Dropped = {
  readonly text: string;
  readonly as: "title" | "heading" | "ordinal" | "unit" | "caption" | "signature";
  /** Of a heading: the form's own, where its words are others. */
  readonly instead?: string;
};

/** A line that is a heading, or begins with one: the form's, or nobody knows which. `name`: as it is printed, with its ordinal. */
export type MetHeading = {
  readonly line: Line;
  readonly name: string;
  readonly before: Before | undefined;
  readonly heading: Heading | undefined;
};

/**
 * A table, and what it would fill in. Without a plan, why: its labels are no table's of the form; a fuller one fills in the same places;
 * it is like a table of the form, but not all of its places can be told by its labels; it
 * holds no figure.
 */
export type TableThere =
  | { readonly block: CellBlock; readonly plan: PastePlan }
  | { readonly block: CellBlock; readonly plan: undefined; readonly left: "unknown" }
  | { readonly block: CellBlock; readonly plan: undefined; readonly left: "again" | "labels" | "blank"; readonly grid: string };

/** What speaks against it being the text of this report: the year or the name in its title. */
export type Caution = { readonly what: "year" | "name"; readonly theirs: string; readonly ours: string };

export type Plan = {
  readonly groups: readonly Group[];
  readonly tables: readonly TableThere[];
  readonly dropped: readonly Dropped[];
  readonly headings: readonly MetHeading[];
  readonly cautions: readonly Caution[];
  /** The date of the signature, where it is offered (offers.ts). */
  readonly date?: string;
};
