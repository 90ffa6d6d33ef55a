// What a browser keeps for a person, each text under its key. One may forbid it: then nothing is kept, and nobody is told.

/** The text of a key; null where there is none, undefined where the browser keeps nothing. */
export function recalled(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text; whether it was kept. */
export function remember(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
