"use client";
// A choice, each person's own: kept in their browser, shared by all parts of the page.
import { useSyncExternalStore } from "react";
import { channel } from "./channel.ts";
import { recalled, remember } from "./memory.ts";

type Remembered<Word extends string> = () => readonly [Word, (word: Word) => void];

/** A hook that gives one of these words, the first until another is chosen, and a function that chooses. */
export function rememberedChoice<Word extends string>(key: string, words: readonly [Word, ...Word[]]): Remembered<Word> {
  const { subscribe, tell } = channel();
  // A browser may forbid storage; then the choice holds for this page only.
  let own = words[0];
  const read = (): Word => {
    const kept = recalled(key);
    return kept === undefined ? own : (words.find((word) => word === kept) ?? words[0]);
  };
  const write = (chosen: Word): void => {
    own = chosen;
    remember(key, chosen);
    tell();
  };
  return function useChoice() {
    return [useSyncExternalStore(subscribe, read, () => words[0]), write];
  };
}

/** A hook that gives yes or no and a function that turns it round; no until it was chosen. */
export function rememberedSwitch(key: string): () => readonly [boolean, () => void] {
  const useWord = rememberedChoice(key, ["no", "yes"]);
  return function useSwitch() {
    const [word, choose] = useWord();
    const chosen = word === "yes";
    return [chosen, () => choose(chosen ? "no" : "yes")];
  };
}
