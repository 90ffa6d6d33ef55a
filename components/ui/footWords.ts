// Words in the one line of the foot: those that have no room in it stand in two small ones, for the end tells what to do. The foot is no higher by that:
// at 200% it would lie over the cell in which one types.

/** So many letters have room beside what else stands in the foot of an office's screen. */
const roomFor = 26;

/** The classes of words in the foot. */
export const footWords = (words: string): string =>
  words.length > roomFor ? "line-clamp-2 text-xs leading-3.5 break-words" : "truncate text-sm leading-6";
