// Two versions of one report beside each other: cells and words that differ are marked.
import Link from "next/link";
import type { Bound } from "#lib/arithmetic/opened.ts";
import { differsElsewhere } from "#lib/compare/elsewhere.ts";
import { sideBySide } from "#lib/compare/sideBySide.ts";
import type { VersionLine } from "#lib/overview/versionLines.ts";
import { Comparison } from "../beside/Comparison.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageBar } from "../ui/PageBar.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import "../ui/print.css";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly before: Bound;
  readonly now: Bound;
  /** Those of both, the later one first. */
  readonly lines: readonly VersionLine[];
  readonly latest: number | undefined;
  readonly all: boolean;
};

const told = ({ time, who, way }: VersionLine): string => `${time}，${who}，${way}`;

export function VersionsBeside({ id, title, before, now, lines, latest, all }: Props) {
  const [later, earlier] = lines;
  if (later === undefined || earlier === undefined) return null;
  const path = `/reports/${id}/history`;
  const nameOf = ({ number }: VersionLine): string => `第${number}版${number === latest ? "（现在）" : ""}`;
  const side = sideBySide(before, now, [nameOf(earlier), nameOf(later)], true);
  const elsewhere = differsElsewhere(before.report, now.report);
  return (
    <main data-help="history" className="print-sheet mx-auto max-w-[90rem] bg-paper p-3 sm:p-4">
      <div className="screen-only">
        <PageBar heading="两版对照" back={{ href: path, label: "回到历史" }}>
          {title}
        </PageBar>
      </div>
      <p>
        前：{nameOf(earlier)}，{told(earlier)}
      </p>
      <p className="mb-2">
        后：{nameOf(later)}，{told(later)}
      </p>
      <p className="screen-only mb-2 flex flex-wrap gap-3">
        <Link href={`${path}?from=${earlier.number}&to=${later.number}${all ? "" : "&all=1"}`} className={buttonClass()} scroll={false}>
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
