// The texts of a report that are printed: what the checks of writing look at.
import { blockAddress } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { kept, type Material } from "./check.ts";
import type { MarkedText } from "./finding.ts";

/** Where the names of the body and of the signature are judged. */
export const namesAddress: Address = "about.issuer";

export type Written = { readonly at: Address; readonly text: string };

type Source = Pick<Report, "body" | "fields" | "narrative">;
type Kept = Source & { readonly outline: Outline; readonly texts: readonly Written[] };

/** The texts that a list of blocks is printed as, by the part: the same object for as long as the blocks are the same. */
const textsBy = kept<readonly NarrativeBlock[], Map<Address, Written>>(() => new Map());

function partOf(at: Address, blocks: readonly NarrativeBlock[]): Written {
  const known = textsBy(blocks);
  const found = known.get(at) ?? { at, text: blocks.map(({ text }) => text).join("") };
  known.set(at, found);
  return found;
}

const none: readonly NarrativeBlock[] = [];

const written = (outline: Outline, { body, fields, narrative }: Source): readonly Written[] =>
  [
    ...[...outline.prose.keys()].map((at) => partOf(at, narrative[at] ?? none)),
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
