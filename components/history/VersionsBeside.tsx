// Two versions of one report beside each other: cells and words that differ are marked.
import Link from "next/link";
import type { Bound } from "#lib/arithmetic/opened.ts";
import { differsElsewhere } from "#lib/compare/elsewhere.ts";
import { sideBySide } from "#lib/compare/sideBySide.ts";
import { Comparison } from "../beside/Comparison.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageBar } from "../ui/PageBar.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import "../ui/print.css";

/** What a side is called, and when, by whom and how it came to be. */
export type Side = { readonly name: string; readonly told: string };

type Props = {
  readonly title: string;
  readonly before: Bound;
  readonly now: Bound;
  /** Of both, the earlier one first. */
  readonly sides: readonly [earlier: Side, later: Side];
  /** The address of this comparison. */
  readonly path: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly all: boolean;
};

export function VersionsBeside({ title, before, now, sides: [earlier, later], path, back, all }: Props) {
  const side = sideBySide(before, now, [earlier.name, later.name], true);
  const elsewhere = differsElsewhere(before.report, now.report);
  return (
    <main data-help="history" className="print-sheet bg-paper p-4">
      <div className="screen-only">
        <PageBar heading="两版对照" back={back}>
          {title}
        </PageBar>
      </div>
      <p>
        前：{earlier.name}，{earlier.told}
      </p>
      <p className="mb-2">
        后：{later.name}，{later.told}
      </p>
      <p className="screen-only mb-2 flex flex-wrap gap-3">
        <Link href={`${path}${all ? "" : "&all=1"}`} className={buttonClass()} scroll={false}>
          {all ? "只看不同的" : "全部都列出"}
        </Link>
        <PrintButton />
      </p>
      <p className="mb-3 rounded border border-line bg-ground px-3 py-1 text-sm" data-counts>
        {side.counts}
        {elsewhere.length > 0 && `另外不同：${elsewhere.join("，")}。`}
      </p>
      <Comparison side={side} all={all} />
    </main>
  );
}
