// 图解: the report's charts with their numbers beside them, to look at, to print or to copy a picture from. Drawn on the server: no script
// is needed to see it, and nothing of the drawing library is sent.
import type { ChartFigures } from "#lib/charts/chart.ts";
import { chartHeading } from "#lib/charts/words.ts";
import { SheetBar } from "../document/SheetBar.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import "../ui/print.css";
import "./charts.css";
import { NumberTable } from "./NumberTable.tsx";

/** `svg`: the picture, which says itself what it shows; null where all is 0. */
export type Drawn = { readonly figures: ChartFigures; readonly svg: string | null };

type Props = { readonly id: string; readonly title: string; readonly charts: readonly Drawn[]; readonly besides: readonly number[] };

function Chart({ figures, svg }: Drawn) {
  return (
    <section className="chart mb-8" aria-labelledby={`chart-${figures.id}`}>
      <h2 id={`chart-${figures.id}`} className="mb-2 text-xl font-bold">
        {chartHeading(figures)}
      </h2>
      <div className="chart-parts" data-many={figures.years.length > 3 || undefined}>
        {svg === null ? <p>这些数都是0，不画图。</p> : <div className="chart-picture" dangerouslySetInnerHTML={{ __html: svg }} />}
        <NumberTable figures={figures} />
      </div>
    </section>
  );
}

const sourceOf = (besides: readonly number[]): string =>
  besides.length === 0
    ? "系统里没有本单位以前五年的年度报告，这里只画本年的数字。在首页导入或新建以前年度的报告后，会一起画出来。"
    : `与本单位${besides.join("、")}年的年度报告一起画；以前年度格式里没有的项目不画。`;

export function ChartsPage({ id, title, charts, besides }: Props) {
  return (
    <main data-help="charts" className="print-sheet mx-auto max-w-5xl bg-paper p-4 sm:p-6">
      <SheetBar id={id} className="screen-only mb-2" />
      <PageHeading className="mb-2 text-2xl font-bold">图解：{title}</PageHeading>
      <p className="mb-1">图中的数字就是报告各表里已保存的数字。本年用实心条，以前各年用不同花纹，每条都标着年度和数字，黑白打印也看得清。</p>
      <p className="mb-1">{sourceOf(besides)}</p>
      <p className="screen-only mb-6">要附在报告后面，在“预览与导出”页勾上“附图解”，再导出。</p>
      {charts.length === 0 && <p className="font-bold">报告里还没有填这些数字，没有可画的图。</p>}
      {charts.map((chart) => (
        <Chart key={chart.figures.id} {...chart} />
      ))}
    </main>
  );
}
