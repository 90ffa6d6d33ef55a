"use client";
// Going to a place of the report from anywhere in the editor, on its page, with what was found there marked.
import { useRouter } from "next/navigation";
import { flushSync } from "react-dom";
import type { Finding } from "#lib/checks/finding.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor } from "../form/context.ts";
import { mustStay } from "../form/leaving.ts";
import { focusPlace } from "./focusPlace.ts";

/** False where the page must stay as it is. */
export type GoTo = (place: Address, finding?: Finding | null) => boolean;

/** The page and place of an address. */
export function usePlaceLink(): (place: Address) => string {
  const { outline, reportId } = useEditor();
  return (place) => `/reports/${reportId}/fill/${sectionOf(outline, place)?.id ?? ""}#${place}`;
}

/** Goes to a place, on its page, and marks the operands of a finding, or of none. */
export function useGoTo(): GoTo {
  const { live, save } = useEditor();
  const linkTo = usePlaceLink();
  const router = useRouter();
  return (place, finding = null) => {
    flushSync(() => live.show(finding));
    if (focusPlace(place)) return true;
    if (mustStay(save)) return false;
    router.push(linkTo(place));
    return true;
  };
}
