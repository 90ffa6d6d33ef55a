// The texts of a report that are printed: what the checks of writing look at.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import type { Material } from "./check.ts";

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
