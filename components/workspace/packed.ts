// What the server tells an open report, as one text. Next looks at each value of what it hands over, the browser reads JSON at once: a declaration has ten
// thousand values, and on an old machine the page waited for them.
import type { Edition } from "#lib/edition/edition.ts";
import type { Loaded } from "./makeEditor.ts";

declare const ofLoaded: unique symbol;
export type Packed = string & { readonly [ofLoaded]: true };

/** The edition of the report of the year before is left out where it is this report's own. */
type Sent = Omit<Loaded, "lastYear"> & {
  readonly lastYear?: { readonly id: string; readonly edition?: Edition; readonly report: NonNullable<Loaded["lastYear"]>["report"] };
};

/** As one text. */
export function packed({ lastYear, ...rest }: Loaded): Packed {
  if (lastYear === undefined) return JSON.stringify(rest) as Packed;
  const { id, edition, report } = lastYear;
  const sent: Sent = { ...rest, lastYear: { id, report, ...(edition === rest.declaration ? {} : { edition }) } };
  return JSON.stringify(sent) as Packed;
}

/** What was packed. */
export function unpacked(text: Packed): Loaded {
  const { lastYear, ...rest } = JSON.parse(text) as Sent;
  return lastYear === undefined ? rest : { ...rest, lastYear: { edition: rest.declaration, ...lastYear } };
}
