import type { Guidance } from "#lib/edition/edition.ts";

/** 口径说明 where something rests on a document: what to count. Else hints on how to fill in, which are no 口径. */
export const guidanceName = (items: readonly Guidance[]): "口径说明" | "填写说明" =>
  items.some(({ basis }) => basis !== undefined) ? "口径说明" : "填写说明";
