"use client";
// A mended revision of the report's format is there: the report stays with its own until a person has seen what differs
// and takes the newer over. What was before is kept as a deleted report, and the page is loaded anew.
import Link from "next/link";
import { useState } from "react";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useRunning } from "../ui/running.ts";
import { useEditor } from "../editor/context.ts";
import type { RevisionOffer } from "#lib/overview/revisionOffer.ts";

type Props = { readonly offer: RevisionOffer };

function Differences({ offer: { differences, left, edition, from } }: Props) {
  return (
    <div data-differences>
      <h3 className="font-bold">不同之处</h3>
      {differences.length === 0 ? (
        <p className="mb-3">印出的内容、要填的格和勾稽关系都一样，只有填写说明不同。</p>
      ) : (
        <ul className="mb-3 list-disc pl-5">
          {differences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <h3 className="font-bold">已经填的内容</h3>
      <p className="mb-3">
        {left.length === 0 ? "全部保留。" : `下面这些在新的修订里没有位置，不会带过去：${left.join("、")}。其余全部保留。`}
      </p>
      <p className="mb-4">
        <Link href={`/editions/${edition}/${from}`} className={buttonClass("link")} target="_blank">
          看第 {from} 次修订的格式说明（另开一页）
        </Link>
      </p>
    </div>
  );
}

function Taken({ to }: { readonly to: number }) {
  return (
    <>
      <p role="status" className="mb-4">
        这份报告已改用第 {to} 次修订。改用以前的一份放在首页最下面“已删除的报告”里，需要时可以恢复。
      </p>
      <div className="flex justify-end">
        <Button look="primary" onClick={() => window.location.reload()}>
          继续填写
        </Button>
      </div>
    </>
  );
}

export function RevisionNotice({ offer }: Props) {
  const { reportId, save } = useEditor();
  const [standing, setStanding] = useState<"closed" | "open" | "taken">("closed");
  const [refusal, setRefusal] = useState("");
  const { from, to, name } = offer;
  const [taking, run] = useRunning();
  const take = () =>
    run(async () => {
      if (!(await save.flush())) return setRefusal("还有内容没有保存成功，暂时不能改用。请看页面上方的保存提示。");
      const answer = await act("revise", { report: reportId, revision: to });
      if (answer.ok) setStanding("taken");
      else setRefusal(answer.message);
    });
  return (
    <section
      aria-label="格式有更正"
      className="mb-4 flex flex-wrap items-center gap-3 rounded border border-warn bg-warn-soft px-3 py-2 print:hidden"
      data-revision={to}
    >
      <p className="min-w-0 flex-1">
        这种格式有了第 {to} 次修订，本报告仍按第 {from} 次修订填写和导出，不会自动改变。
      </p>
      <Button onClick={() => setStanding("open")}>看有哪些不同</Button>
      <Modal
        open={standing !== "closed"}
        onClose={() => setStanding("closed")}
        title={standing === "taken" ? "已经改用" : `第 ${to} 次修订与第 ${from} 次修订`}
        description={name}
        asking={standing === "taken"}
      >
        {standing === "taken" ? (
          <Taken to={to} />
        ) : (
          <>
            <Differences offer={offer} />
            {refusal !== "" && (
              <p role="alert" className="mb-3 rounded bg-bad-soft p-2 text-bad">
                {refusal}
              </p>
            )}
            <div className="flex flex-wrap justify-end gap-3">
              <Button onClick={() => setStanding("closed")}>仍用第 {from} 次修订</Button>
              <Button look="primary" onClick={() => void take()} aria-disabled={taking}>
                改用第 {to} 次修订
              </Button>
            </div>
          </>
        )}
      </Modal>
    </section>
  );
}
