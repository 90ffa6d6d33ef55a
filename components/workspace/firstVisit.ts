// Whether a person comes to a place for the first time, in this browser.

const key = "nianbao.visited";

function visited(): readonly string[] {
  try {
    return (localStorage.getItem(key) ?? "").split("\n");
  } catch {
    return [];
  }
}

/** True once for each place; where a browser keeps nothing, never, for what opens by itself must not do so again and again. */
export function firstVisit(place: string): boolean {
  const before = visited();
  if (before.includes(place)) return false;
  try {
    localStorage.setItem(key, [...before, place].join("\n"));
    return true;
  } catch {
    return false;
  }
}
