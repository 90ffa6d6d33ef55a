// Going to a place of the report on the present page: its input, or the computed total where that is what it is. While the
// page is still settling (what is fetched later takes its room above), the place is kept in sight.

const settling = 2000;
const acts = ["keydown", "pointerdown", "wheel"];
let release: () => void = () => undefined;

/** Keeps what was just focused in sight as the page grows, until the person does something or the page has settled. */
function holdInSight(place: HTMLElement): void {
  release();
  const watch = new ResizeObserver(() => {
    if (document.activeElement === place) place.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  release = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const act of acts) window.removeEventListener(act, release, true);
  };
  const timer = setTimeout(release, settling);
  for (const act of acts) window.addEventListener(act, release, true);
  watch.observe(place.closest("main") ?? document.body);
}

const placeOf = (address: string): HTMLElement | null => document.getElementById(address) ?? document.getElementById(`total-${address}`);

/** Focuses the element of an address on a page that one has just come to, and which begins at its top: it moves only where the place is out of sight. */
export function beginAt(address: string): boolean {
  const place = placeOf(address);
  if (place === null) return false;
  window.scrollTo(0, 0);
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

/** Focuses the element of an address and brings it into view. False where it is not on this page. */
export function focusPlace(address: string): boolean {
  const place = placeOf(address);
  if (place === null) return false;
  place.focus();
  place.scrollIntoView({ block: "center", inline: "nearest" });
  if (place instanceof HTMLInputElement && place.type === "text") place.select();
  holdInSight(place);
  return true;
}
