// How a row of a table stands: hidden, deleted or inserted under 修订.
import type { XmlElement } from "../../opc/tree.ts";
import { childOf, elementsIn, switchOf, textIn, wholeOf } from "./names.ts";
import { changeOf, type Change, type Place, type Room } from "./room.ts";

/** `gone`: why it is not in the table; `inserted`: the change that put it in. */
export type Row = {
  readonly element: XmlElement;
  readonly gone: "隐藏的行" | "修订中删除的行" | undefined;
  readonly inserted: Change | undefined;
};

/** An exact height below this shows no letter: twips (2 pt, as for rows of workbooks). */
const flat = 40;

/** All the text of a row, what was put in and taken out too. */
export function wordsIn(element: XmlElement): string {
  if (element.name === "w:t" || element.name === "w:delText") return textIn(element);
  return elementsIn(element)
    .map(wordsIn)
    .filter((text) => text !== "")
    .join(element.name === "w:tr" ? " " : "");
}

function isHidden(properties: XmlElement | undefined): boolean {
  if (properties === undefined) return false;
  const { "w:hRule": rule, "w:val": height } = childOf(properties, "w:trHeight")?.attributes ?? {};
  return switchOf(properties, "w:hidden") === true || (rule === "exact" && (wholeOf(height) ?? flat) < flat);
}

/** How a row stands; one that was deleted is named here, once. */
export function rowOf(element: XmlElement, room: Room, place: Place): Row {
  const properties = childOf(element, "w:trPr");
  const [deleted, inserted] = [childOf(properties, "w:del"), childOf(properties, "w:ins")];
  if (deleted !== undefined) room.revise(changeOf(deleted, "deleted", true), wordsIn(element), place, false);
  const gone = deleted !== undefined ? "修订中删除的行" : isHidden(properties) ? "隐藏的行" : undefined;
  return { element, gone, inserted: inserted === undefined ? undefined : changeOf(inserted, "inserted", false) };
}
