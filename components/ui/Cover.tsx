"use client";
// What lies over the page while a dialog is open: the page below keeps its place and does not scroll.
//
// Radix has an overlay of its own; it locks the page by a property that everything inherits, so that opening and closing a
// dialog had every cell of a table styled anew.
import { useEffect, type ComponentProps } from "react";
import { channel } from "./channel.ts";

let covers = 0;
const covered = channel();

/** Whether a dialog lies over the page, for useSyncExternalStore. */
export const isCovered = (): boolean => covers > 0;
export const subscribeCovers = covered.subscribe;

/** Keeps the page below still; where it has a scroll bar, the room of it stays, so that nothing moves. */
function change(by: number): void {
  const root = document.documentElement;
  if (covers === 0) root.toggleAttribute("data-barred", window.innerWidth > root.clientWidth);
  covers += by;
  root.toggleAttribute("data-covered", covers > 0);
  covered.tell();
}

/** Props are those that the portal gives. */
export function Cover(props: ComponentProps<"div">) {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
  return <div {...props} className="fixed inset-0 z-40 bg-[#00000066]" />;
}
