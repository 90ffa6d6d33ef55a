// One way in which a page differs from the report that it was made from.

/** `missing`: on the page it is not there. `changed`: it says something else. `added`: the page says more. `moved`: it stands elsewhere. `unread`: it could not be read. */
export type Difference = {
  readonly kind: "missing" | "changed" | "added" | "moved" | "unread";
  /** A sentence that stands alone: what, where, and both sides. */
  readonly message: string;
  readonly expected: string | null;
  readonly found: string | null;
};
