"use client";
// What stands under each cell of a table, where something does (last year's numbers). The cells read it from here, so
// that the table itself knows nothing of it.
import { createContext, type ReactNode } from "react";
import type { Cell } from "#lib/edition/walk.ts";

export type Under = (cell: Cell) => ReactNode;

export const UnderCell = createContext<Under | undefined>(undefined);
