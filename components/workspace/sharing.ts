// JSON in which a text, and a list of texts, that stands in a value many times is written once. The words by which an edition knows its numbers are
// lists of a thousand words that differ in a few: nine tenths of what an open report was sent.
//
// Texts and their lists alone are shared: where an object is the same one as another matters to those who look one up.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A shorter text is no longer than the number that stands for it. */
const shortest = 4;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isShared = (value: Json): boolean =>
  typeof value === "string" || (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"));

/** How often each text and list of texts stands in a value, by its JSON; what is in a list counts once for all that are like it. */
function countsIn(value: Json, counts = new Map<string, number>()): ReadonlyMap<string, number> {
  if (isShared(value)) {
    const text = JSON.stringify(value);
    const before = counts.get(text) ?? 0;
    counts.set(text, before + 1);
    if (before > 0) return counts;
  }
  if (isObject(value)) for (const one of Object.values(value)) countsIn(one as Json, counts);
  return counts;
}

/** The value as `[table, value]`: a number in it is a place in the table, where the numbers of the value itself stand too. No line break is in it. */
export function written(value: object): string {
  // What JSON makes of it: without what is undefined.
  const plain = JSON.parse(JSON.stringify(value)) as Json;
  const counts = countsIn(plain);
  const [table, places] = [[] as string[], new Map<string, number>()];
  const placeOf = (text: string, make: () => string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    // What it refers to stands before it.
    const made = make();
    places.set(text, table.length);
    return table.push(made) - 1;
  };
  const inner = (one: Json): string => {
    if (Array.isArray(one)) return `[${one.map(write).join(",")}]`;
    if (!isObject(one)) return JSON.stringify(one);
    return `{${Object.entries(one)
      .map(([key, of]) => `${JSON.stringify(key)}:${write(of)}`)
      .join(",")}}`;
  };
  function write(one: Json): string {
    const text = JSON.stringify(one);
    const isOften = isShared(one) && text.length >= shortest && (counts.get(text) ?? 0) > 1;
    return isOften || typeof one === "number" ? String(placeOf(text, () => inner(one))) : inner(one);
  }
  const root = write(plain);
  return `[[${table.join(",")}],${root}]`;
}

/** What was written. What was shared is the same list in all places. */
export function read(text: string): unknown {
  const [table, root] = JSON.parse(text) as readonly [unknown[], unknown];
  const valueOf = (one: unknown): unknown => {
    if (typeof one === "number") return table[one];
    if (isObject(one)) {
      const own = one as Record<string, unknown>;
      for (const key of Object.keys(own)) own[key] = valueOf(own[key]);
    }
    return one;
  };
  table.forEach((one, place) => {
    if (isObject(one)) table[place] = valueOf(one);
  });
  return valueOf(root);
}
