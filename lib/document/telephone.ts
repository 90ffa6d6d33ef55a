// Telephone numbers in running text, which are read as one and so are not broken at the end of a line: browsers and word processors
// break after their hyphens. Each output keeps them together in its own way, and none changes a character of them.

/** With area code (0539-2251234, with an extension after it), and the national ones (400-123-4567). Years and numbers of documents are none. */
const telephones = /(?<![\d-])(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|[48]00-\d{3}-?\d{4})(?![\d-])/g;

/** A stretch of a text; `whole`: it is not broken. */
export type Stretch = { readonly text: string; readonly whole: boolean };

/** The text in stretches that together are it again; none is blank. */
export function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const take = (to: number, whole: boolean): void => {
    if (to > from) found.push({ text: text.slice(from, to), whole });
    from = to;
  };
  for (const { 0: number, index } of text.matchAll(telephones)) {
    take(index, false);
    take(index + number.length, true);
  }
  take(text.length, false);
  return found;
}
