// The first page of the help: what there is, and a search over all of it.
import { plainText } from "./marked.ts";
import { titleOf, topics } from "./contents.ts";
import { HelpFrame } from "./HelpFrame.tsx";
import { HelpSearch } from "./HelpSearch.tsx";
import { HelpSummaries } from "./HelpSummaries.tsx";
import type { Entry } from "./search.ts";
import { textsOf, type Topic } from "./topic.ts";

const entryOf = ({ id, title, summary, words, blocks }: Topic): Entry => ({
  id,
  title,
  words: words.join(" "),
  texts: [summary, ...blocks.flatMap(textsOf)].map((text) => plainText(text, titleOf)),
});

export function HelpContents() {
  return (
    <HelpFrame>
      <h1 className="mb-4 text-2xl font-bold">使用说明</h1>
      <HelpSearch entries={topics.map(entryOf)}>
        <HelpSummaries />
      </HelpSearch>
      <p className="mt-6 text-muted">在任何地方按 F1，都会打开那个地方的说明。</p>
    </HelpFrame>
  );
}
