"use client";
// One report of a backup beside the one that is here: the tables and words themselves, and the choice whether to take it.
import { useEffect, useRef } from "react";
import type { ListedReport } from "#lib/overview/backedUp.ts";
import { Comparison } from "../beside/Comparison.tsx";
import { buttonClass } from "../ui/Button.tsx";
import type { LookedAt } from "./backupCalls.ts";
import { toldWords } from "./restoreGroups.ts";

type Props = {
  readonly of: ListedReport;
  readonly looked: LookedAt;
  readonly taken: boolean;
  readonly onTake: (on: boolean) => void;
  readonly onBack: () => void;
};

export function RestoreLook({ of: { title, here, there, standing }, looked: { side, elsewhere }, taken, onTake, onBack }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div className="sticky -top-5 z-10 -mx-5 mb-2 flex flex-wrap items-center gap-3 border-b border-line bg-paper px-5 py-2">
        <button ref={back} type="button" onClick={onBack} className={buttonClass()}>
          ← 回到列表
        </button>
        <label className="flex min-h-6 items-center gap-2 font-bold">
          <input type="checkbox" checked={taken} onChange={({ target }) => onTake(target.checked)} className="size-4 accent-brand" />
          恢复成备份里的
        </label>
      </div>
      <h3 className="font-bold">{title}</h3>
      <p className="text-sm">
        本机：{here === null ? "没有" : toldWords(here)}
        {standing === "binned" && "（已删除）"}
      </p>
      <p className="mb-2 text-sm">备份：{toldWords(there)}</p>
      <p className="mb-2 rounded border border-line bg-ground px-3 py-1 text-sm">
        {side.counts}
        {elsewhere.length > 0 && `另外不同：${elsewhere.join("，")}。`}
      </p>
      <Comparison side={side} all={false} />
    </>
  );
}
