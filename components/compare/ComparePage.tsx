// 对照: two reports of one body, number by number and paragraph by paragraph. Drawn on the server; choosing the other
// report is an ordinary form, so that the page works, prints and can be kept as an address without any script.
import Link from "next/link";
import { compareReports, inOneFormat, isChanged, isPending, type Comparison } from "#lib/compare/compare.ts";
import type { Bound } from "#lib/arithmetic/opened.ts";
import { bySection, isUnwritten } from "#lib/compare/texts.ts";
import { titleOf } from "#lib/report/report.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import "../ui/print.css";
import { FigureTables } from "./FigureTables.tsx";
import { TextChanges } from "./TextChanges.tsx";

export type Option = { readonly id: string; readonly label: string };

type Props = {
  readonly id: string;
  readonly with: string;
  readonly options: readonly Option[];
  readonly before: Bound;
  readonly now: Bound;
  readonly all: boolean;
};

function Choose({ id, with: chosen, options, all }: Pick<Props, "id" | "with" | "options" | "all">) {
  const path = `/reports/${id}/compare`;
  return (
    <form method="get" action={path} className="screen-only mb-4 flex flex-wrap items-center gap-2">
      <label htmlFor="with">与哪一份对照</label>
      <select key={chosen} id="with" name="with" defaultValue={chosen} className="rounded border border-edge bg-paper px-2 py-1.5">
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {all && <input type="hidden" name="all" value="1" />}
      <Button type="submit">对照</Button>
      <Link href={`${path}?with=${chosen}${all ? "" : "&all=1"}`} className={buttonClass()} scroll={false}>
        {all ? "只看不同的" : "全部都列出"}
      </Link>
    </form>
  );
}

function Counts({ figures, texts }: Comparison) {
  const of = (kind: string) => texts.filter((one) => one.kind === kind).length;
  const shared = figures.filter((figure) => !inOneFormat(figure));
  const pending = shared.filter(isPending).length;
  const unwritten = bySection(texts).flatMap(([, own]) => (isUnwritten(own) ? own.filter(({ kind }) => kind === "gone") : [])).length;
  const missing = figures.length - shared.length;
  return (
    <p className="mb-4 rounded border border-line bg-ground px-3 py-2" data-counts>
      {missing === 0 ? "数字" : "两种格式都有的数字"} {shared.length} 处，其中 {shared.filter(isChanged).length - pending} 处不同
      {pending > 0 && `，${pending} 处有一份还没有填`}
      {missing > 0 && `；只有一种格式里有的 ${missing} 处，没有可以比的`}；文字 {texts.length} 段，改写 {of("changed")} 段，新增 {of("new")}{" "}
      段，删去 {of("gone") - unwritten} 段{unwritten > 0 && `，${unwritten} 段所在的部分还没有写`}。
    </p>
  );
}

/** The years as heads; two reports of one year are told apart by which is before. */
const headsOf = (before: Bound, now: Bound): readonly [string, string] =>
  before.report.year === now.report.year
    ? [`${before.report.year}年（前）`, `${now.report.year}年（后）`]
    : [`${before.report.year}年`, `${now.report.year}年`];

export function ComparePage({ before, now, all, ...choice }: Props) {
  const comparison = compareReports(before, now);
  return (
    <main data-help="compare" className="print-sheet mx-auto max-w-5xl bg-paper p-4 sm:p-6">
      <p className="screen-only mb-2 flex flex-wrap items-center gap-4 text-sm">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <Link href={`/reports/${choice.id}`} className={buttonClass("link")}>
          回到这份报告
        </Link>
        <PrintButton />
        <HelpLink />
      </p>
      <PageHeading className="mb-2 text-2xl font-bold">两份报告对照</PageHeading>
      <p className="mb-1">前：{titleOf(before.edition, before.report)}</p>
      <p className="mb-4">后：{titleOf(now.edition, now.report)}</p>
      <Choose {...choice} all={all} />
      <Counts {...comparison} />
      <h2 className="mb-2 text-xl font-bold">数字{!all && "（只列不同的）"}</h2>
      <FigureTables figures={comparison.figures} heads={headsOf(before, now)} all={all} />
      <h2 className="mb-2 text-xl font-bold">文字{!all && "（只列不同的）"}</h2>
      <p className="mb-2 text-sm text-muted">
        <ins className="bg-good-soft text-good">下划线</ins>是后一份新增的字，<del className="bg-bad-soft text-bad">删除线</del>
        是前一份有、后一份没有的字。
      </p>
      <TextChanges texts={comparison.texts} heads={headsOf(before, now)} all={all} />
    </main>
  );
}
