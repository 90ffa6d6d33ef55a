// The texts of a report that are printed: what the checks of writing look at.
import type { Address } from "../edition/edition.ts";
import { once, type Material } from "./check.ts";

/** Where the names of the body and of the signature are judged. */
export const namesAddress: Address = "about.issuer";

export type Written = { readonly at: Address; readonly text: string };

/** The texts that are printed, by the place where they are typed. */
export const textsOf = once(({ outline, report: { body, fields, narrative } }: Material): readonly Written[] =>
  [
    ...[...outline.prose.keys()].map((at) => ({ at, text: (narrative[at] ?? []).map(({ text }) => text).join("") })),
    ...[...outline.fields.keys()].map((at) => ({ at, text: fields[at] ?? "" })),
    { at: namesAddress, text: `${body.name}${body.issuer}` },
  ].filter(({ text }) => text !== ""),
);
