// Text of a page made fit for a report: a link's address after its words.
import { tidy } from "../characters/tidy.ts";

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
