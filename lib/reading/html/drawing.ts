// A drawing (SVG) of a page as a value: what it says to those who do not see it, its words and numbers, and all of it in one spelling.
import type { AnyNode, Element } from "domhandler";
import { isElement } from "./element.ts";

/** `whole`: equal for two drawings that are drawn alike, however their source is written. */
export type Drawing = { readonly label: string; readonly texts: readonly string[]; readonly whole: string };

const textIn = (node: AnyNode): string => (node.type === "text" ? node.data : isElement(node) ? node.children.map(textIn).join("") : "");

function textsIn(node: AnyNode): readonly string[] {
  if (!isElement(node)) return [];
  return node.name === "text" ? [textIn(node)] : node.children.flatMap(textsIn);
}

function wholeOf(node: AnyNode): string {
  if (node.type === "text") return node.data.trim();
  if (!isElement(node)) return "";
  const attributes = Object.entries(node.attribs)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return `<${[node.name, ...attributes].join(" ")}>${node.children.map(wholeOf).join("")}</>`;
}

export const drawingOf = (svg: Element): Drawing => ({ label: svg.attribs["aria-label"] ?? "", texts: textsIn(svg), whole: wholeOf(svg) });
