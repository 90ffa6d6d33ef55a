// Marks and brackets, by their signs, in both widths.
import type { BracketFamily, MarkName } from "./token.ts";

export const marks: Readonly<Record<string, MarkName>> = {
  ...{ "。": "stop", "！": "stop", "？": "stop", "!": "stop", "?": "stop", "；": "semicolon", ";": "semicolon" },
  ...{ "，": "comma", ",": "comma", "：": "colon", ":": "colon", "、": "list", "\n": "break" },
};

const pairs: Readonly<Record<BracketFamily, readonly string[]>> = {
  round: ["（）", "()"],
  title: ["《》"],
  innerTitle: ["〈〉", "<>"],
  quote: ["“”", '""', "＂＂"],
  innerQuote: ["‘’"],
  square: ["［］", "[]", "【】"],
  tortoise: ["〔〕", "﹝﹞"],
};

const isFamily = (name: string): name is BracketFamily => Object.hasOwn(pairs, name);
const entries = Object.keys(pairs)
  .filter(isFamily)
  .map((family) => [family, pairs[family]] as const);

export const families: Readonly<Record<string, BracketFamily>> = Object.fromEntries(
  entries.flatMap(([family, signs]) => signs.flatMap((pair) => [...pair].map((sign) => [sign, family]))),
);
export const opening: ReadonlySet<string> = new Set(entries.flatMap(([, signs]) => signs.map((pair) => pair.charAt(0))));
export const closing: ReadonlySet<string> = new Set(entries.flatMap(([, signs]) => signs.map((pair) => pair.charAt(1))));
