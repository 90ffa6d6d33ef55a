// Where something stands, in words: in the form as it is printed, and in the source.
import { blockIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { nameOf, placeName } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import { dateAddress } from "../report/date.ts";
import { namesAddress } from "../checks/texts.ts";
import type { Where } from "../reading/reading.ts";
import { whereWords } from "../reading/whereWords.ts";

const ofTheReport: Readonly<Record<Address, string>> = { [dateAddress]: "落款日期", [namesAddress]: "单位名称和落款" };

/** `table`: the caption of the table that it lies in, "" outside of tables. */
export type FormPlace = { readonly table: string; readonly form: string };

export const nowhere: FormPlace = { table: "", form: "" };

/** “（一）予以公开”的“自然人” in its table; a text by its part, what is of the report as a whole by its name. */
export function formPlace(outline: Outline, address: Address): FormPlace {
  const own = ofTheReport[address];
  if (own !== undefined) return { table: "", form: own };
  const cell = outline.cells.get(address);
  if (cell !== undefined) return { table: cell.grid.caption, form: nameOf(outline, address) };
  const block = blockIn(address);
  const isText = block !== undefined && outline.prose.has(block.part);
  return { table: "", form: placeName(outline, isText ? block.part : address) };
}

/** 原文第 3 张表第 5 行第 2 列; "" where nothing is known that a person could look for. */
export function sourcePlace(where: Where | undefined): string {
  const words = where === undefined || where.in === "data" ? "" : whereWords(where);
  return words === "" ? "" : `原文${words}`;
}
