// The places to fill in, marked in the page of a preview's frame: in that page alone, never in what is exported. A click there, or
// Enter on the one that the arrow keys have reached, asks for its address.
import { isWithin } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Target } from "#lib/outputs/places.ts";

const looks = `[data-place] { cursor: pointer; }
[data-place]:hover { outline: 2px solid #1a4f8b; outline-offset: -2px; }
[data-here] { outline: 2px solid #1a4f8b; outline-offset: -2px; background-color: #e6eef8; }
[data-place]:focus { outline: 3px solid #1a4f8b; outline-offset: -2px; }`;

/** What stands before the first place is the mark. */
function mark(root: Element, places: readonly Target[]): void {
  const blocks = [...root.children].slice(root.children.length - places.length);
  places.forEach(({ address, pieces }, at) => {
    const block = blocks[at];
    const elements = pieces.length === 0 ? [block] : [...(block?.querySelectorAll("th, td, span, p") ?? [])];
    const addresses = pieces.length === 0 ? [address] : pieces;
    elements.forEach((element, piece) => addresses[piece] && element?.setAttribute("data-place", addresses[piece]));
  });
}

const placesIn = (page: Document): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>("[data-place]:not(.elsewhere, .elsewhere *)"),
];

const addressOf = (place: HTMLElement): Address => place.getAttribute("data-place") ?? "";

const rowOf = (element: Element): Element => element.closest("tr") ?? element;

/** The place that an arrow key leads to: the next one or the one before, or the first of the row or paragraph below or above. */
function stepped(places: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = places.indexOf(from);
  const row = rowOf(from);
  if (key === "ArrowRight") return places[at + 1];
  if (key === "ArrowLeft") return places[at - 1];
  if (key === "ArrowDown") return places.slice(at).find((one) => rowOf(one) !== row);
  if (key !== "ArrowUp") return undefined;
  const above = places
    .slice(0, at)
    .filter((one) => rowOf(one) !== row)
    .at(-1);
  return above && places.find((one) => rowOf(one) === rowOf(above));
}

function pressed(event: KeyboardEvent, page: Document, go: (address: Address) => void): void {
  const places = placesIn(page);
  const from = places.find((one) => one === page.activeElement);
  if (from === undefined) return;
  if (event.key === "Enter") go(addressOf(from));
  const next = stepped(places, from, event.key);
  if (next === undefined) return;
  event.preventDefault();
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Marks the places of a page just written and leads from them to their addresses. One of them is reached by Tab. */
export function openPlaces(page: Document, places: readonly Target[], go: (address: Address) => void): void {
  const style = page.createElement("style");
  style.textContent = looks;
  page.head.append(style);
  page.querySelectorAll("article, main:not(:has(article)), .flow").forEach((root) => mark(root, places));
  placesIn(page).forEach((element, at) => (element.tabIndex = at === 0 ? 0 : -1));
  page.addEventListener("click", (event) => {
    const path = event.composedPath();
    const place = placesIn(page).find((one) => path.includes(one));
    if (place !== undefined) go(addressOf(place));
  });
  page.addEventListener("keydown", (event) => pressed(event, page, go));
}

/** Where an address stands: its own element, else the first within it (of a part of text its first paragraph). */
function placeAt(page: Document, address: Address): HTMLElement | undefined {
  const places = placesIn(page);
  return places.find((one) => addressOf(one) === address) ?? places.find((one) => isWithin(addressOf(one), address));
}

function isInSight(page: Document, place: HTMLElement): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return top >= 0 && bottom <= (page.scrollingElement?.clientHeight ?? 0);
}

/** Whether the place of an address is in sight within its frame; undefined where the page has none. */
export function isPlaceInSight(page: Document, address: Address): boolean | undefined {
  const place = placeAt(page, address);
  return place && isInSight(page, place);
}

/** Frames the place that is worked at in the form beside, and no other. */
export function markHere(page: Document, address: Address): HTMLElement | undefined {
  for (const one of page.querySelectorAll("[data-here]")) one.removeAttribute("data-here");
  const place = placeAt(page, address);
  place?.setAttribute("data-here", "");
  return place;
}

/** Frames the place that is worked at, and brings it into sight within its frame, where it is not. */
export function showPlace(page: Document, address: Address): void {
  const place = markHere(page, address);
  const window = page.scrollingElement;
  if (place === undefined || window === null || isInSight(page, place)) return;
  window.scrollBy(0, place.getBoundingClientRect().top - window.clientHeight / 3);
}
