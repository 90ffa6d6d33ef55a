// What no line break can cut, a web address: a justified line before it would be spread out over the page, so that its paragraph is
// set from the left.

const uncut = /[!-~]{12,}/;

/** Whether a text holds something that is not cut at the end of a line. */
export const isUncut = (text: string): boolean => uncut.test(text);
