// The short code that a file carries of what it was frozen as (lib/signing): in the properties of a Word file or PDF, in the meta tags of a page, in the
// manifest of a 发布包. It says which version the file was made of, and nothing of what it says now: that is compared.
import { load } from "cheerio";
import { unpack } from "../package/open.ts";
import { decode } from "../reading/decode.ts";
import { customOf } from "../reading/docx/properties.ts";
import { UnreadableSource, type SourceReading } from "../reading/reading.ts";
import type { WhatIs } from "../reading/whatIs.ts";
import { codeIn } from "../signing/code.ts";
import { codeProperty } from "../signing/frozen.ts";

/** The code as a file spells it; null where it has none that could be one. */
const codeOr = (text: string | undefined): string | null => codeIn(text ?? "") ?? null;

/** The code in the meta tags of a page. Portals mostly keep the text of a page alone, and then there is none. */
export function stampOfPage(bytes: Uint8Array): string | null {
  const read = decode(bytes);
  return "text" in read ? codeOr(load(read.text)(`meta[name="${codeProperty}"]`).attr("content")) : null;
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

/** The code in the manifest of a 发布包. */
export function stampOfPackage(bytes: Uint8Array): string | null {
  const opened = unpack(bytes);
  return "problem" in opened ? null : codeOr(opened.manifest.signed?.code);
}

/** The code that a file carries which is no page; `reading`: what its reader saw. */
export const stampOf = (bytes: Uint8Array, { kind }: WhatIs, reading: SourceReading | undefined): string | null =>
  kind === "document" ? stampOfDocument(bytes) : kind === "package" ? stampOfPackage(bytes) : stampOfKeywords(reading?.keywords ?? "");
