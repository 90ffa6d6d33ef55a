// What a drawing, a picture of old or an embedded object shows: text boxes, whose text is read, and what is no text.
import type { XmlElement } from "../../opc/tree.ts";
import { elementsIn } from "./names.ts";

/** `boxes`: contents of text boxes, in order. `shows`: what else is seen, each kind once; lines and empty shapes show nothing. `program`: that an embedded object belongs to. */
export type Drawn = {
  readonly boxes: readonly XmlElement[];
  readonly shows: ReadonlyMap<string, string>;
  readonly program: string | undefined;
};

const kinds: Readonly<Record<string, string>> = {
  "pic:pic": "图片",
  "a:blip": "图片",
  "v:imagedata": "图片",
  "c:chart": "图表",
  "dgm:relIds": "图示",
  "v:textpath": "艺术字",
  "w:control": "控件",
};

/** Looks through it without going into text boxes. */
export function drawnIn(element: XmlElement): Drawn {
  const boxes: XmlElement[] = [];
  const shows = new Map<string, string>();
  let [described, program]: [string, string | undefined] = ["", undefined];
  const look = (one: XmlElement): void => {
    if (one.name === "w:txbxContent") return void boxes.push(one);
    const kind = kinds[one.name];
    if (one.name === "wp:docPr") described ||= one.attributes["descr"] ?? one.attributes["title"] ?? "";
    if (one.name === "v:shape") described ||= one.attributes["alt"] ?? "";
    if (one.name === "o:OLEObject") program = one.attributes["ProgID"] ?? "";
    if (kind !== undefined) shows.set(kind, one.name === "v:textpath" ? (one.attributes["string"] ?? "") : described);
    elementsIn(one).forEach(look);
  };
  look(element);
  return { boxes, shows, program };
}
