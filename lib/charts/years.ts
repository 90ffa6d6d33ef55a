// How many reports of years before stand beside this one in its charts (report/yearBefore.ts says which).

/** How many years before are drawn at most. */
export const yearsBefore = 5;
