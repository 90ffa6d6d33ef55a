// Words in the one line of the foot: those that have no room in it stand in two small ones, and none is cut, for the end tells what to do.

/** So many letters have room beside what else stands in the foot of an office's screen. */
const roomFor = 40;

/** The classes of words in the foot. */
export const footWords = (words: string): string =>
  words.length > roomFor ? "py-px text-xs leading-3.5 break-words" : "text-sm leading-6";
