"use client";
// What stands beside the figure of each cell of a table, where something does (last year's numbers), and what is said of the cell of
// the cursor. Table and strip read it from here, so that they know nothing of it themselves.
import { createContext, type ReactNode } from "react";
import type { Cell } from "#lib/edition/walk.ts";

export type Under = { readonly inCell: (cell: Cell) => ReactNode; readonly inStrip: (cell: Cell) => ReactNode };

export const UnderCell = createContext<Under | undefined>(undefined);
