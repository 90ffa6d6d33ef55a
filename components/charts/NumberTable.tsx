// The numbers of a chart beside its picture: the table that goes into the exports, with the look of the app.
import type { ChartFigures } from "#lib/charts/chart.ts";
import { numberTable } from "#lib/charts/table.ts";

export function NumberTable({ figures }: { readonly figures: ChartFigures }) {
  const { caption, headRows, rows } = numberTable(figures);
  return (
    <div className="chart-numbers" data-scroll role="region" tabIndex={0} aria-label={`数字表：${caption}`}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          {rows.slice(0, headRows).map((row, place) => (
            <tr key={place}>
              {row.map(({ text }) => (
                <th key={text} scope="col" className="text-left">
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.slice(headRows).map(([label, ...values]) => (
            <tr key={label?.text}>
              <th scope="row" className="min-w-28 text-left">
                {label?.text}
              </th>
              {values.map(({ text }, place) => (
                <td key={place} className="tabular-nums">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
