// One topic as a page, with the way to the one before and the next.
import Link from "next/link";
import { buttonClass } from "../ui/Button.tsx";
import { numberOf, topics } from "./contents.ts";
import { HelpFrame } from "./HelpFrame.tsx";
import { placesOf } from "../ui/places.ts";
import type { Topic } from "./topic.ts";
import { TopicBody } from "./TopicBody.tsx";

export const ownPage = (topic: string): string => `/help/${topic}`;

function Neighbours({ number }: { readonly number: number }) {
  const [before, after] = [topics[number - 2], topics[number]];
  return (
    <nav aria-label="上一页和下一页" className="mt-6 flex flex-wrap justify-between gap-3 print:hidden">
      {before === undefined ? (
        <span />
      ) : (
        <Link href={ownPage(before.id)} prefetch={false} rel="prev" className={buttonClass()}>
          ← 上一页：{before.title}
        </Link>
      )}
      {after !== undefined && (
        <Link href={ownPage(after.id)} prefetch={false} rel="next" className={buttonClass("primary")}>
          下一页：{after.title} →
        </Link>
      )}
    </nav>
  );
}

export function TopicPage({ topic }: { readonly topic: Topic }) {
  const standing = placesOf(topic.id);
  return (
    <HelpFrame current={topic.id}>
      <h1 className="mb-2 text-2xl font-bold">
        {numberOf(topic.id)}. {topic.title}
      </h1>
      <p className="help-summary mb-4 text-lg">{topic.summary}</p>
      <TopicBody blocks={topic.blocks} reach={ownPage} below={1} />
      {standing.length > 0 && <p className="mt-6 text-sm text-muted">在这些地方按 F1，打开的就是本页：{standing.join("、")}。</p>}
      <Neighbours number={numberOf(topic.id)} />
    </HelpFrame>
  );
}
