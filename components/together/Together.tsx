"use client";
// Who else has this report open and where: a button in the foot that opens the list, a frame round the place where each works. What others
// changed comes into the form by the way of saving as soon as the server tells of another revision.
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { News } from "#lib/live/news.ts";
import type { Present } from "#lib/live/present.ts";
import { freshMark } from "../saving/keeper.ts";
import { useEditor } from "../editor/context.ts";
import { workPlaceOf } from "../editor/workPlace.ts";
import { FootList } from "../ui/FootList.tsx";
import { catching } from "./catching.ts";
import { browserLine, tellMove } from "./browser.ts";
import { showWhere } from "./marks.ts";
import { callOf, presentWords, whereOf } from "./words.ts";

/** Milliseconds: until the line is opened, a moment after the page rests (Foot.tsx); after a move. */
const [late, moved] = [200, 400];

/** The others at the report, and what of theirs comes in, while this window is seen. */
function useOthers(): readonly Present[] {
  const { reportId: report, save } = useEditor();
  const [others, setOthers] = useState<readonly Present[]>([]);
  const alone = useRef(true);
  useEffect(() => {
    const window = freshMark();
    let at = workPlaceOf(document.activeElement) ?? "";
    let moving: ReturnType<typeof setTimeout> | undefined;
    const { heard, end } = catching(save);
    const tell = () => tellMove({ report, window, at: () => at });
    const news = (one: News) => {
      if ("revision" in one) return one.revision === null ? undefined : heard(one.revision);
      setOthers(one.present);
      if (alone.current && one.present.length > 0) tell();
      alone.current = one.present.length === 0;
    };
    const line = browserLine({ report, window, at: () => at, news });
    const seen = () => (document.visibilityState === "visible" ? line.show() : line.hide());
    const follow = ({ target }: FocusEvent) => {
      const now = workPlaceOf(target);
      if (now === undefined || now === at) return;
      at = now;
      clearTimeout(moving);
      if (!alone.current) moving = setTimeout(tell, moved);
    };
    const opening = setTimeout(() => {
      document.addEventListener("visibilitychange", seen);
      seen();
    }, late);
    document.addEventListener("focusin", follow);
    return () => {
      clearTimeout(opening);
      clearTimeout(moving);
      document.removeEventListener("visibilitychange", seen);
      document.removeEventListener("focusin", follow);
      line.hide();
      end();
    };
  }, [report, save]);
  return others;
}

export function Together() {
  const { outline } = useEditor();
  const others = useOthers();
  const path = usePathname();
  // Another section draws its places anew, and late parts come after it.
  useEffect(() => {
    showWhere(others);
    const timer = setTimeout(() => showWhere(others), moved);
    return () => clearTimeout(timer);
  }, [others, path]);
  useEffect(() => () => showWhere([]), []);
  return (
    <>
      <span role="status" className="sr-only">
        {others.length > 0 && presentWords(others)}
      </span>
      {others.length > 0 && (
        <FootList label={presentWords(others)} help="together">
          <ul>
            {others.map(({ window, who, at }) => (
              <li key={window} className="border-b border-line py-1 last:border-b-0">
                <b>{callOf(who)}</b>
                <span>{whereOf(outline, at) === "" ? "　打开着本报告" : `　在 ${whereOf(outline, at)}`}</span>
              </li>
            ))}
          </ul>
          <p className="pt-1 text-muted">各填各的不会互相影响；别人存的内容两秒内出现在这里。两人改同一处时，会把两个值都给您看。</p>
        </FootList>
      )}
    </>
  );
}
