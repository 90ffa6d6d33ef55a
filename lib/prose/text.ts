// Text of a page made fit for a report: spaces as HTML shows them, no indents, a link's address after its words.
import { asSeen } from "../characters/unseen.ts";

/** A line break in the source between two wide characters is no space: Word and many editors break lines anywhere. */
const brokenLine =
  /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’—…])[ \t]*\n[ \t\n]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF“”‘’—…])/g;

/** Spaces collapsed, the full-width indents of official papers and characters that are not seen taken away. */
export const tidy = (text: string): string =>
  asSeen(text)
    .replace(/\r\n?/g, "\n")
    .replace(brokenLine, "")
    .replace(/[\p{Cc}\u00A0 ]+/gu, " ")
    .trim();

const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");

/** 文字（https://…）, unless the words say the address already or it leads to no page. */
export function withAddress(text: string, href: string): string {
  const address = href.trim();
  const isPage = /^https?:\/\/[^/]/i.test(address);
  return !isPage || tidy(text) === "" || bare(tidy(text)).includes(bare(address)) ? text : `${text.trimEnd()}（${address}）`;
}
