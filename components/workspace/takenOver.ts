// What was chosen of a report that was read, filled into the draft that is open now. Fetched when something waits (useTakenOver.ts).
import type { Editor } from "../editor/context.ts";
import { freshId } from "../narrative/schema.ts";
import type { Filling, Waiting } from "../published/filling.ts";
import { fillAll } from "./fillAll.ts";
import { countedWords } from "./wholeFill.ts";

/** Paragraphs that come from elsewhere have ids that others here may have. */
const withOwnIds = (part: Filling["parts"][number]): Filling["parts"][number] =>
  part.now.choice === undefined
    ? { ...part, now: { choice: undefined, blocks: part.now.blocks.map((block) => ({ ...block, id: freshId() })) } }
    : part;

/** Fills it in as one change, with one way back. */
export const fillTaken = (editor: Editor, { from, filling }: Waiting): void =>
  fillAll(editor, { ...filling, parts: filling.parts.map(withOwnIds) }, "read", ({ parts, texts, figures, skipped }) => {
    const fields = texts.filter(({ area }) => area === "fields" || area === "about").length;
    const left = skipped > 0 ? `${skipped} 处刚才在别处改过，没有填。` : "";
    return `已由${from}填入${countedWords(parts.length, fields, figures.length)}。${left}`;
  });
