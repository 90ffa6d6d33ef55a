// One spelling for all JSON values that say the same (RFC 8785): keys in the order of their UTF-16 units, no space, numbers and texts as ECMAScript
// writes them. A hash is taken over it, so nothing here may ever change.

/** The one spelling. A part of an object that is undefined is left out. For values of a bounded depth. A number that JSON has no word for is a RangeError. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`no JSON number: ${value}`);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
    .join(",")}}`;
}
