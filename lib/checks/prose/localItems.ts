// What the place itself wants the text to speak of (local.ts): each thing in one of its words, wherever it stands.
import { proseParts } from "../../edition/proseParts.ts";
import { addressIn } from "../../edition/address.ts";
import type { Outline } from "../../edition/walk.ts";
import type { Address } from "../../edition/edition.ts";
import { localBasis } from "../local.ts";
import type { Family, Found, Material } from "../check.ts";
import { nothingAt, proseOf } from "./prose.ts";
import { isWritten } from "./written.ts";

/** Where it could be written: the first part of the first section that asks for text. */
function firstPart({ edition }: Outline): Address | undefined {
  const section = edition.sections.find((one) => proseParts(one).some(({ required }) => required));
  const part = section && proseParts(section).find(({ required }) => required);
  return section === undefined || part === undefined ? undefined : addressIn(section, part.id);
}

const missing = (material: Material, items: readonly (readonly string[])[]): readonly string[] => {
  const text = proseOf(material)
    .map((block) => block.text)
    .join("\n");
  return items.flatMap((words) => (words.some((word) => text.includes(word)) ? [] : [words.join("或")]));
};

export const localItems: Family = {
  rows: (outline) => {
    const items = outline.edition.local?.items ?? [];
    const at = firstPart(outline);
    if (items.length === 0 || at === undefined) return [];
    const names = items.map((words) => words.join("或")).join("；");
    return [
      {
        id: "content.local",
        name: `写到了本地要求写的：${names}`,
        kind: "content",
        severity: "warning",
        basis: [localBasis],
        looksAt: "报告的全部文字",
        places: (material) => (isWritten(material) ? items.length : 0),
        run: (material): readonly Found[] => {
          const left = isWritten(material) ? missing(material, items) : [];
          if (left.length === 0) return [];
          return [
            {
              at: [at],
              brief: `文字里没有写到本地要求写的${left.map((one) => `“${one}”`).join("、")}。`,
              values: { [at]: left.join("；") },
              text: [nothingAt(at)],
            },
          ];
        },
      },
    ];
  },
};
