"use client";
// The preview beside the form follows the work: the place that has the focus, in running text the block with the caret, else where one was last in the section that is
// open, or the section. It is framed in the page of the preview, and brought into sight; where somebody has scrolled elsewhere to read, a page written anew stays there.
import { usePathname } from "next/navigation";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { workedLastIn } from "../editor/lastPlace.ts";
import { sectionIn, workPlaceOf } from "../editor/workPlace.ts";
import { isPlaceInSight, markHere, showPlace } from "./previewPlaces.ts";

/** What a page of the preview asks before it is written anew, and what it is told after: whether it stays where it was scrolled to. */
export type Following = {
  readonly stays: (page: Document) => boolean;
  readonly written: (page: Document, stays: boolean) => void;
};

/** The block of running text that holds the caret. */
function caretBlock(part: Address): Address | undefined {
  const node = document.getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : node?.parentElement;
  const id = element?.closest("[data-block]")?.getAttribute("data-block");
  return id == null || document.getElementById(part)?.contains(node) !== true ? undefined : blockAddress(part, id);
}

function workedAt(): Address | undefined {
  const place = workPlaceOf(document.activeElement);
  return place === undefined ? undefined : (caretBlock(place) ?? place);
}

/** Follows where one works, in the page of this frame. */
export function useFollowing(frame: RefObject<HTMLIFrameElement | null>): Following {
  const here = useRef<Address>(undefined);
  const path = usePathname();
  useEffect(() => {
    const goTo = (address: Address | undefined) => {
      const page = frame.current?.contentDocument;
      if (address === undefined || address === here.current) return;
      here.current = address;
      if (page) showPlace(page, address);
    };
    const follow = () => goTo(workedAt());
    const section = sectionIn(path);
    goTo(workedAt() ?? (section === undefined ? undefined : (workedLastIn(section) ?? section)));
    document.addEventListener("focusin", follow);
    document.addEventListener("selectionchange", follow);
    return () => {
      document.removeEventListener("focusin", follow);
      document.removeEventListener("selectionchange", follow);
    };
  }, [frame, path]);
  return useMemo(
    () => ({
      stays: (page) => here.current === undefined || isPlaceInSight(page, here.current) === false,
      written: (page, stays) => {
        if (here.current !== undefined) (stays ? markHere : showPlace)(page, here.current);
      },
    }),
    [],
  );
}
