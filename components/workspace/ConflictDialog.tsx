"use client";
// The same place was changed in another window: both values are shown once a person asks for them (asked.ts), and he chooses which stays. No button has
// the focus then, so that a key that was on its way to a cell chooses nothing. The values are fetched with the first act, which goes before anything typed, or
// while the page rests after its opening: a question that could no longer be fetched would hold back what was typed.
import { useEffect, useSyncExternalStore } from "react";
import { Fetched, late } from "../ui/Fetched.tsx";
import { useFirstAct } from "../ui/firstAct.ts";
import { Modal } from "../ui/Modal.tsx";
import { rested } from "../ui/useSoon.ts";
import { useEditor } from "../editor/context.ts";
import { closeQuestions, useQuestionKey, useQuestionsShown } from "./asked.ts";
import { ConflictMarks } from "./ConflictMarks.tsx";

const Choices = late(() => import("./ConflictChoices.tsx").then(({ ConflictChoices }) => ConflictChoices));

export function ConflictDialog() {
  const { save } = useEditor();
  const read = () => save.state().conflicts;
  const conflicts = useSyncExternalStore(save.subscribe, read, read);
  const shown = useQuestionsShown();
  useQuestionKey(save);
  useFirstAct(Choices.ahead);
  useEffect(() => {
    const timer = setTimeout(Choices.ahead, rested);
    return () => clearTimeout(timer);
  }, []);
  // With the last question answered the next one waits as this one did.
  useEffect(() => {
    if (conflicts.length === 0) closeQuestions();
  }, [conflicts]);
  return (
    <>
      <ConflictMarks conflicts={conflicts} />
      <Modal
        open={shown && conflicts.length > 0}
        onClose={closeQuestions}
        title="同一处在另一个窗口也被改过"
        description="两边填得不一样，请选择留下哪一个。现在不选也可以：先关上，接着填，两边的都留着。"
        wide
        help="conflict"
      >
        <div data-begin tabIndex={-1} className="outline-none">
          <Fetched>
            <Choices conflicts={conflicts} />
          </Fetched>
        </div>
      </Modal>
    </>
  );
}
