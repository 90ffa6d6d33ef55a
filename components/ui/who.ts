"use client";
// The name that history notes beside what is changed in this browser, in the cookie that every request carries (lib/report/doer.ts).
import { useSyncExternalStore } from "react";
import { nameIn, nameInCookies, whoCookie } from "#lib/report/doer.ts";
import { channel } from "./channel.ts";
import { recalled, remember } from "./memory.ts";

const { subscribe, tell } = channel();

/** Seconds for which a browser keeps it: some ten years. */
const kept = 315_360_000;

const readName = (): string => nameInCookies(document.cookie);

/** Keeps a name for this browser; "" for none. Whether it was kept. */
export function keepName(text: string): boolean {
  const name = nameIn(text);
  document.cookie = `${whoCookie}=${encodeURIComponent(name)}; Path=/; Max-Age=${kept}; SameSite=Strict`;
  tell();
  return readName() === name;
}

/** The name of this browser; undefined until scripts run. */
export const useName = (): string | undefined => useSyncExternalStore<string | undefined>(subscribe, readName, () => undefined);

const askedKey = "nianbao-who-asked";

/** Whether somebody has answered, with a name or without; where a browser keeps nothing, it is not asked. */
const wasAsked = (): boolean => recalled(askedKey) !== null;

export function noteAsked(): void {
  remember(askedKey, "1");
  tell();
}

export const useAsked = (): boolean => useSyncExternalStore(subscribe, wasAsked, () => true);
