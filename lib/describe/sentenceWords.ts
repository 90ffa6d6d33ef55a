// A declared sentence as a pattern to read: what is put in stands in brackets under its own label.
import type { Sentence } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";

const own: Readonly<Record<string, string>> = { year: "年度", name: "名称", issuer: "署名单位" };

/** A text with its `{…}` places named: 【年度】. */
export const patternWords = (outline: Outline, text: string): string =>
  text.replace(/\{([^{}]+)\}/g, (_, place: string) => `【${own[place] ?? outline.fields.get(place)?.field.label ?? place}】`);

/** The whole sentence; pieces that vanish while their fields are blank stand in 〔…〕. */
export const sentenceWords = (outline: Outline, sentence: Sentence): string =>
  sentence
    .map((piece) =>
      typeof piece === "string"
        ? patternWords(outline, piece)
        : `〔${piece.join.map((text) => patternWords(outline, text)).join(piece.by)}〕`,
    )
    .join("");
