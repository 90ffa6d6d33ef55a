import { notFound } from "next/navigation";
import { SectionPage } from "#components/form/SectionPage.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { editionById } from "#lib/editions/index.ts";
import { store } from "#lib/store/instance.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly section: string }> };

/** A word of the address as it is read by people; Next hands it over as it travels. */
function readable(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

export default async function Page({ params }: Props) {
  const { id, section } = await params;
  const stored = await (await store()).get(id);
  if (stored === undefined) notFound();
  const known = editionById(stored.report.edition)?.sections.some((one) => one.id === section) ?? false;
  if (!known) return <Notice title="报告里没有这一部分" text={`地址中的“${readable(section)}”不是这份报告的一部分。`} back={{ href: `/reports/${id}`, label: "回到这份报告" }} />;
  return <SectionPage key={section} id={section} />;
}
