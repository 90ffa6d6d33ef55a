// Whether a person comes to a place for the first time, in this browser.

import { recalled, remember } from "../ui/memory.ts";

const key = "nianbao.visited";

/** True once for each place; where a browser keeps nothing, never, for what opens by itself must not do so again and again. */
export function firstVisit(place: string): boolean {
  const before = (recalled(key) ?? "").split("\n");
  return !before.includes(place) && remember(key, [...before, place].join("\n"));
}
