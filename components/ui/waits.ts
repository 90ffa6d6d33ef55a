// For every input that the server draws into a page of ours: closed as it comes, opened by watch.ts as soon as scripts run.
const drawn = typeof window === "undefined";

/** To spread on an input for text. */
export const waits = { "data-waits": "", suppressHydrationWarning: true, ...(drawn ? { readOnly: true } : {}) } as const;

/** To spread on an input that is chosen: a radio, a box to tick, a list. */
export const waitsChoice = { "data-waits": "", suppressHydrationWarning: true, ...(drawn ? { disabled: true } : {}) } as const;
