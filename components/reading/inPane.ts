// Brings a place into the middle of the pane that it stands in. The page itself does not move: the other panes stay where they are.

/** `place` lies in a pane (`.published-pane`), perhaps within a table that scrolls sideways. */
export function showInPane(place: HTMLElement): void {
  const pane = place.closest<HTMLElement>(".published-pane");
  if (pane === null) return;
  const [own, around] = [place.getBoundingClientRect(), pane.getBoundingClientRect()];
  pane.scrollTop += own.top - around.top - (around.height - own.height) / 2;
  const box = place.closest<HTMLElement>("[data-scroll]");
  if (box === null) return;
  const sides = box.getBoundingClientRect();
  if (own.left < sides.left || own.right > sides.right) box.scrollLeft += own.left - sides.left - (sides.width - own.width) / 2;
}
