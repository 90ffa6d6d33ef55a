// The formats that the system knows, the latest first, each with its years and what it rests on.
import Link from "next/link";
import type { Edition } from "#lib/edition/edition.ts";
import { yearsInWords } from "#lib/editions/years.ts";
import { buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";

export function EditionList({ editions }: { readonly editions: readonly Edition[] }) {
  return (
    <main data-help="editions" className="mx-auto my-6 max-w-3xl rounded bg-paper p-6">
      <p className="mb-2 flex flex-wrap items-center justify-between gap-4 text-sm">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <Link href="/checks" className={buttonClass("link")}>
          检查项目
        </Link>
        <HelpLink />
      </p>
      <PageHeading className="mb-2 text-2xl font-bold">格式说明</PageHeading>
      <p className="mb-4 text-muted">报告采用哪种格式，由报告的年度决定。</p>
      <ul className="space-y-3">
        {[...editions]
          .sort((one, two) => two.years.from - one.years.from)
          .map((edition) => (
            <li key={edition.id} className="border-t border-line pt-3">
              <Link href={`/editions/${edition.id}`} className="inline-block min-h-6 font-bold text-brand underline underline-offset-2">
                {edition.name}
              </Link>
              <p>
                {yearsInWords(edition)}的报告；依据：{[...new Set(edition.basis.map(({ document }) => document))].join("、")}
              </p>
            </li>
          ))}
      </ul>
    </main>
  );
}
