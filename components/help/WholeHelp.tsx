// All topics on one page, to be printed as a book: contents first, links by number.
import { topics } from "./contents.ts";
import { HelpFrame } from "./HelpFrame.tsx";
import { TopicBody } from "./TopicBody.tsx";

const inBook = (topic: string): string => `#${topic}`;

export function WholeHelp() {
  return (
    <HelpFrame whole>
      <h1 className="mb-4 text-2xl font-bold">年报编制使用说明</h1>
      <ol className="mb-8 list-decimal pl-8">
        {topics.map(({ id, title }) => (
          <li key={id}>
            <a href={inBook(id)} className="text-brand underline underline-offset-2">
              {title}
            </a>
          </li>
        ))}
      </ol>
      {topics.map(({ id, title, summary, blocks }, place) => (
        <section key={id} id={id} aria-labelledby={`title-${id}`} className="mb-10">
          <h2 id={`title-${id}`} className="mb-2 text-xl font-bold">
            {place + 1}. {title}
          </h2>
          <p className="help-summary mb-3">{summary}</p>
          <TopicBody blocks={blocks} reach={inBook} below={2} />
        </section>
      ))}
    </HelpFrame>
  );
}
