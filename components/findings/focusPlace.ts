// Going to a place of the report on the present page: its input, or the computed total where that is what it is.

/** Focuses the element of an address and brings it into view. False where it is not on this page. */
export function focusPlace(address: string): boolean {
  const place = document.getElementById(address) ?? document.getElementById(`total-${address}`);
  if (place === null) return false;
  place.focus();
  place.scrollIntoView({ block: "center", inline: "nearest" });
  if (place instanceof HTMLInputElement && place.type === "text") place.select();
  return true;
}
