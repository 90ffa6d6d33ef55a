// Going to a place in a part that is open on this page: the caret in the block, the found text selected.

/** `id` is that of the part's editor. False where the editor or the block is not on this page. */
export function goToBlock(id: string, blockId: string, index = 0, length = 0): boolean {
  const editor = document.getElementById(id);
  const block = [...(editor?.querySelectorAll("[data-block]") ?? [])].find((element) => element.getAttribute("data-block") === blockId);
  if (editor === null || block === undefined) return false;
  editor.focus();
  select(block, index, length);
  block.scrollIntoView({ block: "center" });
  return true;
}

// A block holds plain text, in one or several text nodes. The editor follows the selection of the page.
function select(block: Element, index: number, length: number): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(true);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (index >= passed && index <= passed + size) range.setStart(node, index - passed);
    if (index + length >= passed && index + length <= passed + size) range.setEnd(node, index + length - passed);
    passed += size;
  }
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
