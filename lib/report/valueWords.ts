// A stored value as one reads it. Apart from came.ts: every page of the editor has it, for a conflict.
import { isKind, isLevel, kinds, levels } from "../edition/body.ts";
import type { Outline } from "../edition/walk.ts";
import type { Area } from "./areas.ts";
import { readBlock } from "./blocks.ts";
import { printedDate } from "./date.ts";
import type { Write } from "./patch.ts";
import { readRemark } from "./remark.ts";
import { choiceName } from "./choiceNames.ts";

/** A stored value as one reads it. */
const readable: { readonly [In in Area]?: (value: string, outline: Outline | undefined, address: string) => string } = {
  about: (value, _, address) =>
    address === "date"
      ? printedDate(value)
      : address === "kind" && isKind(value)
        ? kinds[value]
        : address === "level" && isLevel(value)
          ? levels[value]
          : value,
  narrative: (value) => readBlock("", value)?.text ?? value,
  remarks: (value) => readRemark(value)?.text ?? value,
  fields: (value, outline, address) => (outline?.prose.has(address) === true ? choiceName(value) : value),
};

/** A stored value as one reads it, as far as its format is known; "" for nothing. */
export const valueWords = (outline: Outline | undefined, { area, address }: Pick<Write, "area" | "address">, value: string): string =>
  value === "" ? "" : (readable[area]?.(value, outline, address) ?? value);
