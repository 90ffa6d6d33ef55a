// 图解 as a whole: banner, cards, charts, and where the numbers are from. What the page 图解 and the long picture both show, as words and
// figures; how it looks says each of them.
import type { Bound } from "../arithmetic/opened.ts";
import { titleOf } from "../report/report.ts";
import { chartsOf, isDrawable, type ChartFigures } from "./chart.ts";
import { cardsOf, type Card } from "./highlight.ts";
import { yearText } from "./words.ts";

/** `name`: of the body, where the title begins with it; `rest`: of the title. `left`: the charts in which all is 0, in words. */
export type Poster = {
  readonly name: string;
  readonly rest: string;
  readonly issuer: string;
  readonly cards: readonly Card[];
  readonly charts: readonly ChartFigures[];
  readonly left: string;
  readonly source: string;
};

/** What is said where there is nothing of it. */
export const nothingToDraw = "报告里还没有填这些数字，没有可画的图。";

/** The title in two: the body's name by itself, as it is what people look for. */
function titleIn({ edition, report }: Bound): Pick<Poster, "name" | "rest"> {
  const [title, name] = [titleOf(edition, report), report.body.name.trim()];
  const rest = title.slice(name.length).trim();
  return name !== "" && title.startsWith(name) && rest !== "" ? { name, rest } : { name: "", rest: title };
}

const quoted = (title: string): string => `“${title}”`;

function sourceOf(own: Bound, charts: readonly ChartFigures[]): string {
  const years = [...new Set(charts.flatMap(({ years }) => years))].filter((year) => year < own.report.year).sort((one, two) => one - two);
  const before = years.length === 0 ? "" : `，${years.map(yearText).join("、")}的数字来自当年的年度报告`;
  return `数字来自《${titleOf(own.edition, own.report)}》${before}。`;
}

/** The poster of a report beside those of years before; null where none of its numbers is filled in. */
export function posterOf(own: Bound, before: readonly Bound[], all: readonly ChartFigures[] = chartsOf(own, before)): Poster | null {
  const cards = cardsOf(own, before);
  if (cards.length === 0 && all.length === 0) return null;
  const left = all.filter((chart) => !isDrawable(chart)).map(({ title }) => quoted(title));
  return {
    ...titleIn(own),
    issuer: own.report.body.issuer.trim(),
    cards,
    charts: all.filter(isDrawable),
    left: left.length === 0 ? "" : `${left.join("、")}的数字都是0，没有画图。`,
    source: sourceOf(own, all),
  };
}
