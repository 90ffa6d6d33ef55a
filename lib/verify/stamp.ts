// The short code that a file carries of what it was frozen as (lib/signing): in the properties of a Word file or PDF, in the meta tags of a page, in the
// manifest of a 发布包. It says which version the file was made of, and nothing of what it says now: that is compared.
import { decode } from "../reading/decode.ts";
import { parsed } from "../reading/html/parse.ts";
import { customOf } from "../reading/docx/properties.ts";
import { UnreadableSource, type SourceReading } from "../reading/reading.ts";
import type { WhatIs } from "../reading/whatIs.ts";
import { codeIn } from "../signing/code.ts";
import { codeProperty } from "../signing/frozen.ts";

/** The code as a file spells it; null where it has none that could be one. */
export const codeOr = (text: string | undefined): string | null => codeIn(text ?? "") ?? null;

/** The code in the meta tags of a page. Portals mostly keep the text of a page alone, and then there is none. */
export function stampOfPage(bytes: Uint8Array): string | null {
  const read = decode(bytes);
  return "text" in read && read.text.includes(codeProperty)
    ? codeOr(parsed(read.text)(`meta[name="${codeProperty}"]`).attr("content"))
    : null;
}

/** The code in the keywords of a PDF, among whatever others somebody has added; LibreOffice has each word of ours as one by itself. */
export const stampOfKeywords = (keywords: string): string | null =>
  codeOr(new RegExp(`(?:^|[\\s,;，；])${codeProperty}[\\s,;，；]+([\\w-]+)`).exec(keywords)?.[1]);

function stampOfDocument(bytes: Uint8Array): string | null {
  try {
    return codeOr(customOf(bytes).get(codeProperty));
  } catch (problem) {
    if (problem instanceof UnreadableSource) return null;
    throw problem;
  }
}

/** The code that a file carries which is neither page nor package; `reading`: what its reader saw. */
export const stampOf = (bytes: Uint8Array, { kind }: WhatIs, reading: SourceReading | undefined): string | null =>
  kind === "document" ? stampOfDocument(bytes) : stampOfKeywords(reading?.keywords ?? "");
