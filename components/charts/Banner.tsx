// The head of 图解: whose report, of which year.
import type { Poster } from "#lib/charts/poster.ts";
import { PageHeading } from "../ui/PageHeading.tsx";

/** `title`: of the report, where there is no poster of it yet. `mark`: of a report that is not ready. */
type Props = { readonly poster: Poster | null; readonly title: string; readonly mark: string | null };

export function Banner({ poster, title, mark }: Props) {
  return (
    <header className="poster-banner">
      <PageHeading>
        <span className="poster-mark" aria-hidden="true">
          图解
        </span>
        <span className="sr-only">图解：</span>
        {poster !== null && poster.name !== "" && <span className="poster-name">{poster.name}</span>}
        <span className="poster-title">{poster === null ? title : poster.rest}</span>
        {mark !== null && <span className="poster-mark">{mark}</span>}
      </PageHeading>
      {poster !== null && poster.issuer !== "" && <p className="poster-issuer">{poster.issuer}</p>}
    </header>
  );
}
