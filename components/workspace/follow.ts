// The text follows the tables, and it is said, with a way back. Fetched by the pages of a report with such numbers (useFollowing.ts).
import { followedParts } from "#lib/bound/follow.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Way } from "#lib/report/doer.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { numbersOf } from "../bound/numbers.ts";
import type { Editor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { say } from "../ui/toasts.tsx";
import { followedWords, unfollowed, unfollowedWords } from "./following.ts";

function put({ form, live, save, ways }: Editor, parts: ReadonlyMap<Address, readonly NarrativeBlock[]>, by: Way): void {
  for (const [part, blocks] of parts) ways.noteText(part, blocks, by);
  live.batch(() => {
    for (const [part, blocks] of parts) form.setValue(pathOf("narrative", part), blocks);
  });
  save.touch();
}

/** Has the text follow the tables as they stand. */
export function follow(editor: Editor): void {
  const { live, outline, lock } = editor;
  if (lock !== undefined) return;
  const parts = followedParts(live.report(), numbersOf(editor));
  if (parts.length === 0) return;
  put(editor, new Map(parts.map(({ part, blocks }) => [part, blocks])), "followed");
  // What took no change, as a report that is closed does not, did not follow, and nobody is told that it did.
  if (followedParts(live.report(), numbersOf(editor)).length > 0) return;
  const takeBack = () => {
    const { parts: now, back, left } = unfollowed(live.report().narrative, parts);
    if (back > 0) put(editor, now, "undone");
    say(unfollowedWords(back, left));
  };
  say(followedWords(outline, parts), { action: { label: "撤销", onClick: takeBack } });
}
