"use client";
// Whether the list of sections stands folded to its marks: as one left it, until then by the width of the window, so that a table
// has the room. The style sheet decides the latter by itself, for the server knows no window.
import { useSyncExternalStore } from "react";
import { rememberedChoice } from "../ui/remembered.ts";

const useChoice = rememberedChoice("nianbao.sections", ["byWidth", "open", "folded"]);

/** From this width on the names have room beside a table; the variant `folded` of globals.css says the same. */
const roomy = "(width >= 96rem)";

function watchWidth(listener: () => void): () => void {
  const query = window.matchMedia(roomy);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** How it was chosen, whether the names are in sight now, and the way to change that. */
export function useSectionFolding() {
  const [choice, choose] = useChoice();
  const wide = useSyncExternalStore(
    watchWidth,
    () => window.matchMedia(roomy).matches,
    () => false,
  );
  const open = choice === "byWidth" ? wide : choice === "open";
  return { choice, open, turn: () => choose(open ? "folded" : "open") };
}
