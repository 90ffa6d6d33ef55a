// The line of a report's way: 草稿 → 送审 → 定稿 → 已发布 → 更正, with where it stands now.
import { stages, type Stage } from "#lib/signing/frozen.ts";

const names = Object.entries(stages);

type Props = { readonly stage: Stage; readonly code: string };

function wordsFor(at: number, now: number, stage: Stage): string {
  if (at < now) return "已过";
  return at === now ? (stage === "correcting" ? "正在更正" : "现在在这里") : "";
}

/** `code`: of what is frozen, "" while the report is open. */
export function Stages({ stage, code }: Props) {
  const now = names.findIndex(([id]) => id === stage);
  return (
    <ol aria-label="报告走到哪一步" className="flex flex-wrap items-stretch gap-2">
      {names.map(([id, name], at) => (
        <li
          key={id}
          data-stage={id}
          aria-current={at === now ? "step" : undefined}
          className={`flex min-w-28 flex-1 flex-col rounded border px-3 py-2 ${at === now ? "border-2 border-brand bg-brand-soft" : "border-line"}`}
        >
          <span className={at === now ? "font-bold" : at < now ? "" : "text-muted"}>
            {at < now && <span aria-hidden="true">✓ </span>}
            {name}
          </span>
          <span className="text-sm text-muted">
            {wordsFor(at, now, stage)}
            {at === now && code !== "" && <span className="block text-ink">短码 {code}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
