// Why something over places of a report could not be judged, in words.
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Address } from "../edition/edition.ts";

/** By the readings of these places: one that cannot be read comes before those that wait. */
export function openReason(places: readonly Address[], readings: Readings): string {
  const states = places.map((address) => readings.get(address)?.state ?? "blank");
  return states.includes("unreadable") ? "有无法识别的内容，未能判断" : "未填完，未能判断";
}
