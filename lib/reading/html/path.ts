// Where an element stands in its page: CSS steps from the body, so that the place can be shown in the very page that was read.
import type { Element } from "domhandler";
import { isElement } from "./element.ts";

/** How many of its name stand before each child of a parent, itself among them. */
function countsIn(parent: Element, known: Map<Element, number>): void {
  const counts = new Map<string, number>();
  for (const child of parent.children.filter(isElement)) {
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    known.set(child, count);
  }
}

/** The function that gives an element's path: `div:nth-of-type(2) > p:nth-of-type(5)`, "" for the body itself. Each step is counted once. */
export function pathsIn(): (element: Element) => string {
  const counts = new Map<Element, number>();
  const paths = new Map<Element, string>();
  const pathOf = (element: Element): string => {
    const { parent } = element;
    if (element.name === "body" || parent === null || !isElement(parent)) return "";
    if (!counts.has(element)) countsIn(parent, counts);
    const above = paths.get(parent) ?? pathOf(parent);
    const path = `${above}${above === "" ? "" : " > "}${element.name}:nth-of-type(${counts.get(element) ?? 1})`;
    paths.set(element, path);
    return path;
  };
  return pathOf;
}
