// What stands over hints to a form: whether they say what to count, or only how to fill in.
import type { Guidance } from "./edition.ts";

/** 口径说明 where something rests on a document: what to count. Else hints on how to fill in, which are no 口径. */
export const guidanceName = (items: readonly Guidance[]): "口径说明" | "填写说明" =>
  items.some(({ basis }) => basis !== undefined) ? "口径说明" : "填写说明";
