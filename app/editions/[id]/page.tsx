import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditionPage } from "#components/editions/EditionPage.tsx";
import { editionById, editions, revisionsOf } from "#lib/editions/index.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

// All there are: of any other name Next would keep a page on the disk for good.
export const dynamicParams = false;

export const generateStaticParams = () => editions.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `格式说明：${editionById((await params).id)?.name ?? "没有这种格式"}` };
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  // The id is a piece of the address that somebody opened.
  const edition = editionById(id);
  if (edition === undefined) notFound();
  return <EditionPage edition={edition} revisions={revisionsOf(id)} />;
}
