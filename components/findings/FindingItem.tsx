"use client";
// One finding, everywhere the same: a button that leads to its first place and marks all of them, its 依据 behind a
// click, and its 说明. One that is explained is folded into a line.
import { useCallback, useRef } from "react";
import { findingKey, severityNames, type Finding } from "#lib/checks/finding.ts";
import { checkKinds } from "#lib/checks/kind.ts";
import { isExplainable } from "#lib/checks/standing.ts";
import { useMarked } from "../editor/context.ts";
import { Basis } from "./Basis.tsx";
import { Remark } from "./Remark.tsx";
import { useGoTo } from "../editor/useGoTo.ts";
import { useRemark } from "./useRemark.ts";
import { toNextProblem } from "../ui/focus.ts";
import { footWords } from "../ui/footWords.ts";
import { Ways } from "./Ways.tsx";

const tones = { error: "border-bad bg-bad-soft", warning: "border-warn bg-warn-soft", advice: "border-line bg-paper" } as const;

/** What is wrong with a value by itself: its input says so in the words of this item. */
const isOfItsPlace = ({ kind }: Finding): boolean => checkKinds[kind].marksPlace;

type Props = {
  readonly finding: Finding;
  /** In the panel the acts stand below the message. On the page of its section it is what describes the cell. */
  readonly inPanel?: boolean;
  /** In the line at the foot, its 依据 left out. */
  readonly line?: boolean;
  readonly hidden?: boolean;
};

function Message({ finding, inPanel = false, line = false }: Props) {
  const go = useGoTo();
  return (
    <button
      type="button"
      {...(!inPanel && isOfItsPlace(finding) ? { id: `problem-${finding.at[0] ?? ""}` } : {})}
      onClick={() => go(finding.at[0] ?? "", finding)}
      className={`min-w-0 px-3 text-left ${line ? `min-h-6 ${footWords(finding.brief)}` : "py-1 text-sm"} ${inPanel ? "basis-full py-2" : "flex-1"}`}
      title={line ? finding.brief : undefined}
      data-check={finding.check}
    >
      <strong className="mr-1">{severityNames[finding.severity]}</strong>
      {finding.brief}
    </button>
  );
}

export function FindingItem({ finding, inPanel = false, line = false, hidden = false }: Props) {
  const item = useRef<HTMLLIElement>(null);
  const listed = useCallback((element: HTMLLIElement | null) => {
    item.current = element;
    return toNextProblem(element);
  }, []);
  const acts = useRemark(finding);
  const shown = useMarked((live) => findingKey(live.shown() ?? { check: "", at: [] }) === findingKey(finding));
  const explained = acts.remark.state === "current";
  // Once what was done is painted: the folded line, or the way to write again.
  const focusBack = () =>
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>("[data-folded]:not([open]) > summary, [data-remark]")?.focus());
  const body = (
    <div className={`flex items-start ${line ? "has-[textarea]:flex-wrap" : "flex-wrap"}`}>
      <Message finding={finding} inPanel={inPanel} line={line} />
      <Ways finding={finding} short={line} />
      {isExplainable(finding) && <Remark {...acts} finding={finding} done={focusBack} />}
      {!line && <Basis basis={finding.basis} />}
    </div>
  );
  return (
    <li
      ref={listed}
      hidden={hidden}
      data-finding={findingKey(finding)}
      aria-current={shown}
      className={`rounded border-l-4 ${explained ? "border-line bg-ground" : tones[finding.severity]} ${shown ? "outline-2 outline-brand" : ""}`}
    >
      {explained ? (
        <details data-folded>
          <summary className="truncate px-3 py-1 text-sm">
            <strong className="mr-1">已说明</strong>
            {finding.brief}
          </summary>
          {body}
        </details>
      ) : (
        body
      )}
    </li>
  );
}
