// What `check` keeps of a file that was read until all are read, for any of them may be the year before of another: plain values, packed, since a folder may
// hold a thousand. What is in a source is not kept.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Edition } from "../edition/edition.ts";
import { openedKnown } from "../arithmetic/open.ts";
import type { Recognised } from "../recognise/recognised.ts";
import type { Report } from "../report/report.ts";
import type { Unsure } from "../sources/open.ts";
import type { OpenedFile } from "./open.ts";
import { readingJson } from "./source.ts";

type Opened = Exclude<OpenedFile, { readonly error: string }>;

/** A report that was read, and how it was read, where somebody else made it. */
export type Kept = {
  readonly report: Report;
  readonly isOwn: boolean;
  readonly unsure: Unsure;
  readonly reading: ReturnType<typeof readingJson>;
  /** Where each figure stands, for a 核查单. */
  readonly where: Recognised["where"];
  readonly headings: Recognised["headings"];
  readonly beside: Recognised["beside"];
};

export type Packed = Uint8Array<ArrayBuffer>;

/** Packs what is kept of a file: five kilobytes of a usual report. `places`: where each figure stands is kept, too. */
export function pack(opened: Opened, places: boolean): Packed {
  const { isOwn, unsure } = opened.source;
  const kept: Kept = {
    report: opened.report,
    isOwn,
    unsure,
    reading: readingJson(opened),
    where: places ? opened.source.recognised.where : {},
    headings: opened.source.recognised.headings,
    beside: opened.source.recognised.beside,
  };
  return Uint8Array.from(deflateRawSync(JSON.stringify(kept), { level: 1 }));
}

/** What was packed, under its edition. */
export function unpack(packed: Packed): Kept & { readonly edition: Edition } {
  const kept = JSON.parse(inflateRawSync(packed).toString()) as Kept;
  return { ...kept, edition: openedKnown(kept.report).edition };
}
