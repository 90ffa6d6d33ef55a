// One report of a backup beside the one that is here, as plain values for the dialog that shows it.
import { opened } from "#lib/arithmetic/open.ts";
import { differsElsewhere } from "#lib/compare/elsewhere.ts";
import { sideBySide, type SideBySide } from "#lib/compare/sideBySide.ts";
import type { Both } from "#lib/store/receive.ts";

/** `elsewhere`: what differs besides figures and text, by its kinds. */
export type LookedAt = { readonly side: SideBySide; readonly elsewhere: readonly string[] };

/** Every difference of the two counts: they are copies of one report. */
export function lookedAt({ there, here }: Both): LookedAt | { readonly refusal: string } {
  const [before, now] = [here === undefined ? undefined : opened(here.report), opened(there.report)];
  if (before === undefined || now === undefined) return { refusal: "本机没有这份报告可以打开的内容，没有可以比的。" };
  return { side: sideBySide(before, now, ["本机", "备份"], true), elsewhere: differsElsewhere(before.report, now.report) };
}
