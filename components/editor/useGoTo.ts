"use client";
// Going to a place of the report from anywhere in the editor, on its page, with what was found there marked.
import { useRouter } from "next/navigation";
import { flushSync } from "react-dom";
import type { Finding } from "#lib/checks/finding.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor, type Editor } from "./context.ts";
import { mustStay } from "./leaving.ts";
import { focusPlace } from "./focusPlace.ts";

/** The page and place of an address. */
export const linkTo = ({ outline, reportId }: Editor, place: Address): string =>
  `/reports/${reportId}/fill/${sectionOf(outline, place)?.id ?? ""}#${place}`;

/** Goes to a place by its link, and marks the operands of a finding, or of none. False where the page must stay as it is. */
export function goTo(editor: Editor, push: (link: string) => void, place: Address, finding: Finding | null = null): boolean {
  flushSync(() => editor.live.show(finding));
  if (focusPlace(place)) return true;
  if (mustStay(editor.save)) return false;
  push(linkTo(editor, place));
  return true;
}

export type GoTo = (place: Address, finding?: Finding) => void;

/** `goTo` in the editor around this component. */
export function useGoTo(): GoTo {
  const editor = useEditor();
  const router = useRouter();
  return (place, finding) => void goTo(editor, router.push, place, finding);
}
