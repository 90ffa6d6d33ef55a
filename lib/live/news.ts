// What a window is told of a report that several work at. Types alone: the browser has this file too.
import type { Present } from "./present.ts";

/** One piece of news. `revision` is null where the report is no longer there. */
export type News = { readonly revision: number | null } | { readonly present: readonly Present[] };

/** The answer to a window that asks from time to time. */
export type Poll = { readonly revision: number | null; readonly present: readonly Present[] };
