// The revisions of a format, each a page of its own, and what the one that is shown changed in the one before it. Where
// there is but one, nothing is said.
import Link from "next/link";
import { editionChanges } from "#lib/edition/changes.ts";
import type { Edition } from "#lib/edition/edition.ts";

type Props = { readonly edition: Edition; readonly revisions: readonly Edition[] };

const nameOf = (revision: number, newest: number): string => `第 ${revision} 次修订${revision === newest ? "（新建报告用这一次）" : ""}`;

function Choice({ edition, revisions }: Props) {
  const newest = revisions.at(-1)?.revision ?? edition.revision;
  return (
    <nav aria-label="各次修订" className="screen-only mb-2 flex flex-wrap gap-x-4">
      {revisions.map(({ id, revision }) => (
        <Link
          key={revision}
          href={`/editions/${id}/${revision}`}
          aria-current={revision === edition.revision ? "page" : undefined}
          className={`inline-block min-h-6 text-brand underline underline-offset-2 ${revision === edition.revision ? "font-bold" : ""}`}
        >
          {nameOf(revision, newest)}
        </Link>
      ))}
    </nav>
  );
}

function Changes({ edition, before }: { readonly edition: Edition; readonly before: Edition }) {
  const changes = editionChanges(before, edition);
  return (
    <section className="mb-3 rounded border border-line bg-ground px-3 py-2" data-changes>
      <h2 className="font-bold">与第 {before.revision} 次修订的不同</h2>
      {changes.length === 0 ? (
        <p>印出的内容、要填的格和勾稽关系都一样，只有填写说明不同。</p>
      ) : (
        <ul className="list-disc pl-5">
          {changes.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">用以前的修订做的报告，照原样打开和导出，不会自动改变。</p>
    </section>
  );
}

export function Revisions({ edition, revisions }: Props) {
  if (revisions.length < 2) return null;
  const before = revisions.filter(({ revision }) => revision < edition.revision).at(-1);
  return (
    <>
      <Choice edition={edition} revisions={revisions} />
      {before !== undefined && <Changes edition={edition} before={before} />}
    </>
  );
}
