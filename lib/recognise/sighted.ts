// What was seen of the tables of a reading: each with all that it can be, before anybody says which.
import type { Outline } from "../edition/walk.ts";
import type { ReadPiece, Where } from "../reading/reading.ts";
import type { LaidTable, Sheet } from "./laid.ts";

/** A table, what it can be, and the pieces of the reading that it takes. */
export type Sighted = { readonly sheet: Sheet; readonly laid: readonly LaidTable[]; readonly pieces: ReadonlySet<ReadPiece> };

/** A table that has become text and could not be put together again. `label`: what should have stood there. */
export type Broken = { readonly outline: Outline; readonly grid: string; readonly where: Where; readonly label: string };

export type Sights = { readonly tables: readonly Sighted[]; readonly broken: readonly Broken[] };
