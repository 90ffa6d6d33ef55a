// The one word for going on to the next year, on every button and title: 编制2026年年报. What it does is RollDialog.tsx.

/** For the report of `year`. */
export const nextYearWords = (year: number): string => `编制${year + 1}年年报`;
