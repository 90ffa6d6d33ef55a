// A sum over what a file of ours says, written into the file itself, so that no damaged figure is ever taken for a figure.
//
// It is taken over the value and not over the bytes: keys in order, no space between. So a file that was laid out anew, or that a mail
// gateway put into another encoding, is still whole; one sign of a figure that is another is not. It keeps nobody from forging a file.
import { createHash } from "node:crypto";
import { canonicalJson } from "../json/canonical.ts";

/** The key under which an object of a file holds its own sum. */
export const checksumKey = "checksum";

export const sha256Of = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

const withoutSum = (value: object): object => Object.fromEntries(Object.entries(value).filter(([key]) => key !== checksumKey));

/** The sum of an object as JSON, but for the sum that it may hold itself: SHA-256 in hex. */
export const checksumOf = (value: object): string => sha256Of(canonicalJson(withoutSum(value)));

/** The object with its sum as the first key, so that who takes its line out leaves a whole file. */
export const sealed = <Value extends object>(value: Value): { readonly checksum: string } & Value => ({
  [checksumKey]: checksumOf(value),
  ...value,
});

/** `none`: nothing vouches for the object, as in files from before there were sums or written by hand. `broken`: it is not what was sealed. */
export type Seal = "none" | "whole" | "broken";

/** Whether an object of a parsed JSON file is what was sealed. For values of a bounded depth. */
export function sealOf(value: object): Seal {
  const stated: unknown = Object.entries(value).find(([key]) => key === checksumKey)?.[1];
  if (stated === undefined) return "none";
  return stated === checksumOf(value) ? "whole" : "broken";
}
