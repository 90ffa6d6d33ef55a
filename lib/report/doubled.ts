// A key that stands twice in one object of a JSON text: JSON.parse takes the last without a word, and a figure would be chosen by its
// place in the file. RFC 8259 4 leaves it open what a reader does; we ask.

/** Where the string that begins at a quotation mark ends. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** The first key that an object of this text has twice, or undefined. For text that JSON.parse has taken. */
export function doubledKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") open.push(sign === "{" ? new Set() : undefined);
    if (sign === "}" || sign === "]") open.pop();
    if (sign === "{" || sign === ",") keyNext = open.at(-1) !== undefined;
    if (sign !== '"') continue;
    const end = endOfString(text, at);
    const keys = keyNext ? open.at(-1) : undefined;
    if (keys !== undefined) {
      const key: unknown = JSON.parse(text.slice(at, end + 1));
      if (typeof key === "string" && keys.has(key)) return key;
      keys.add(String(key));
    }
    keyNext = false;
    at = end;
  }
  return undefined;
}
