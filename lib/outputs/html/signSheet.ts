// The 报审单 as a page to look at and print: one page of A4, nothing from elsewhere, no script.
import type { SignCell, SignRow, SignSheet } from "../../signing/signSheet.ts";
import { sheetPage } from "./sheetPage.ts";
import { element, escaped, lines } from "./text.ts";

/** The styles of the sheet, for a page of its own and for a page of the app that shows it. */
export const signSheetStyle = `.sign-sheet { width: 180mm; max-width: 100%; margin: 0 auto; color: #000; background: #fff; font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; font-size: 10.5pt; line-height: 1.35; }
.sign-sheet h1 { margin: 0 0 5mm; text-align: center; font: bold 18pt/1.3 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
.sign-sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.sign-sheet th, .sign-sheet td { border: 1px solid #000; padding: 1mm 1.5mm; font-weight: normal; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
.sign-sheet th { text-align: center; font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
.sign-sheet .figure { text-align: center; }
.sign-sheet .sign { text-align: right; vertical-align: bottom; }
.sign-sheet p { margin: 2mm 0 0; font-size: 9pt; }
@page { size: A4; margin: 15mm; }
@media print { .sign-sheet { width: auto; } .sign-sheet tr { break-inside: avoid; } }
`;

function cell({ text, span, look }: SignCell): string {
  const cols = { colspan: String(span) };
  if (look === "name") return element("th", { ...cols, scope: "row" }, lines(text));
  return element("td", look === "text" ? cols : { ...cols, class: look }, lines(text));
}

const row = ({ height, cells }: SignRow): string => element("tr", height === 0 ? {} : { style: `height:${height}mm` }, ...cells.map(cell));

/** The sheet alone, to stand in a page. */
export function signSheetBody({ title, rows, note }: SignSheet): string {
  const columns = "<colgroup>" + '<col style="width:8.333%">'.repeat(12) + "</colgroup>";
  return element(
    "section",
    { class: "sign-sheet", "aria-label": "报审单" },
    element("h1", {}, escaped(title)),
    `<table>${columns}<tbody>\n${rows.map(row).join("\n")}\n</tbody></table>`,
    element("p", {}, escaped(note)),
  );
}

/** The page as HTML. */
export const renderSignSheet = (sheet: SignSheet): string => sheetPage(sheet.title, signSheetStyle, signSheetBody(sheet));
