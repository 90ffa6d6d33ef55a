"use client";
// 配色: in which colours 图解 is shown here and in all that is exported. Kept in 发布设置, for all reports.
import { useRouter } from "next/navigation";
import { useId, useState, useSyncExternalStore } from "react";
import { settingOf, themes } from "#lib/charts/theme.ts";
import { act } from "../ui/act.ts";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";

const never = () => () => undefined;

/** False on the server and until the page is alive: a choice is stored at once, so that a click before then would be seen and lost. */
const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** `chosen`: the theme's id. */
export function ThemeChoice({ chosen }: { readonly chosen: string }) {
  const [router, name] = [useRouter(), useId()];
  const [running, run] = useRunning();
  const [shown, show] = useState(chosen);
  const alive = useAlive();
  const choose = (theme: (typeof themes)[number]) =>
    run(async () => {
      show(theme.id);
      const answer = await act("settings", { texts: settingOf(theme) });
      if (!answer.ok) {
        show(chosen);
        return sayProblem(answer.message);
      }
      router.refresh();
      say(`图解的配色已改为${theme.name}，所有报告的图解都用它，以后导出的也是。`);
    });
  return (
    <div role="radiogroup" aria-labelledby={name} className="flex flex-wrap items-center gap-x-4 text-sm">
      <span id={name} className="font-bold">
        配色
      </span>
      {themes.map((theme) => (
        <label key={theme.id} className="inline-flex min-h-9 items-center gap-1.5">
          <input
            disabled={!alive}
            type="radio"
            name={name}
            checked={theme.id === shown}
            aria-disabled={running}
            onChange={() => void choose(theme)}
            className="size-4 accent-brand"
          />
          <span aria-hidden="true" className="inline-block size-3 rounded-sm" style={{ background: theme.banner }} />
          {theme.name}
        </label>
      ))}
    </div>
  );
}
