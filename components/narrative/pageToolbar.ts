"use client";
// One toolbar for all running text of a page: it stands at one place, and the part in which one writes, or wrote last, has it.
import { useEffect, useSyncExternalStore } from "react";
import { channel } from "../ui/channel.ts";

let slot: HTMLElement | undefined;
let active: string | undefined;
let parts: readonly string[] = [];
const { subscribe, tell: changed } = channel();

/** For the `ref` of the place of the toolbar. */
export function toolbarSlot(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  slot = element;
  changed();
  return () => {
    slot = undefined;
    changed();
  };
}

/** The toolbar is that of this part from now on. */
export function takeToolbar(part: string): void {
  if (active === part) return;
  active = part;
  changed();
}

const ownerOf = (): string | undefined => (active !== undefined && parts.includes(active) ? active : parts[0]);

/** Where the toolbar of a part stands: the page's place, null while another part has it, undefined where the page has none. */
export function useToolbarPlace(part: string): HTMLElement | null | undefined {
  useEffect(() => {
    parts = [...parts, part];
    changed();
    return () => {
      parts = parts.filter((one) => one !== part);
      changed();
    };
  }, [part]);
  return useSyncExternalStore(
    subscribe,
    () => (slot === undefined ? undefined : ownerOf() === part ? slot : null),
    () => undefined,
  );
}
