// The texts of a report that are printed: what the checks of writing look at.
import { blockAddress } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import type { Material } from "./check.ts";
import type { MarkedText } from "./finding.ts";

/** Where the names of the body and of the signature are judged. */
export const namesAddress: Address = "about.issuer";

export type Written = { readonly at: Address; readonly text: string };

type Source = Pick<Report, "body" | "fields" | "narrative">;
type Kept = Source & { readonly outline: Outline; readonly texts: readonly Written[] };

const written = (outline: Outline, { body, fields, narrative }: Source): readonly Written[] =>
  [
    ...[...outline.prose.keys()].map((at) => ({ at, text: (narrative[at] ?? []).map(({ text }) => text).join("") })),
    ...[...outline.fields.keys()].map((at) => ({ at, text: fields[at] ?? "" })),
    { at: namesAddress, text: `${body.name}${body.issuer}` },
  ].filter(({ text }) => text !== "");

/** Where words stand in the text of a place: its blocks, or its field. None of the names of the body, which are no text of the form. `plain`: how it is read, letter by letter. */
export function marksOf(
  { report }: Pick<Material, "report">,
  at: Address,
  words: readonly string[],
  plain: (text: string) => string = (text) => text,
): readonly MarkedText[] {
  const texts = [
    ...(report.narrative[at] ?? []).map(({ id, text }) => ({ address: blockAddress(at, id), text })),
    ...(report.narrative[at] === undefined && report.fields[at] !== undefined ? [{ address: at, text: report.fields[at] }] : []),
  ];
  return texts.flatMap(({ address, text }) => {
    const read = plain(text);
    return words.flatMap((word) => {
      const marks: MarkedText[] = [];
      for (let start = read.indexOf(word); start >= 0; start = read.indexOf(word, start + word.length))
        marks.push({ address, start, end: start + word.length, quote: text.slice(start, start + word.length) });
      return marks;
    });
  });
}

const last = new WeakMap<Report["narrative"], Kept>();

/** The texts that are printed, by the place where they are typed. The same array while only figures change. */
export function textsOf({ outline, report }: Material): readonly Written[] {
  const { body, fields, narrative } = report;
  const found = last.get(narrative);
  if (found?.outline === outline && found.body === body && found.fields === fields) return found.texts;
  const texts = written(outline, report);
  last.set(narrative, { outline, body, fields, narrative, texts });
  return texts;
}
