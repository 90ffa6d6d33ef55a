// Says words of the sheet in passing, with 撤销 where they carry a way back.
import { say } from "../ui/toasts.tsx";
import type { Fitted, Saying } from "./fill.ts";

export function speak({ words, back, ...options }: Saying, onBack: (changes: readonly Fitted[]) => void): void {
  say(words, { ...options, ...(back === undefined ? {} : { action: { label: "撤销", onClick: () => onBack(back) } }) });
}
