"use client";
// The same place was changed in another window: both values are shown, and a person chooses which stays. It is in the first load: a
// question whose dialog could no longer be fetched would hold back what was typed without a word.
import { useEffect, useState, useSyncExternalStore } from "react";
import { valueWords } from "#lib/report/valueWords.ts";
import { clockIn } from "#lib/report/date.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Write } from "#lib/report/patch.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useName } from "../ui/who.ts";
import type { Conflict } from "../saving/autosave.ts";
import { useEditor } from "../editor/context.ts";

function textOf(outline: Outline, write: Write): string {
  if (write.value === "") return write.area === "narrative" ? "（这一段已删除）" : "（空白）";
  return valueWords(outline, write, write.value);
}

/** Of running text it is a block that was changed. */
const wordsOf = (outline: Outline, { area, address }: Write): string =>
  `${placeWords[area](outline, address)}${area === "narrative" ? "中的一段" : ""}`;

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
  return (
    <li className="rounded border border-line p-3">
      <p className="mb-2 font-bold">{wordsOf(outline, conflict.mine)}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <div>
          <p className="text-sm text-muted">本窗口填的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(outline, conflict.mine)}</p>
          <p className="mb-2 min-h-5 text-sm text-muted">{own}</p>
          <Button onClick={() => save.settle(conflict, "mine")}>用本窗口的</Button>
        </div>
        <div>
          <p className="text-sm text-muted">别处后来存的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(outline, conflict.theirs)}</p>
          <p className="mb-2 min-h-5 text-sm text-muted">{whose}</p>
          <Button onClick={() => save.settle(conflict, "theirs")}>用别处的</Button>
        </div>
      </div>
    </li>
  );
}

/** Milliseconds without a key after which a question may come up. */
const rest = 1500;

/** Whether the hand has rested since something is to be asked: a question under it would take a key that was meant for the table as its answer. */
function useRested(isAsked: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!isAsked) return undefined;
    const come = () => setRested(true);
    let timer = setTimeout(come, rest);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(come, rest);
    };
    window.addEventListener("keydown", wait, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", wait, true);
      setRested(false);
    };
  }, [isAsked]);
  return rested;
}

export function ConflictDialog() {
  const { save } = useEditor();
  const read = () => save.state().conflicts;
  const conflicts = useSyncExternalStore(save.subscribe, read, read);
  const rested = useRested(conflicts.length > 0);
  if (conflicts.length === 0 || !rested) return null;
  return (
    <Modal
      open
      onClose={() => undefined}
      title="同一处在另一个窗口也被改过"
      description="两边填得不一样，请选择留下哪一个。其他改动都已经分别保存。"
      wide
      asking
      help="conflict"
    >
      {/* The focus comes here and to no answer: an Enter that was meant for the table answers nothing. */}
      <ul tabIndex={-1} data-begin className="space-y-3 focus-visible:outline-none">
        {conflicts.map((conflict) => (
          <Choice key={`${conflict.mine.area} ${conflict.mine.address}`} conflict={conflict} />
        ))}
      </ul>
    </Modal>
  );
}
