// 图解: the report's figures that matter, its rings and bars with their numbers beside them, to look at, to print, or to take along as one
// long picture. Drawn on the server: no script is needed to see it, and nothing of the drawing library is sent.
import type { Drawn } from "#lib/charts/illustrate.ts";
import { nothingToDraw, type Poster } from "#lib/charts/poster.ts";
import type { Theme } from "#lib/charts/theme.ts";
import { chartHeading } from "#lib/charts/words.ts";
import Link from "next/link";
import type { CSSProperties } from "react";
import { readHref } from "../ui/readHref.ts";
import { SheetBar } from "../ui/SheetBar.tsx";
import type { UnclearYear } from "#lib/overview/yearChoice.ts";
import { unclearWords } from "#lib/overview/unclearWords.ts";
import "../ui/print.css";
import "./charts.css";
import { Banner } from "./Banner.tsx";
import { Cards } from "./Cards.tsx";
import { NumberTable } from "./NumberTable.tsx";
import { PosterButton } from "./PosterButton.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

/** A year before that is drawn, and the name that the body had then. */
type Besides = { readonly year: number; readonly name: string };

/** `mark`: of a report that is not ready. `poster`: null where nothing is filled in. `own`: the body's name. `unclear`: the years that are left out, since several reports could be meant. */
type Props = {
  readonly id: string;
  readonly title: string;
  readonly mark: string | null;
  readonly poster: Poster | null;
  readonly drawn: readonly Drawn[];
  readonly theme: Theme;
  readonly besides: readonly Besides[];
  readonly own: string;
  readonly unclear: readonly UnclearYear[];
};

function Chart({ figures, screen }: Drawn) {
  if (screen === null) return null;
  const unit = `（单位：${figures.unit}）`;
  return (
    <section className="chart" aria-labelledby={`chart-${figures.id}`}>
      <h2 id={`chart-${figures.id}`} className="chart-heading">
        {chartHeading(figures).slice(0, -unit.length)}
        <span className="chart-unit">{unit}</span>
      </h2>
      <div className="chart-parts" data-many={figures.years.length > 3 || undefined}>
        <div className="chart-picture" dangerouslySetInnerHTML={{ __html: screen.picture.svg }} />
        <NumberTable figures={figures} />
      </div>
    </section>
  );
}

const yearOf = ({ year, name }: Besides, own: string): string => (name === own ? `${year}年` : `${year}年（当时名称“${name}”）`);

const besidesText = (besides: readonly Besides[], own: string): string =>
  besides.length === 0
    ? `没有可以一起画的以前年度报告，这里只画本年的数字。系统里有同名的报告会一起画；以前用别的名称的，在首页这份报告的“操作”里点“上一年是哪一份…”指定。公开过的可以从网页、Word 或 PDF 读进来：`
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

/** What the style sheet takes from the theme. */
const colours = ({ banner, onBanner, ground, line }: Theme): CSSProperties & Readonly<Record<`--poster-${string}`, string>> => ({
  "--poster-banner": banner,
  "--poster-on-banner": onBanner,
  "--poster-ground": ground,
  "--poster-line": line,
});

export function ChartsPage({ id, title, mark, poster, drawn, theme, besides, own, unclear }: Props) {
  return (
    <main data-help="charts" className="print-sheet mx-auto max-w-6xl p-3 sm:p-4" style={colours(theme)}>
      <div className="screen-only mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <SheetBar id={id} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <ThemeChoice chosen={theme.id} />
          {poster !== null && <PosterButton id={id} />}
        </div>
      </div>
      <Unclear years={unclear} />
      <div className="poster">
        <Banner poster={poster} title={title} mark={mark} />
        {poster === null && <p className="font-bold">{nothingToDraw}</p>}
        {poster !== null && <Cards cards={poster.cards} />}
        {drawn.map((chart) => (
          <Chart key={chart.figures.id} {...chart} />
        ))}
        <div className="poster-notes">
          {poster !== null && poster.left !== "" && <p>{poster.left}</p>}
          {poster !== null && <p>{poster.source}</p>}
          <p className="screen-only">
            {besidesText(besides, own)}
            {besides.length === 0 && (
              <Link href={readHref(id, `/reports/${id}/charts`)} className="inline-block leading-6 text-brand underline">
                读入以前年度的报告
              </Link>
            )}
          </p>
          <p className="screen-only">要附在报告后面，在“预览与导出”页勾上“附图解”，再导出。</p>
        </div>
      </div>
    </main>
  );
}
