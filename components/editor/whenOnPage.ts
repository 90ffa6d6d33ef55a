// Waiting for what a page that one is going to does not show yet.

const longest = 5000;
const acts = ["keydown", "pointerdown", "wheel"];

/** Tries whenever the page has changed, until it succeeds, the person does something, or a while has passed. */
export function whenOnPage(attempt: () => boolean): void {
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const act of acts) window.removeEventListener(act, end, true);
  };
  const watch = new MutationObserver(() => attempt() && end());
  const timer = setTimeout(end, longest);
  for (const act of acts) window.addEventListener(act, end, true);
  watch.observe(document.body, { childList: true, subtree: true });
}
