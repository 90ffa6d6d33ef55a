// What a cell of a workbook stores, and what of its look makes another figure of it: asked of our own workbooks and of others'.
import { Big } from "big.js";
import type { Mark } from "../seen/look.ts";
import type { TextLook } from "./file/runs.ts";

// Excel keeps 15 digits; what it writes behind them (1.1000000000000001) is how the computer spells the number.
const significant = 15;

/** The number that a cell stores; undefined where it stores none. */
export const numberIn = (value: string): Big | undefined =>
  value.trim() !== "" && Number.isFinite(Number(value)) ? new Big(Number(value).toPrecision(significant)) : undefined;

const raisings = { superscript: "上标", subscript: "下标" } as const;

/** What is no part of a figure: struck out, raised or lowered. */
export const markOf = ({ struck, raised }: TextLook): Mark | null => (struck ? "删除线" : raised === "" ? null : raisings[raised]);
