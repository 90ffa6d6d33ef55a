// From an address of the preview to where it is filled in: the cell, the line, the paragraph with the caret in it, the choice of a
// ready sentence, or the heading of a section. Where that is on another page, it goes there first and waits for it.
import { blockIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Editor } from "../editor/context.ts";
import { focusPlace } from "../editor/focusPlace.ts";
import { goTo } from "../editor/useGoTo.ts";
import { goToBlock } from "../editor/goToBlock.ts";
import { whenOnPage } from "../editor/whenOnPage.ts";

/** The part of running text that a block stands in, and the block; none where the address is another's. */
function blockAt({ prose }: Outline, address: Address): { readonly part: Address; readonly id: string } | undefined {
  const block = blockIn(address);
  return block !== undefined && prose.has(block.part) ? block : undefined;
}

/** A sentence that was chosen has no input: the choice stands for it. */
function focusChoice(part: Address): boolean {
  const choice = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")].find(
    ({ name }) => name === `choice-${part}`,
  );
  choice?.focus();
  return choice !== undefined;
}

function focusHeading({ edition }: Outline, section: Address): boolean {
  const heading = document.querySelector<HTMLElement>("h1[tabindex]");
  if (heading === null || !edition.sections.some(({ id }) => id === section) || !window.location.pathname.endsWith(`/fill/${section}`))
    return false;
  heading.focus();
  return true;
}

/** Focuses the input of an address, on this page or after going to its own. Nothing happens where the page must not be left. */
export function goToInput(editor: Editor, push: (link: string) => void, address: Address): void {
  const { outline } = editor;
  const block = blockAt(outline, address);
  const place = block?.part ?? address;
  const arrive = (): boolean =>
    block === undefined ? focusPlace(place) || focusChoice(place) || focusHeading(outline, place) : goToBlock(block.part, block.id);
  if (arrive() || !goTo(editor, push, place)) return;
  whenOnPage(arrive);
}
