"use client";
// Where one was last in a report, so that opening it again leads back there, scroll and all. Kept in the browser when one leaves, never
// while one works: a key must cost nothing.
import { useEffect } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { recalled, remember } from "../ui/memory.ts";
import { sectionIn, workPlaceOf } from "./workPlace.ts";

/** `section`: the id of the section; `scroll`: how far its page was scrolled, in pixels. */
export type LastPlace = { readonly section: string; readonly at: Address; readonly scroll: number };
type Kept = { readonly [Report in string]: LastPlace };

const key = "nianbao.places";

/** Of so many reports. */
const most = 30;

const isPlace = (value: unknown): value is LastPlace =>
  typeof value === "object" &&
  value !== null &&
  "section" in value &&
  typeof value.section === "string" &&
  "at" in value &&
  typeof value.at === "string" &&
  "scroll" in value &&
  typeof value.scroll === "number";

function kept(): Kept {
  try {
    const value: unknown = JSON.parse(recalled(key) ?? "{}");
    return Object.fromEntries(Object.entries(typeof value === "object" && value !== null ? value : {}).filter(([, one]) => isPlace(one)));
  } catch {
    return {};
  }
}

/** Where one was last in a report, in this browser. */
export const lastPlaceOf = (report: string): LastPlace | undefined => kept()[report];

function keep(report: string, place: LastPlace): void {
  const others = Object.entries(kept()).filter(([id]) => id !== report);
  // Where a browser keeps nothing, the report opens where its work goes on.
  remember(key, JSON.stringify(Object.fromEntries([...others.slice(1 - most), [report, place]])));
}

/** Follows where one is, and keeps it when the page is left. */
export function useLastPlace(report: string): void {
  useEffect(() => {
    let place: LastPlace | undefined;
    const follow = ({ target }: FocusEvent) => {
      const [section, at] = [sectionIn(window.location.pathname), workPlaceOf(target)];
      if (section !== undefined && at !== undefined) place = { section, at, scroll: window.scrollY };
    };
    const scrolled = () => {
      if (place !== undefined && sectionIn(window.location.pathname) === place.section) place = { ...place, scroll: window.scrollY };
    };
    const leave = () => place !== undefined && keep(report, place);
    document.addEventListener("focusin", follow);
    window.addEventListener("scroll", scrolled, { passive: true });
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("focusin", follow);
      window.removeEventListener("scroll", scrolled);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [report]);
}

/** The address that opens a report: where one was last, else where its work goes on (the server decides that). */
export function openingOf(report: string): string {
  const place = lastPlaceOf(report);
  return place === undefined ? `/reports/${report}` : `/reports/${report}/fill/${place.section}#${place.at}`;
}
