// What the server tells an open report, as one text. Next looks at each value of what it hands over, the browser reads JSON at once: a declaration has ten
// thousand values, and on an old machine the page waited for them. The declarations stand in lines of their own (sharing.ts).
import type { Edition } from "#lib/edition/edition.ts";
import type { Loaded } from "./makeEditor.ts";
import { read, written } from "./sharing.ts";

declare const ofLoaded: unique symbol;
export type Packed = string & { readonly [ofLoaded]: true };

type LastYear = NonNullable<Loaded["lastYear"]>;

type Sent = Omit<Loaded, "declaration" | "lastYear"> & { readonly lastYear?: Omit<LastYear, "edition"> };

const lines = new WeakMap<Edition, string>();

/** The same text for the same edition, which is written once for all pages. */
function lineOf(edition: Edition): string {
  const line = lines.get(edition) ?? written(edition);
  lines.set(edition, line);
  return line;
}

/** As one text. The edition of the report of the year before is left out where it is this report's own. */
export function packed({ declaration, lastYear, ...rest }: Loaded): Packed {
  const { edition = declaration, ...before } = lastYear ?? {};
  const sent = JSON.stringify({ ...rest, ...(lastYear === undefined ? {} : { lastYear: before }) });
  return [sent, lineOf(declaration), ...(edition === declaration ? [] : [lineOf(edition)])].join("\n") as Packed;
}

/** What was packed. */
export function unpacked(text: Packed): Loaded {
  const [sent = "", own = "", other] = text.split("\n");
  const { lastYear, ...rest } = JSON.parse(sent) as Sent;
  const declaration = read(own) as Edition;
  if (lastYear === undefined) return { ...rest, declaration };
  return { ...rest, declaration, lastYear: { ...lastYear, edition: other === undefined ? declaration : (read(other) as Edition) } };
}
