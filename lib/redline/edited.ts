// A text with stretches of it exchanged.

type Exchange = { readonly start: number; readonly end: number; readonly to: string };

/** Each stretch by its place in the text as it is. */
export const edited = (text: string, exchanges: readonly Exchange[]): string =>
  [...exchanges]
    .sort((one, two) => one.start - two.start || one.end - two.end)
    .reduceRight((now, { start, end, to }) => `${now.slice(0, start)}${to}${now.slice(end)}`, text);
