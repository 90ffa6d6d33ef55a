"use client";
// What 恢复 shows: the list of the reports of a backup, or one of them beside the one that is here; the choice stays meanwhile.
import { useState } from "react";
import type { ListedReport } from "#lib/overview/backedUp.ts";
import { Button } from "../ui/Button.tsx";
import { useRunning } from "../ui/running.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { askLook, type Backup, type Choice, type LookedAt, type Unread } from "./backupCalls.ts";
import { RestoreList } from "./RestoreList.tsx";
import { RestoreLook } from "./RestoreLook.tsx";
import { chosenFirst, replacing } from "./restoreGroups.ts";

function Problems({ problems, more }: Unread) {
  if (problems.length === 0) return null;
  return (
    <div
      className="mb-3 max-h-40 overflow-y-auto rounded border border-bad bg-bad-soft p-3"
      tabIndex={0}
      role="group"
      aria-label="不能恢复的"
    >
      <p className="mb-1 font-bold text-bad">下面的内容不能恢复，其余的不受影响：</p>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map((problem) => (
          <li key={problem} className="break-words">
            {problem}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1">还有 {more} 处。</p>}
    </div>
  );
}

type AnswersProps = {
  readonly count: number;
  readonly replaced: number;
  readonly running: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
};

function Answers({ count, replaced, running, onTake, onClose }: AnswersProps) {
  return (
    <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-paper px-5 py-3">
      <p id="restore-words" role="status" className="mr-auto text-sm">
        {replaced > 0 && `其中 ${replaced} 份会换下本机的，换下的移到“已删除的报告”，可以找回。`}
      </p>
      <Button onClick={onClose}>取消</Button>
      <Button look="primary" data-begin aria-disabled={running || count === 0} aria-describedby="restore-words" onClick={onTake}>
        恢复选中的 {count} 份
      </Button>
    </div>
  );
}

type Props = {
  readonly file: File;
  readonly backup: Backup;
  readonly onTake: (choice: Choice) => Promise<void>;
  readonly onClose: () => void;
};

type Shown = { readonly of: ListedReport; readonly looked: LookedAt };

/** Fetches a report of the file beside the one that is here. */
function useLook(file: File) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [looking, once] = useRunning();
  const look = (of: ListedReport) =>
    void once(async () => {
      setLast(of.id);
      const answer = await askLook(file, of.id);
      if (answer.ok) setShown({ of, looked: answer.value });
      else sayProblem(`没能比较。${answer.message}`);
    });
  return { shown, last, looking, look, close: () => setShown(null) };
}

export function RestoreDialog({ file, backup, onTake, onClose }: Props) {
  const { reports, settings: settingsDiffer, note } = backup;
  const [chosen, setChosen] = useState(() => chosenFirst(reports));
  const [settings, setSettings] = useState(false);
  const [running, once] = useRunning();
  const { shown, last, looking, look, close } = useLook(file);
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  if (shown !== null)
    return <RestoreLook {...shown} taken={chosen.has(shown.of.id)} onTake={(on) => choose([shown.of.id], on)} onBack={close} />;
  const nothing = chosen.size === 0 && !settings;
  const take = () => {
    if (!nothing) void once(() => onTake({ take: [...chosen], settings }));
  };
  return (
    <>
      {note !== undefined && <p className="mb-3 text-warn">{note}</p>}
      <Problems {...backup} />
      <RestoreList reports={reports} chosen={chosen} choose={choose} looking={looking} returnTo={last} onLook={look} />
      {settingsDiffer && (
        <label className="mb-3 flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={settings}
            onChange={({ target }) => setSettings(target.checked)}
            className="size-4 accent-brand"
          />
          发布设置也换成备份里的（与本机的不同）
        </label>
      )}
      <Answers count={chosen.size} replaced={replacing(reports, chosen)} running={running} onTake={take} onClose={onClose} />
    </>
  );
}
