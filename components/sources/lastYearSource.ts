// 上年来源: where last year's figure or text at a place came from, where last year's report is in the store.
import type { Address } from "#lib/edition/edition.ts";
import { sourceOf, type Source } from "#lib/report/sources.ts";
import type { Editor } from "../editor/context.ts";

/** The source that counted for the place last year, and where it stood. */
export const lastYearSource = ({ lastYear }: Editor, at: Address): Source | undefined =>
  lastYear === undefined ? undefined : sourceOf(lastYear.edition, lastYear.report, at);
