// 图解: the report's charts with their numbers beside them, to look at, to print or to copy a picture from. Drawn on the server: no script
// is needed to see it, and nothing of the drawing library is sent.
import type { ChartFigures } from "#lib/charts/chart.ts";
import { chartHeading } from "#lib/charts/words.ts";
import Link from "next/link";
import { SheetBar } from "../ui/SheetBar.tsx";
import type { UnclearYear } from "#lib/overview/yearChoice.ts";
import { unclearWords } from "#lib/overview/unclearWords.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import "../ui/print.css";
import "./charts.css";
import { NumberTable } from "./NumberTable.tsx";

/** `svg`: the picture, which says itself what it shows; null where all is 0. */
export type Drawn = { readonly figures: ChartFigures; readonly svg: string | null };

/** A year before that is drawn, and the name that the body had then. */
type Besides = { readonly year: number; readonly name: string };

/** `own`: the body's name. `unclear`: the years that are left out, since several reports could be meant. */
type Props = {
  readonly id: string;
  readonly title: string;
  readonly charts: readonly Drawn[];
  readonly besides: readonly Besides[];
  readonly own: string;
  readonly unclear: readonly UnclearYear[];
};

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

const yearOf = ({ year, name }: Besides, own: string): string => (name === own ? `${year}年` : `${year}年（当时名称“${name}”）`);

const sourceOf = (besides: readonly Besides[], own: string): string =>
  besides.length === 0
    ? `没有可以一起画的以前年度报告，这里只画本年的数字。系统里有同名的报告会一起画；以前用别的名称的，在首页这份报告的“操作”里点“上一年是哪一份…”指定。`
    : `与本单位${besides.map((one) => yearOf(one, own)).join("、")}的年度报告一起画；以前年度格式里没有的项目不画。`;

/** The years that are not drawn, and where a person says which report is meant. */
function Unclear({ years }: { readonly years: readonly UnclearYear[] }) {
  if (years.length === 0) return null;
  return (
    <div role="note" className="mb-3 rounded border border-warn bg-warn-soft px-3 py-2" data-unclear>
      {years.map((one) => (
        <p key={one.year}>
          {unclearWords(one)}没有画进来。
          {one.choose !== null && (
            <Link href={`/reports/${one.choose}`} className="screen-only text-brand underline">
              到这份报告里选
            </Link>
          )}
        </p>
      ))}
    </div>
  );
}

export function ChartsPage({ id, title, charts, besides, own, unclear }: Props) {
  return (
    <main data-help="charts" className="print-sheet mx-auto max-w-5xl bg-paper p-4 sm:p-6">
      <SheetBar id={id} className="screen-only mb-2" />
      <PageHeading className="mb-2 text-2xl font-bold">图解：{title}</PageHeading>
      <p className="mb-1">
        图中的数字就是报告各表里已保存的数字。本年用实心条，以前各年用不同花纹，每条都标着年度和数字，黑白打印也看得清。
      </p>
      <p className="mb-1">{sourceOf(besides, own)}</p>
      <Unclear years={unclear} />
      <p className="screen-only mb-6">要附在报告后面，在“预览与导出”页勾上“附图解”，再导出。</p>
      {charts.length === 0 && <p className="font-bold">报告里还没有填这些数字，没有可画的图。</p>}
      {charts.map((chart) => (
        <Chart key={chart.figures.id} {...chart} />
      ))}
    </main>
  );
}
