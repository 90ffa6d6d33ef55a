// Every change that was saved in one version of a report, newest first: of places and paragraphs that are gone by now, too.
import type { SavedLine } from "#lib/overview/versionLines.ts";
import { PageBar } from "../ui/PageBar.tsx";
import { Pager } from "../ui/Pager.tsx";

type Props = {
  readonly title: string;
  readonly number: number;
  /** When, by whom and how the version came to be. */
  readonly told: string;
  /** Those of this page. */
  readonly lines: readonly SavedLine[];
  /** The address of this list. */
  readonly path: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly page: number;
  readonly pages: number;
};

export function SavedPage({ title, number, told, lines, path, back, page, pages }: Props) {
  return (
    <main data-help="history" className="bg-paper p-4">
      <PageBar heading={`第 ${number} 版里保存的每个改动`} back={back}>
        {title}
      </PageBar>
      <p className="mb-2">{told}。新的在前。</p>
      <ol aria-label="保存的改动，新的在前">
        {lines.map(({ time, way, words }, place) => (
          <li key={place} className="flex flex-wrap gap-x-4 border-b border-line py-1">
            <span className="w-52 shrink-0 text-sm text-muted">{time}</span>
            <span className="w-24 shrink-0 text-sm">{way}</span>
            <span className="min-w-60 flex-1 text-sm break-words">{words}</span>
          </li>
        ))}
      </ol>
      <Pager name="保存的改动的页" page={page} pages={pages} hrefOf={(to) => `${path}&page=${to}`} />
    </main>
  );
}
