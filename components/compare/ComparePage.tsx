// 对照: two reports of one body as one reads them. Drawn on the server; choosing the other report is an ordinary form, so that the page works,
// prints and can be kept as an address without any script.
import Link from "next/link";
import type { Bound } from "#lib/arithmetic/opened.ts";
import type { Heads } from "#lib/compare/cells.ts";
import { sideBySide } from "#lib/compare/sideBySide.ts";
import { Comparison } from "../beside/Comparison.tsx";
import { Button, buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import "../ui/print.css";

export type Option = { readonly id: string; readonly label: string };

/** A report of the two, with what it is told by: its title, when it was saved last, how far it is. */
export type Told = Bound & { readonly label: string };

type Props = {
  readonly id: string;
  readonly with: string;
  readonly options: readonly Option[];
  readonly before: Told;
  readonly now: Told;
  readonly all: boolean;
};

function Choose({ id, with: chosen, options, all }: Pick<Props, "id" | "with" | "options" | "all">) {
  const path = `/reports/${id}/compare`;
  return (
    <form method="get" action={path} className="screen-only mb-2 flex flex-wrap items-center gap-2">
      <label htmlFor="with">与哪一份对照</label>
      <select
        key={chosen}
        id="with"
        name="with"
        defaultValue={chosen}
        className="max-w-full rounded border border-edge bg-paper px-2 py-1.5"
      >
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

/** The years as heads; two reports of one year are told apart by which is before. */
const headsOf = (before: Bound, now: Bound): Heads =>
  before.report.year === now.report.year ? ["前一份", "后一份"] : [`${before.report.year}年`, `${now.report.year}年`];

export function ComparePage({ before, now, all, ...choice }: Props) {
  const side = sideBySide(before, now, headsOf(before, now));
  return (
    <main data-help="compare" className="print-sheet mx-auto max-w-[90rem] bg-paper p-3 sm:p-4">
      <p className="screen-only mb-1 flex flex-wrap items-center gap-4 text-sm">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <Link href={`/reports/${choice.id}`} className={buttonClass("link")}>
          回到这份报告
        </Link>
        <PrintButton />
        <HelpLink />
      </p>
      <PageHeading className="mb-1 text-xl font-bold">两份报告对照</PageHeading>
      <p>前：{before.label}</p>
      <p className="mb-2">后：{now.label}</p>
      <Choose {...choice} all={all} />
      <p className="mb-3 rounded border border-line bg-ground px-3 py-1 text-sm" data-counts>
        {side.counts}
      </p>
      <Comparison side={side} all={all} />
    </main>
  );
}
