// The words that findings are about, underlined in the page of a preview. Drawn as highlights of the browser, which change nothing of the page: its
// lines and pages break as without them, and what is copied or printed carries none of it. A browser without them shows the page as it is.
import { severities } from "#lib/checks/finding.ts";
import type { TextMark } from "#lib/checks/textMarks.ts";
import type { Address } from "#lib/edition/edition.ts";

/** The stretches by the address of their block. */
export type WordMarks = ReadonlyMap<Address, readonly TextMark[]>;

const looks = `@media screen {
::highlight(finding-error) { text-decoration: underline wavy #b3261e; }
::highlight(finding-warning) { text-decoration: underline dashed 2px #7a4d00; }
::highlight(finding-advice) { text-decoration: underline dotted 2px #4f5863; }
::highlight(finding-chosen) { background-color: #e6eef8; }
}`;

/** Where the words stand in the text of an element: headings have their ordinal before them, and spaces at the ends are not printed. */
export function placeIn(text: string, { start, quote }: Pick<TextMark, "start" | "quote">): number {
  if (text.startsWith(quote, start)) return start;
  const after = text.indexOf(quote, start);
  return after < 0 ? text.lastIndexOf(quote, start) : after;
}

/** The stretch of an element's text, through the texts that it is made of. */
function rangeOf(page: Document, element: Element, from: number, to: number): Range {
  const range = page.createRange();
  const texts = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (from >= passed && from < passed + size) range.setStart(node, from - passed);
    if (to > passed && to <= passed + size) range.setEnd(node, to - passed);
    passed += size;
  }
  return range;
}

type Drawn = { readonly range: Range; readonly mark: TextMark };

function drawnIn(page: Document, marks: WordMarks): readonly Drawn[] {
  return [...page.querySelectorAll<HTMLElement>("[data-place]:not(.elsewhere, .elsewhere *)")].flatMap((element) => {
    const own = marks.get(element.getAttribute("data-place") ?? "") ?? [];
    element.title = own.map(({ says }) => says).join("\n");
    const text = element.textContent ?? "";
    return own.flatMap((mark): readonly Drawn[] => {
      const at = placeIn(text, mark);
      return at < 0 ? [] : [{ range: rangeOf(page, element, at, at + mark.quote.length), mark }];
    });
  });
}

/** Underlines these words in a page whose places are marked (previewPlaces.ts), instead of those before. */
export function markWords(page: Document, marks: WordMarks): void {
  const window = page.defaultView;
  if (window === null || !("Highlight" in window) || page.querySelector("[data-place]") === null) return;
  if (page.getElementById("finding-looks") === null) {
    const style = page.createElement("style");
    style.id = "finding-looks";
    style.textContent = looks;
    page.head.append(style);
  }
  const drawn = drawnIn(page, marks);
  const { CSS, Highlight } = window as Window & typeof globalThis;
  const put = (name: string, holds: (mark: TextMark) => boolean) =>
    CSS.highlights.set(name, new Highlight(...drawn.filter(({ mark }) => holds(mark)).map(({ range }) => range)));
  for (const severity of severities) put(`finding-${severity}`, (mark) => mark.severity === severity);
  put("finding-chosen", ({ chosen }) => chosen);
}
