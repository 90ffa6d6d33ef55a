"use client";
// The preview beside the form follows the work: the place that has the focus, in running text the block with the caret, else the section that is
// open. It is framed in the page of the preview, and brought into sight; where somebody has scrolled elsewhere to read, a page written anew stays there.
import { usePathname } from "next/navigation";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { blockAtCaret } from "../editor/blockAtCaret.ts";
import { sectionIn, workPlaceOf } from "../editor/workPlace.ts";
import { isPlaceInSight, markHere, showPlace } from "./previewPlaces.ts";

/** What a page of the preview asks before it is written anew, and what it is told after: whether it stays where it was scrolled to. */
export type Following = {
  readonly stays: (page: Document) => boolean;
  readonly written: (page: Document, stays: boolean) => void;
};

/** The block of a part of running text that holds the caret. */
function caretBlock(part: Address): Address | undefined {
  const block = blockAtCaret();
  return block !== undefined && document.getElementById(part)?.contains(block.element) === true ? blockAddress(part, block.id) : undefined;
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
    goTo(workedAt() ?? sectionIn(path));
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
