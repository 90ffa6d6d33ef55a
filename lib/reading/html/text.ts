// The text of a saved page: by its byte order mark; else as the page itself says in a meta tag; else strictly UTF-8; else GB18030.
//
// What a page says of its encoding is believed only where the bytes agree: portals say gb2312 over UTF-8, and editors say utf-8 over GBK. A few
// letters of GBK may be UTF-8 by chance, whole pages never are. No letter is made up: bytes that are no text in any of these are refused.
import { charsetIn, textIn } from "../charset.ts";
import { decode, type Decoded } from "../decode.ts";

/** `note`: what is to be said of the encoding, "" where nothing. */
export type PageText = { readonly text: string; readonly note: string };

const isMarked = ([one, two]: Uint8Array): boolean => one === 0xef || one === 0xfe || (one === 0xff && two === 0xfe);

const chinese = /^(?:gbk?|gb2312|gb18030|x-gbk|gb_2312-80|csgb2312|chinese|iso-ir-58)$/;

/** The bytes of letters outside of ASCII of which a page has this many are not UTF-8 by chance. */
const few = 12;

const lettersIn = (text: string): number => (text.match(/[^\0-\x7f]/g) ?? []).length;

/** As the page says, where that is possible. */
function asNamed(bytes: Uint8Array, name: string): PageText | undefined {
  if (name === "" || name.startsWith("utf")) return undefined;
  const text = textIn(bytes, chinese.test(name) ? "gb18030" : name);
  const utf8 = textIn(bytes, "utf-8");
  if (utf8 !== undefined && lettersIn(utf8) >= few) return { text: utf8, note: `网页写明的编码是 ${name}，内容是 UTF-8，已按 UTF-8 读取` };
  return text === undefined ? undefined : { text, note: "" };
}

/** The text of a page, or why there is none. `known`: the bytes decoded, by whoever did that already. */
export function pageText(bytes: Uint8Array, known?: Decoded): PageText | Extract<Decoded, { problem: string }> {
  const name = isMarked(bytes) ? "" : charsetIn(bytes);
  const said = asNamed(bytes, name);
  if (said !== undefined) return said;
  const read = known ?? decode(bytes);
  if ("problem" in read) return read;
  const isOther = read.encoding === "gb18030" && name !== "";
  return { text: read.text, note: isOther ? `网页写明的编码是 ${name}，内容是 GBK，已按 GBK 读取` : "" };
}
