"use client";
// 编制下一年度年报: says what will come along and what not, then makes the report of the next year and opens it.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useRunning } from "../ui/running.ts";
import { say } from "../ui/toasts.tsx";
import { act } from "../ui/act.ts";
import type { FormatChoice, ToldPlan } from "#lib/roll/rollPlan.ts";
import { nextYearWords } from "./nextYear.ts";
import { RollWords } from "./RollWords.tsx";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";

/** `year`: of the report that is gone on from. */
type Props = { readonly id: string; readonly year: number; readonly onClose: () => void };

type Told = { readonly plan?: ToldPlan; readonly problem?: string };

/** The plan once the server told it, or why there is none; `edition` is the format that was chosen, where there is a choice. */
function useRollPlan(id: string, edition: string | undefined): Told {
  const [told, setTold] = useState<Told>({});
  useEffect(() => {
    let wanted = true;
    void act("rollPlan", { report: id, edition }).then(
      (answer) => wanted && setTold(answer.ok ? { plan: answer.value } : { problem: answer.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id, edition]);
  return told;
}

function ChooseFormat({
  choice: { why, formats, chosen },
  choose,
}: {
  readonly choice: FormatChoice;
  readonly choose: (edition: string) => void;
}) {
  return (
    <div className="mb-3">
      <Labelled label="采用格式" hint={why}>
        <select value={chosen} onChange={({ target }) => choose(target.value)}>
          {formats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
  );
}

export function RollDialog({ id, year, onClose }: Props) {
  const router = useRouter();
  const [edition, setEdition] = useState<string | undefined>();
  const { plan, problem } = useRollPlan(id, edition);
  const [refusal, setRefusal] = useState("");
  const [same, setSame] = useState<readonly Same[]>([]);
  const [making, run] = useRunning();
  const make = (anyway: boolean) =>
    run(async () => {
      const answer = await act("roll", { report: id, edition: plan?.choice?.chosen, anyway });
      if (!answer.ok && answer.status === 409) return setSame(sameOf(answer.body));
      if (!answer.ok) return setRefusal(answer.message);
      say(`已建立《${plan?.title ?? ""}》。带过来的数都写明了来源，请核对。`);
      onClose();
      router.push(`/reports/${answer.value.id}`);
      return "leaving";
    });
  const said = refusal === "" ? problem : refusal;
  return (
    <Modal
      open
      onClose={onClose}
      title={nextYearWords(year)}
      description={plan === undefined ? undefined : `由《${plan.from}》建立《${plan.title}》，原来的报告不变。`}
      wide
    >
      {plan !== undefined && plan.choice !== null && <ChooseFormat choice={plan.choice} choose={setEdition} />}
      {plan !== undefined && <RollWords plan={plan} />}
      <p role="status" className={said === undefined ? "" : "mb-3 rounded bg-bad-soft p-2 text-bad"}>
        {said ?? (plan === undefined ? "正在看有哪些内容可以带过去…" : "")}
      </p>
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        {plan !== undefined && (
          <Button look="primary" onClick={() => void make(false)} aria-disabled={making}>
            {making ? "正在建立…" : `建立${plan.year}年的报告`}
          </Button>
        )}
      </div>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void make(true)} />
    </Modal>
  );
}
