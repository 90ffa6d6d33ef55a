// A number that an address asks for: a page, a version.

/** A number from 1; undefined for anything else. */
export const askedNumber = (asked: unknown): number | undefined =>
  typeof asked === "string" && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined;
