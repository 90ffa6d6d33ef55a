// Puts up a sheet for each page of the print page in a frame: how many there are, and what stands on which, is read off the columns
// into which the browser has cut the text (lib/outputs/print/sheets.ts). What stands on another sheet is hidden, so that a
// screen reader and 查找 meet it once; what goes over a page stands on both. Browsers repeat the heads of a long table on pages, but
// not in columns: there such a table goes on as a table of its own with the same heads.

type Cut = { readonly flow: Element; readonly from: number; readonly step: number };

/** The first and the last column that an element stands in. */
function columnsOf(element: Element, { from, step }: Cut): readonly [number, number] {
  const places = [...element.getClientRects()].map(({ left }) => Math.floor((left - from + 1) / step));
  return [Math.min(...places), Math.max(...places)];
}

function cutOf(flow: Element): Cut {
  const { left: from, width } = flow.getBoundingClientRect();
  return { flow, from, step: width + Number.parseFloat(getComputedStyle(flow).columnGap) };
}

/** Whether a table may be parted before this row: no cell above reaches into it. */
const partsAt = (rows: readonly HTMLTableRowElement[], at: number): boolean =>
  rows.slice(0, at).every(({ cells }, place) => [...cells].every(({ rowSpan }) => place + rowSpan <= at));

function repeatHeads(table: HTMLTableElement, page: Document, cut: Cut): void {
  const [body] = table.tBodies;
  const rows = [...(body?.rows ?? [])];
  const [first] = rows;
  if (table.tHead === null || body === undefined || first === undefined) return;
  // Chromium 109 cuts the row itself.
  const at = rows.findIndex((row) => columnsOf(row, cut)[1] > columnsOf(first, cut)[0]);
  if (at < 1 || !partsAt(rows, at)) return;
  const rest = page.importNode(table, false);
  const own = page.importNode(body, false);
  own.append(...rows.slice(at));
  rest.append(...[...table.querySelectorAll("colgroup, thead")].map((part) => page.importNode(part, true)), own);
  rest.style.breakBefore = "column";
  table.after(rest);
  repeatHeads(rest, page, cut);
}

function show(sheet: Element, at: number, columns: readonly (readonly [number, number])[]): void {
  const flow = sheet.querySelector<HTMLElement>(".flow");
  flow?.style.setProperty("--at", String(at));
  columns.forEach(([first, last], place) => flow?.children[place]?.classList.toggle("elsewhere", at < first || at > last));
}

/** For a page just written: a function that puts up its sheets, again where letters have changed since, and says how many they are; 0 once the page is another. */
export function sheetsIn(page: Document): () => number {
  const { body } = page;
  const whole = page.importNode(body, true);
  return () => {
    if (page.body !== body) return 0;
    const top = page.scrollingElement?.scrollTop ?? 0;
    body.replaceChildren(...page.importNode(whole, true).children);
    const stand = body.querySelector(".stand");
    const flow = body.querySelector(".flow");
    if (stand === null || flow === null) return 0;
    const cut = cutOf(flow);
    for (const table of flow.querySelectorAll("table")) repeatHeads(table, page, cut);
    const columns = [...flow.children].map((element) => columnsOf(element, cut));
    const count = Math.max(1, ...columns.map(([, last]) => last + 1));
    const sheets = Array.from({ length: count }, (_, at) => (at === 0 ? stand : page.importNode(stand, true)));
    sheets.forEach((sheet, at) => show(sheet, at, columns));
    body.append(...sheets);
    page.scrollingElement?.scrollTo(0, top);
    return count;
  };
}
