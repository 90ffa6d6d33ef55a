// What was chosen of a report that was read, filled into the draft that is open now. Fetched when something waits (useTakenOver.ts).
import { blockAddress } from "#lib/edition/address.ts";
import { whenceOf } from "#lib/report/doer.ts";
import type { Editor } from "../editor/context.ts";
import type { Cited } from "../editor/ways.ts";
import { freshId } from "../narrative/schema.ts";
import type { Filling, Waiting } from "../published/filling.ts";
import { fillAll } from "./fillAll.ts";
import { countedWords } from "./wholeFill.ts";

/** Paragraphs that come from elsewhere have ids that others here may have. */
const withOwnIds = (part: Filling["parts"][number]): Filling["parts"][number] =>
  part.now.choice === undefined
    ? { ...part, now: { choice: undefined, blocks: part.now.blocks.map((block) => ({ ...block, id: freshId() })) } }
    : part;

/** Where all of it was read; `own`: its parts under the ids that they have here. */
function citedIn({ from, at, filling }: Waiting, own: Filling["parts"]): readonly Cited[] {
  const one = (area: Cited["area"], address: string, text: string, read = address): readonly Cited[] =>
    at[read] === undefined ? [] : [{ area, address, text, whence: whenceOf(from, at[read]) }];
  return [
    ...filling.figures.flatMap(({ address, to }) => one("figures", address, to)),
    ...filling.texts.flatMap(({ area, at: address, now }) => (area === "sources" ? [] : one(area, address, now))),
    ...own.flatMap(({ part, now }, place) =>
      now.blocks.flatMap(({ id, text }, nth) =>
        one("narrative", blockAddress(part, id), text, blockAddress(part, filling.parts[place]?.now.blocks[nth]?.id ?? id)),
      ),
    ),
  ];
}

/** Fills it in as one change, with one way back. */
export function fillTaken(editor: Editor, waiting: Waiting): void {
  const { from, filling } = waiting;
  const own = filling.parts.map(withOwnIds);
  fillAll(editor, { ...filling, parts: own }, "read", ({ parts, texts, figures, skipped }) => {
    const fields = texts.filter(({ area }) => area === "fields" || area === "about").length;
    const left = skipped > 0 ? `${skipped} 处刚才在别处改过，没有填。` : "";
    return `已由${from}填入${countedWords(parts.length, fields, figures.length)}。${left}`;
  });
  editor.ways.cite(citedIn(waiting, own));
}
