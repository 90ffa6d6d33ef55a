// Values as every database can hold them: what PostgreSQL text or UTF-8 cannot is dropped or marked here and nowhere else.
//
// It is done before anything is stored (lib/store), and for what is large in the thread that reads it (lib/intake), so that the server's own
// thread has less to do. All other characters are kept: a renderer that cannot hold control characters leaves them out itself.
import { blockIn } from "../edition/address.ts";
import { readBlock, writeBlock } from "./blocks.ts";
import { retexted } from "./bound.ts";
import { entriesOf, type Brought, type PatchRequest, type Write } from "./patch.ts";
import type { NamedFormat, Report } from "./report.ts";

/** UTF-8 has no half of a surrogate pair, and PostgreSQL text no U+0000: dropped from what people write, marked in an address. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** Text as every database can hold it. */
export const cleaned = (text: string): string => wellFormed(text.replaceAll("\0", ""));

/** The change as every database can hold it; a block is written in its one form. A narrative value that holds no block is a RangeError. */
export function storable({ area, address: given, value }: Write): Write {
  const address = wellFormed(given.replaceAll("\0", "\uFFFD"));
  if (area !== "narrative") return { area, address, value: cleaned(value) };
  const block = readBlock("", value);
  if (blockIn(address) === undefined || (block === undefined && value !== ""))
    throw new RangeError(`no narrative block at ${address}: ${value.slice(0, 80)}`);
  return { area, address, value: block === undefined ? "" : writeBlock(retexted(block, cleaned(block.text))) };
}

/** What no database can hold, as it stands in a text, and as JSON writes it. */
const unstorable = /[\0\p{Surrogate}]|\\u(?:0000|d[89a-f])/iu;

/** The values of a report as every database can hold them: only those that hold what cannot be kept are read and written once more. */
export const storableOf = (report: Report): readonly Write[] =>
  entriesOf(report).map((write) => (unstorable.test(write.value) || unstorable.test(write.address) ? storable(write) : write));

/** A report as every database can hold it: what must be known of it, and its values. Plain fields, since it travels between threads. */
export type StorableReport = NamedFormat & { readonly name: string; readonly year: number; readonly values: readonly Write[] };

export const storableReport = (report: Report): StorableReport => ({
  edition: report.edition,
  editionRevision: report.editionRevision,
  name: report.body.name,
  year: report.year,
  values: storableOf(report),
});

const storableBrought = (brought: Brought): Brought => ({ ...brought, ...storable(brought) });

/** A patch as every database can hold it. */
export const storablePatch = ({ changes, over, ...rest }: PatchRequest): PatchRequest => ({
  ...rest,
  changes: changes.map(storableBrought),
  ...(over === undefined ? {} : { over: over.map(storable) }),
});
