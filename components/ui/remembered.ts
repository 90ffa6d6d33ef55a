"use client";
// A choice, each person's own: kept in their browser, shared by all parts of the page.
import { useSyncExternalStore } from "react";

type Remembered<Word extends string> = () => readonly [Word, (word: Word) => void];

/** A hook that gives one of these words, the first until another is chosen, and a function that chooses. */
export function rememberedChoice<Word extends string>(key: string, words: readonly [Word, ...Word[]]): Remembered<Word> {
  const listeners = new Set<() => void>();
  // A browser may forbid storage; then the choice holds for this page only.
  let own = words[0];
  const read = (): Word => {
    try {
      return words.find((word) => word === localStorage.getItem(key)) ?? words[0];
    } catch {
      return own;
    }
  };
  const write = (chosen: Word): void => {
    own = chosen;
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // Kept in `own`.
    }
    listeners.forEach((listener) => listener());
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
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
