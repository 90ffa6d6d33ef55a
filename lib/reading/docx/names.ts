// The names of WordprocessingML and its kin, in one spelling: transitional and strict (ISO/IEC 29500-4 and -1) are one here.
import type { XmlElement, XmlNode } from "../../opc/tree.ts";

const open = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const microsoft = "http://schemas.microsoft.com/office";

/** Namespace → the prefix that its names have in this room. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  [`${open}/wordprocessingml/2006/main`, "w"],
  [`${strict}/wordprocessingml/main`, "w"],
  [`${open}/officeDocument/2006/math`, "m"],
  [`${strict}/officeDocument/math`, "m"],
  [`${open}/officeDocument/2006/relationships`, "r"],
  [`${strict}/officeDocument/relationships`, "r"],
  [`${open}/markup-compatibility/2006`, "mc"],
  [`${open}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${strict}/drawingml/wordprocessingDrawing`, "wp"],
  [`${open}/drawingml/2006/main`, "a"],
  [`${strict}/drawingml/main`, "a"],
  [`${open}/drawingml/2006/picture`, "pic"],
  [`${strict}/drawingml/picture`, "pic"],
  [`${open}/drawingml/2006/chart`, "c"],
  [`${strict}/drawingml/chart`, "c"],
  [`${open}/drawingml/2006/diagram`, "dgm"],
  [`${strict}/drawingml/diagram`, "dgm"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  [`${microsoft}/word/2010/wordprocessingShape`, "wps"],
  [`${microsoft}/word/2010/wordprocessingGroup`, "wpg"],
  [`${microsoft}/word/2010/wordprocessingCanvas`, "wpc"],
  [`${microsoft}/word/2010/wordprocessingDrawing`, "wp14"],
  [`${microsoft}/word/2010/wordml`, "w14"],
  [`${microsoft}/word/2012/wordml`, "w15"],
]);

/** What an alternative may ask for and still be understood: shapes with text in them, and looks. */
export const known: ReadonlySet<string> = new Set(["wps", "wpg", "wpc", "wp14", "w14", "w15"]);

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const elementsIn = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : elementsIn(element).filter((child) => child.name === name);

/** The value of a property: `w:val` of the child of this name. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes["w:val"];

/** A whole number, however spelled; undefined where there is none. */
export function wholeOf(text: string | undefined): number | undefined {
  const number = text === undefined || !/^[+-]?\d{1,9}$/.test(text.trim()) ? undefined : Number(text);
  return number;
}

/** Whether an attribute says yes; where it is not there it does not. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** On, off or not said (ST_OnOff, 17.17.4; an element without a value is on). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !["0", "false", "off"].includes(child.attributes["w:val"] ?? "1");
}

/** All the text in an element, as it is written. */
export const textIn = (element: XmlElement): string => element.children.map((node) => (isElement(node) ? textIn(node) : node)).join("");
