// Says once how many numbers of a report that was just read could follow its tables, with the way to look at them. Fetched when it is asked for.
import { proposedIn } from "#lib/bound/proposed/proposed.ts";
import type { Editor } from "../editor/context.ts";
import { say } from "../ui/toasts.tsx";
import { materialIn } from "./numbers.ts";
import { propose } from "./proposing.ts";

export function offerProposals(editor: Editor): void {
  const { length } = proposedIn(materialIn(editor));
  if (length > 0)
    say(`读入的正文里有 ${length} 处数字与表里的相同，可以设成跟着表格；现在一处都没有设。`, {
      action: { label: "看一看", onClick: propose },
    });
}
