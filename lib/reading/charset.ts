// The encoding that a page names for itself in a meta tag, and a text read strictly in an encoding by its name (WHATWG Encoding).

/** So many bytes may stand before the meta tag that names the encoding. */
const within = 4096;

/** The encoding that a page names for itself, in lower case; "" where it names none. */
export function charsetIn(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, within)).replace(/[^\0-\x7f]/g, " ");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase() ?? "";
}

/** The text in an encoding; undefined where the bytes are none in it, or nobody knows it. */
export function textIn(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
