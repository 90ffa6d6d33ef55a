"use client";
// What lies over the page while a dialog is open: the page below keeps its place and does not scroll.
//
// Radix has an overlay of its own; it locks the page by a property that everything inherits, so that opening and closing a
// dialog had every cell of a table styled anew.
import { useEffect, type ComponentProps } from "react";

let covers = 0;

function change(by: number): void {
  covers += by;
  document.documentElement.toggleAttribute("data-covered", covers > 0);
}

/** Props are those that the portal gives. */
export function Cover(props: ComponentProps<"div">) {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
  return <div {...props} className="fixed inset-0 z-40 bg-[#00000066]" />;
}
