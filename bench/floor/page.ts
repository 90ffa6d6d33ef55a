// The floor: table three of the same layout, written by hand in plain DOM with the smallest updates that show the same.
//
// No framework, no form, no store: one listener, one pass over the changed row and column, text nodes that are set only
// when they change. What our form costs above this is the price of React and of everything that it can do besides.
import type { Edition } from "../../lib/edition/edition.ts";
import { layout, type LayoutCell } from "../../lib/edition/layout.ts";
import { walk } from "../../lib/edition/walk.ts";
import type { Texts } from "../../lib/report/report.ts";

const spans = ({ rowSpan, colSpan }: LayoutCell): string => `rowspan="${rowSpan}" colspan="${colSpan}"`;

function cellHtml(cell: LayoutCell, total: boolean, figures: Texts): string {
  if (cell.address === undefined) return `<td ${spans(cell)}>${cell.text}</td>`;
  return total
    ? `<td ${spans(cell)} class="total"><output data-total="${cell.address}"></output></td>`
    : `<td ${spans(cell)}><input id="${cell.address}" inputmode="numeric" value="${figures[cell.address] ?? ""}"></td>`;
}

// Runs in the page. `rows` and `columns` are the ids of input lines; the last of each is a total.
const script = String.raw`
const { grid, rows, columns, results, sides } = JSON.parse(document.getElementById("plan").textContent);
const input = (row, column) => document.getElementById(grid + "." + row + "." + column);
const output = (row, column) => document.querySelector('[data-total="' + grid + "." + row + "." + column + '"]');
const inputs = new Map(), outputs = new Map(), value = new Map();
for (const row of [...rows, "resultsTotal"]) for (const column of [...columns, "total"]) {
  const key = row + "." + column;
  if (input(row, column)) inputs.set(key, input(row, column));
  if (output(row, column)) outputs.set(key, output(row, column));
}
const read = (key) => { const text = inputs.get(key).value.trim(); return /^\d+$/.test(text) ? Number(text) : text === "" ? null : NaN; };
for (const key of inputs.keys()) value.set(key, read(key));
const sum = (keys) => keys.reduce((all, key) => (all === null || value.get(key) === null ? null : all + value.get(key)), 0);
const put = (key, number) => { value.set(key, number); const text = number === null ? "" : String(number); const node = outputs.get(key); if (node.textContent !== text) node.textContent = text; };
const message = document.getElementById("message");
function judge(column) {
  const left = sum(sides.left.map((row) => row + "." + column)), right = sum(sides.right.map((row) => row + "." + column));
  const text = left === null || right === null || left === right ? "" : "第一项＋第二项＝" + left + "，第三项＋第四项＝" + right + "，差 " + Math.abs(left - right);
  if (message.textContent !== text) message.textContent = text;
}
function change(row, column) {
  put(row + ".total", sum(columns.map((one) => row + "." + one)));
  if (results.includes(row)) {
    put("resultsTotal." + column, sum(results.map((one) => one + "." + column)));
    put("resultsTotal.total", sum(results.map((one) => one + ".total")));
  }
  judge(column);
}
for (const row of rows) for (const column of columns) change(row, column);
document.querySelector("table").addEventListener("input", ({ target }) => {
  const [, row, column] = target.id.split(".");
  value.set(row + "." + column, read(row + "." + column));
  change(row, column);
});
`;

export const floorStyle =
  "body{margin:0;font-family:SimSun,'Noto Serif CJK SC',serif}table{width:100%;table-layout:fixed;border-collapse:collapse}td{border:1px solid #30363d;padding:2px 4px}input{display:block;box-sizing:border-box;width:100%;height:32px;border:0;text-align:right}.total{background:#f3f4f6;text-align:right;font-weight:bold}";

/** The page as HTML: table three of the 2021 format with these figures. */
export function floorPage(edition: Edition, figures: Texts): string {
  const place = walk(edition).grids.get("applications");
  if (place === undefined) throw new RangeError("the floor is written for the grid applications");
  const { cells, grid } = place;
  const rows = [...new Set(cells.filter(({ rowId }) => rowId !== "resultsTotal").map(({ rowId }) => rowId))];
  const columns = [...new Set(cells.filter(({ columnId }) => columnId !== "total").map(({ columnId }) => columnId))];
  const results = rows.filter((row) => !["received", "carriedIn", "carriedOut"].includes(row));
  const plan = JSON.stringify({
    grid: grid.id,
    rows,
    columns,
    results,
    sides: { left: ["received", "carriedIn"], right: ["resultsTotal", "carriedOut"] },
  });
  const totals = new Set(cells.filter(({ total }) => total).map(({ address }) => address));
  const body = layout(grid).rows.map(
    (row) => `<tr>${row.map((cell) => cellHtml(cell, totals.has(cell.address ?? ""), figures)).join("")}</tr>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>floor</title><style>${floorStyle}</style><table>${body.join("")}</table><p id="message"></p><script type="application/json" id="plan">${plan}</script><script>${script}</script></html>`;
}
