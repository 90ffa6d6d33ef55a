// Arrows go through a list of places to look at: from one `data-look` in sight to the next.
import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** For the list's `onKeyDown`. */
export function stepAmongLooks(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset["look"] === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-look]")].filter((one) => one.offsetParent !== null);
  event.preventDefault();
  items[items.indexOf(event.target) + step]?.focus();
}
