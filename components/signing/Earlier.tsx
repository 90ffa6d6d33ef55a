// 历次定稿: all that was frozen of a report and came to its end, with why, kept as it was.
import type { Frozen } from "#lib/signing/frozen.ts";
import { printedDate } from "#lib/report/date.ts";
import { FrozenMenu } from "./FrozenMenu.tsx";
import { Scans } from "./Scans.tsx";
import { byAndAt } from "./words.ts";

function endWords({ ended }: Frozen): string {
  if (ended === null) return "";
  const { kind, reason } = ended;
  return kind === "unlocked"
    ? `${byAndAt(ended)} 解锁，短码作废。原因：${reason}`
    : `${byAndAt(ended)} 开始更正，这一版保留。原因：${reason}`;
}

export function Earlier({ id, frozen }: { readonly id: string; readonly frozen: readonly Frozen[] }) {
  const ended = frozen.filter((one) => one.ended !== null);
  if (ended.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="rounded border border-line bg-paper p-4">
      <h2 id="earlier" className="mb-1 text-lg font-bold">
        历次定稿
      </h2>
      <ol className="space-y-2">
        {ended.map((one) => (
          <li key={one.id} data-ended={one.ended?.kind} className="flex flex-wrap items-start justify-between gap-x-3">
            <div className="min-w-0 flex-1">
              <p className="break-words">
                第 {one.number} 次，短码 {one.ended?.kind === "unlocked" ? <s>{one.code}</s> : one.code}：{byAndAt(one)} 定稿
                {one.posted.length > 0 && `，${printedDate(one.posted.at(-1)?.day ?? "")} 发布在 ${one.posted.at(-1)?.address ?? ""}`}。
              </p>
              <p className="text-muted">{endWords(one)}</p>
              {one.scans.length > 0 && <Scans id={id} frozen={one} />}
            </div>
            <FrozenMenu id={id} number={one.number} />
          </li>
        ))}
      </ol>
    </section>
  );
}
