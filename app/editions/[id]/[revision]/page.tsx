import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditionPage } from "#components/editions/EditionPage.tsx";
import { editionById, editions, revisionsOf } from "#lib/editions/index.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly revision: string }> };

// All there are: of any other name Next would keep a page on the disk for good.
export const dynamicParams = false;

export const generateStaticParams = () =>
  editions.flatMap(({ id }) => revisionsOf(id).map(({ revision }) => ({ id, revision: String(revision) })));

/** Id and revision are pieces of the address that somebody opened. */
async function asked(params: Props["params"]) {
  const { id, revision } = await params;
  return { id, revision, edition: editionById(id, Number(revision)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { revision, edition } = await asked(params);
  return { title: `格式说明：${edition === undefined ? "没有这种格式" : `${edition.name}，第 ${revision} 次修订`}` };
}

export default async function Page({ params }: Props) {
  const { id, edition } = await asked(params);
  if (edition === undefined) notFound();
  return <EditionPage edition={edition} revisions={revisionsOf(id)} />;
}
