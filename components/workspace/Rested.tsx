"use client";
// Room for what is to be known once the page rests (ToKnow.tsx), which the page does not wait for.
import { useSoon } from "../ui/useSoon.ts";

/** Milliseconds after which a page rests that has just come alive. */
const rested = 2500;

const toKnow = () => import("./ToKnow.tsx").then((module) => module.ToKnow);

export const Rested = () => useSoon(toKnow, rested);
