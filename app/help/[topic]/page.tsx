import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { topicOf, topics } from "#components/help/contents.ts";
import { TopicPage } from "#components/help/TopicPage.tsx";

type Props = { readonly params: Promise<{ readonly topic: string }> };

// All there are: of any other name Next would keep a page on the disk for good.
export const dynamicParams = false;

export const generateStaticParams = () => topics.map(({ id }) => ({ topic: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = topicOf((await params).topic);
  return { title: topic === undefined ? "使用说明里没有这一页" : `${topic.title} · 使用说明` };
}

export default async function Page({ params }: Props) {
  const topic = topicOf((await params).topic);
  if (topic === undefined) notFound();
  return <TopicPage topic={topic} />;
}
