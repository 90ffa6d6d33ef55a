// What a Word file that came back says otherwise than the report that it was made of: plain values, which threads and pages hand to each other.
import type { Piece } from "../compare/paragraphs.ts";
import type { Address } from "../edition/edition.ts";
import type { Reviser, Where } from "../reading/reading.ts";
import type { Tracked } from "./edits.ts";

/** What a change is about, those with numbers first: so they are listed. */
export const subjects = ["figure", "number", "field", "about", "heading", "text"] as const;
export type Subject = (typeof subjects)[number];

/** What the report becomes where a change is taken. `after`: the own blocks in front of which nothing of it stands, the nearest first; [] for the beginning of the part. */
export type Taking =
  | { readonly is: "figure" | "field"; readonly at: Address; readonly to: string }
  | { readonly is: "about"; readonly at: "name" | "issuer" | "date"; readonly to: string }
  | {
      readonly is: "words";
      readonly part: Address;
      readonly block: string;
      readonly start: number;
      readonly end: number;
      readonly to: string;
    }
  | { readonly is: "block"; readonly part: Address; readonly block: string; readonly to: string }
  | { readonly is: "added"; readonly part: Address; readonly after: readonly string[]; readonly level: 1 | 2 | null; readonly to: string }
  | { readonly is: "removed"; readonly part: Address; readonly block: string }
  | { readonly is: "moved"; readonly part: Address; readonly block: string; readonly into: Address; readonly after: readonly string[] }
  | { readonly is: "regrouped"; readonly part: Address; readonly blocks: readonly string[]; readonly to: readonly string[] }
  | { readonly is: "own"; readonly part: Address; readonly to: readonly string[] };

/** How a change is said: words put in the place of others, a paragraph more or less, one at another place, one that was divided or joined with another. */
export type Deed = "changed" | "added" | "removed" | "moved" | "regrouped";

/**
 * `id`: its own within one file. `place`: where, in the words of the form. `before`, `after`: what stands around words of a paragraph. `by`: who made it, as the marks of
 * 修订 say; [] where there is none. `taking`: null where the form has no place for it or works it out itself, and then `hint` says what to do. `now`: where the
 * report says something else by now than the version that the file was made of, and than the file. `together`: the name that it has in common with those with which it is
 * taken or not at all (together.ts). `pieces`: of a text as a whole, its words marked; `nowPieces` the same of what it is by now.
 */
export type Change = {
  readonly id: string;
  readonly subject: Subject;
  readonly deed: Deed;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly by: readonly Reviser[];
  readonly tracked: Tracked;
  readonly taking: Taking | null;
  readonly hint: string;
  readonly now: string | null;
  readonly together?: string;
  readonly pieces?: readonly Piece[];
  readonly nowPieces?: readonly Piece[];
  readonly where: Where | null;
};

/** What was changed outside of what the form holds: in words, with how often and by whom where that is known. */
export type Outside = { readonly what: string; readonly by: readonly Reviser[]; readonly where: Where | null };

/** A comment beside the text. `near`: what it stands at, "" where nobody knows. */
export type Remark = { readonly text: string; readonly by: Reviser; readonly near: string; readonly where: Where };
