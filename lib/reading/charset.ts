// The encoding that a page names for itself in a meta tag, and a text read strictly in an encoding by its name (WHATWG Encoding).

/** So many bytes may stand before the meta tag that names the encoding. */
const within = 4096;

/** Encodings of one byte a letter take whatever comes, and hold no Chinese: what names one was made by a program that did not know better. */
const ofOneByte = /^(?:iso-?8859|windows-125|cp125|us-ascii|ascii|latin|l\d$|koi8|macintosh|x-mac|ibm8)/;

/** The name of an encoding in lower case; "" for one that says nothing of a Chinese text. */
export const toldBy = (name: string | undefined): string => {
  const plain = name?.trim().toLowerCase() ?? "";
  return ofOneByte.test(plain) ? "" : plain;
};

/** The encoding that a page names for itself; "" where it names none. */
export function charsetIn(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, within)).replace(/[^\0-\x7f]/g, " ");
  return toldBy(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]);
}

/** The text in an encoding; undefined where the bytes are none in it, or nobody knows it. */
export function textIn(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
