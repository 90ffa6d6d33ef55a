// A term of a relation: what it refers to, and how it counts.
import type { Address, Term } from "./edition.ts";

/** The address that a term refers to, with its `*`. */
export const referenceOf = (term: Term): Address => (typeof term === "string" ? term : "previous" in term ? term.previous : term.less);

/** True for a place of the report of the year before, which may be of another edition. */
export const isPrevious = (term: Term): boolean => typeof term !== "string" && "previous" in term;

/** 1, or -1 where it is taken away. */
export const signOf = (term: Term): 1 | -1 => (typeof term !== "string" && "less" in term ? -1 : 1);
