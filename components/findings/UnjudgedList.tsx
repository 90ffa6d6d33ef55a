"use client";
// 未能判断: what could not be checked, folded into one group by reason. It is neither passed nor wrong.
import { byReason, type OpenCheck } from "#lib/checks/judged.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";

/** The check, and the way to the first place that it waits for where that is in this report. */
function Waiting({ name, places }: OpenCheck) {
  const { live, outline } = useEditor();
  const go = useGoTo();
  const lacking = places[0]?.at.find((address) => outline.cells.get(address)?.total !== true && live.reading(address)?.state !== "known");
  return (
    <li>
      {name}：{places.length} 处
      {lacking !== undefined && (
        <button type="button" className="ml-2 min-h-6 text-brand underline" onClick={() => go(lacking)}>
          到第一处
        </button>
      )}
    </li>
  );
}

export function UnjudgedList() {
  useReport();
  const { live } = useEditor();
  const { unjudged } = live.findings();
  if (unjudged.length === 0) return null;
  return (
    <details data-unjudged>
      <summary className="font-bold">未能判断 {unjudged.length} 处</summary>
      <div className="space-y-2 pt-1 text-sm">
        {byReason(unjudged).map(({ reason, count, checks }) => (
          <section key={reason}>
            <h4>
              {reason}：{count} 处
            </h4>
            <ul className="list-disc pl-5">
              {checks.map((check) => (
                <Waiting key={check.name} {...check} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
