// A file that came back, opened: what its reader saw, which report in which revision it was made of, and who saved it last. Only what Word writes, or LibreOffice
// can make of an old file of it, has changes to be read.
import { openParts } from "../opc/parts.ts";
import { imprintFrom, type Imprint } from "../document/imprint.ts";
import { carefully, limits } from "../reading/docx/problem.ts";
import type { Outside } from "./change.ts";
import { looksIn } from "./looks.ts";
import { customIn, savedByIn } from "../reading/docx/properties.ts";
import { readDocx } from "../reading/docx/read.ts";
import { UnreadableSource, type SourceReading } from "../reading/reading.ts";
import { whatIs } from "../reading/whatIs.ts";
import { refusalOf } from "../reading/words.ts";

/** `looks`: what of how it looks was changed. `imprint`: undefined where the file does not say, since another program has taken it away or the text was copied. `savedBy`: "" where nobody is named. */
export type Returned = {
  readonly reading: SourceReading;
  readonly looks: readonly Outside[];
  readonly imprint: Imprint | undefined;
  readonly savedBy: string;
};

/** What a Word file says besides its text. Throws an UnreadableSource. */
const besidesOf = (bytes: Uint8Array): Omit<Returned, "reading"> =>
  carefully(() => {
    const parts = openParts(bytes, limits);
    return { looks: looksIn(parts), imprint: imprintFrom(customIn(parts)), savedBy: savedByIn(parts) };
  });

const opened = (bytes: Uint8Array): Returned => ({ reading: readDocx(bytes), ...besidesOf(bytes) });

/** Opens the bytes of a Word file of any age. Throws an UnreadableSource whose message is a whole sentence. */
export async function openReturned(bytes: Uint8Array): Promise<Returned> {
  const found = whatIs(bytes);
  if (found.kind === "document") return opened(bytes);
  const { isOldDocument, oldAsDocx } = await import("../reading/legacy/read.ts");
  if (!isOldDocument(found)) throw new UnreadableSource(refusalOf(found, "word"));
  const { docx, note } = await oldAsDocx(bytes, found);
  const { reading, ...more } = opened(docx);
  return { reading: { ...reading, notes: [...reading.notes, note] }, ...more };
}
