// Decimals as whole numbers of their smallest unit, so that sums and differences are plain bigint arithmetic and exact.
//
// `places` is how many decimals all numbers of one report need: 0 for counts, 2 where an amount like 600.50 takes part.

/** How many decimals a canonical number has. */
export const placesIn = (text: string): number => text.split(".")[1]?.length ?? 0;

/** "12.5" with two places is 1250n. */
export function unitsOf(text: string, places: number): bigint {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.padEnd(places, "0"));
}

/** 1250n with two places is "12.5": the canonical spelling, without needless zeros. */
export function textOf(units: bigint, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const part = digits.slice(-places).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -places)}${part === "" ? "" : `.${part}`}`;
}
