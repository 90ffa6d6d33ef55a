"use client";
// Into which report that is there goes what was read: those of its year, those of its name first.
import { useEffect, useState } from "react";
import type { AnswerOf } from "#lib/acts/acts.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useRunning } from "../ui/running.ts";

export type HeldReport = AnswerOf<"held">;

type Told = { readonly choices?: AnswerOf<"drafts">; readonly problem?: string };

function useDrafts(year: number, name: string): Told {
  const [told, setTold] = useState<Told>({});
  useEffect(() => {
    let wanted = true;
    void act("drafts", { year, name }).then(
      (answer) => wanted && setTold(answer.ok ? { choices: answer.value } : { problem: answer.message }),
    );
    return () => {
      wanted = false;
    };
  }, [year, name]);
  return told;
}

/** The report of this id as it is now, or why there is none. */
export async function heldAt(id: string): Promise<HeldReport | { readonly problem: string }> {
  const answer = await act("held", { report: id });
  return answer.ok ? answer.value : { problem: answer.message };
}

type Props = {
  readonly year: number;
  readonly name: string;
  readonly onClose: () => void;
  readonly onChosen: (held: HeldReport) => void;
};

export function ChooseDraft({ year, name, onClose, onChosen }: Props) {
  const { choices, problem } = useDrafts(year, name);
  const [refusal, setRefusal] = useState("");
  const [running, run] = useRunning();
  const choose = (id: string) =>
    run(async () => {
      const held = await heldAt(id);
      if ("problem" in held) setRefusal(held.problem);
      else onChosen(held);
    });
  return (
    <Modal
      open
      onClose={onClose}
      title="填入已有的报告"
      description={`${year}年的报告里，填入哪一份？先给您看哪些不同，您选了才填。`}
      help="readReport"
      wide
    >
      {choices === undefined && <p role="status">{problem ?? "正在找…"}</p>}
      {choices?.length === 0 && (
        <p className="mb-3">系统里没有{year}年的报告。年度认得不对的，先在“年度”里改；要建一份新的，点“建立报告”。</p>
      )}
      <ul className="mb-3 max-h-[50vh] space-y-2 overflow-auto">
        {choices?.map(({ id, label, same }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span>
              {label}
              {!same && <span className="text-warn">（名称不同）</span>}
            </span>
            <Button
              look={same ? "primary" : "quiet"}
              aria-label={`填入这一份…：${label}`}
              aria-disabled={running}
              className="shrink-0"
              onClick={() => void choose(id)}
            >
              填入这一份…
            </Button>
          </li>
        ))}
      </ul>
      {refusal !== "" && (
        <p role="alert" className="mb-3 rounded bg-bad-soft p-2 text-bad">
          {refusal}
        </p>
      )}
      <div className="flex justify-end">
        <Button onClick={onClose}>取消</Button>
      </div>
    </Modal>
  );
}
