"use client";
// Going to a place of the report from anywhere in the editor, on its page, with what was found there marked.
import { useRouter } from "next/navigation";
import { flushSync } from "react-dom";
import type { Finding, MarkedText } from "#lib/checks/finding.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import { blockIn, isWithin } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor, type Editor } from "./context.ts";
import { mustStay } from "./leaving.ts";
import { focusPlace } from "./focusPlace.ts";
import { goToBlock } from "./goToBlock.ts";
import { whenOnPage } from "./whenOnPage.ts";

/** The page and place of an address. */
export const linkTo = ({ outline, reportId }: Editor, place: Address): string =>
  `/reports/${reportId}/fill/${sectionOf(outline, place)?.id ?? ""}#${place}`;

/** The words of a finding that stand in the part at `place`, the first of them. */
const wordsIn = (finding: Finding | null, place: Address): MarkedText | undefined =>
  finding?.text?.find(({ address, start, end }) => end > start && isWithin(address, place));

/** Selects words in their block; false where the block is not on this page. */
function goToWords({ address, start, end }: MarkedText): boolean {
  const block = blockIn(address);
  return block !== undefined && goToBlock(block.part, block.id, start, end - start);
}

/**
 * Goes to a place by its link, and marks the operands of a finding, or of none. `words`: what is selected there, in running text. False where the page must
 * stay as it is.
 */
export function goTo(
  editor: Editor,
  push: (link: string) => void,
  place: Address,
  finding: Finding | null = null,
  words: MarkedText | undefined = wordsIn(finding, place),
): boolean {
  flushSync(() => editor.live.show(finding));
  if (words !== undefined && goToWords(words)) return true;
  if (focusPlace(place)) return true;
  if (mustStay(editor.save)) return false;
  push(linkTo(editor, place));
  if (words !== undefined) whenOnPage(() => goToWords(words));
  return true;
}

export type GoTo = (place: Address, finding?: Finding, words?: MarkedText) => void;

/** `goTo` in the editor around this component. */
export function useGoTo(): GoTo {
  const editor = useEditor();
  const router = useRouter();
  return (place, finding, words) => void goTo(editor, router.push, place, finding, words);
}
