// Says words of the sheet in passing, with 撤销 where they carry a way back.
import { wayBack } from "../ui/said.ts";
import { say } from "../ui/toasts.tsx";
import type { Fitted, Saying } from "./fill.ts";

/** `stands`: of what no table keeps by itself, whether there is something left to take back. */
export function speak({ words, back, ...options }: Saying, onBack: (changes: readonly Fitted[]) => void, stands?: () => boolean): void {
  const kept = stands === undefined ? { isKept: true } : { stands };
  say(words, { ...options, ...(back === undefined ? {} : { action: { label: wayBack, onClick: () => onBack(back), ...kept } }) });
}
