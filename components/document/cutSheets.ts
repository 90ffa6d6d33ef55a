// Puts up a stand for each page of the print page in a frame: how many there are, and what stands on which, is read off the columns
// into which the browser has cut the text (lib/document/print/sheets.ts). What stands on another sheet is hidden, so that a
// screen reader and 查找 meet it once; what goes over a page stands on both.

/** The first and the last column that an element stands in. */
function columnsOf(element: Element, from: number, step: number): readonly [number, number] {
  const places = [...element.getClientRects()].map(({ left }) => Math.floor((left - from + 1) / step));
  return [Math.min(...places), Math.max(...places)];
}

/** How many sheets there are now. */
export function cutSheets(page: Document): number {
  const flow = page.querySelector<HTMLElement>(".flow");
  const stand = page.querySelector(".stand");
  if (flow === null || stand === null) return 0;
  const { left: from, width } = flow.getBoundingClientRect();
  const step = width + Number.parseFloat(getComputedStyle(flow).columnGap);
  const columns = [...flow.children].map((element) => columnsOf(element, from, step));
  const count = Math.max(1, ...columns.map(([, last]) => last + 1).filter(Number.isFinite));
  const sheets = Array.from({ length: count }, (_, at) => (at === 0 ? stand : page.importNode(stand, true)));
  sheets.forEach((sheet, at) => show(sheet, at, columns));
  page.body.append(...sheets);
  return count;
}

function show(sheet: Element, at: number, columns: readonly (readonly [number, number])[]): void {
  const flow = sheet.querySelector<HTMLElement>(".flow");
  flow?.style.setProperty("--at", String(at));
  columns.forEach(([first, last], place) => flow?.children[place]?.classList.toggle("elsewhere", at < first || at > last));
}
