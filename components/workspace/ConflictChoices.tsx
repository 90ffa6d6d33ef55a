"use client";
// The two values of each place that was changed in another window too, and the choice between them (ConflictDialog.tsx).
import { useEffect, useState } from "react";
import { clockIn } from "#lib/report/date.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { useName } from "../ui/who.ts";
import type { Conflict } from "../saving/autosave.ts";
import { useEditor } from "../editor/context.ts";
import { say } from "../ui/toasts.tsx";
import { chosenWords, textOf, wordsOf } from "./conflictWords.ts";

/** Who stored the other value, and when: 小王 10:32 存的. "" until that is known, and where the server cannot say. */
function useWhose({ theirs: { area, address, revision } }: Conflict): string {
  const { reportId: report } = useEditor();
  const [told, tell] = useState({ revision, words: "" });
  useEffect(() => {
    let gone = false;
    void act("lastChange", { report, area, address }).then((answer) => {
      if (gone || !answer.ok || answer.value === null) return;
      tell({ revision, words: `${answer.value.who} ${clockIn(new Date(answer.value.at))} 存的`.trim() });
    });
    return () => void (gone = true);
  }, [report, area, address, revision]);
  return told.revision === revision ? told.words : "";
}

/** Whose the value of this window is, and when it was typed, as far as that is known: 小林 10:31 填的. */
function useOwn({ mine }: Conflict): string {
  const { save } = useEditor();
  const typed = save.typed(mine);
  const time = typed === undefined ? "" : `${clockIn(new Date(typed.at))}${typed.isLatest ? " 以前" : ""}`;
  const name = useName();
  const words = [save.who() ?? name ?? "", time].filter((one) => one !== "").join(" ");
  return words === "" ? "" : `${words} 填的`;
}

function Choice({ conflict }: { readonly conflict: Conflict }) {
  const { save, outline } = useEditor();
  const own = useOwn(conflict);
  const whose = useWhose(conflict);
  const settle = (keep: "mine" | "theirs") => {
    save.settle(conflict, keep);
    say(chosenWords(outline, conflict, keep));
  };
  return (
    <li className="rounded border border-line p-3">
      <p className="mb-2 font-bold">{wordsOf(outline, conflict.mine)}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <div>
          <p className="text-sm text-muted">本窗口填的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(outline, conflict.mine)}</p>
          <p className="mb-2 min-h-5 text-sm text-muted">{own}</p>
          <Button onClick={() => settle("mine")}>用本窗口的</Button>
        </div>
        <div>
          <p className="text-sm text-muted">别处后来存的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(outline, conflict.theirs)}</p>
          <p className="mb-2 min-h-5 text-sm text-muted">{whose}</p>
          <Button onClick={() => settle("theirs")}>用别处的</Button>
        </div>
      </div>
    </li>
  );
}

export function ConflictChoices({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <ul className="space-y-3">
      {conflicts.map((conflict) => (
        <Choice key={`${conflict.mine.area} ${conflict.mine.address}`} conflict={conflict} />
      ))}
    </ul>
  );
}
