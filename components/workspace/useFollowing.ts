// The text follows the tables: when a table changed here, was filled or came from elsewhere, and once when the report is opened. In idle time after the
// typing rests, so that a change that comes with its text from another window is not made a second time. A report without such numbers fetches nothing for it.
import { useEffect } from "react";
import type { Report } from "#lib/report/report.ts";
import type { Editor } from "../editor/context.ts";
import { wheneverRested } from "../ui/whenIdle.ts";

const hasBound = ({ narrative }: Report): boolean =>
  Object.values(narrative).some((blocks) => blocks.some(({ bound }) => bound !== undefined && bound.length > 0));

export function useFollowing(editor: Editor): void {
  useEffect(() => {
    let gone = false;
    const follow = () => {
      if (!hasBound(editor.live.report())) return;
      // Where it does not come, the next change asks for it again, and so does opening the report.
      import("./follow.ts").then(
        (module) => gone || module.follow(editor),
        () => undefined,
      );
    };
    const stop = wheneverRested(follow, editor.live.subscribeLater);
    return () => {
      gone = true;
      stop();
    };
  }, [editor]);
}
