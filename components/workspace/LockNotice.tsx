"use client";
// 已定稿: over every page of a frozen report, by whom and when, its short code, and the way to change it all the same.
import { momentIn } from "#lib/report/date.ts";
import type { Lock } from "../editor/locked.ts";
import { useEditor } from "../editor/context.ts";
import { Reopen } from "../signing/Reopen.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";

const reload = (): void => window.location.reload();

export function LockNotice({ lock: { code, at, who, posted } }: { readonly lock: Lock }) {
  const { reportId: id } = useEditor();
  return (
    <section
      aria-label="已定稿"
      data-lock={code}
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-brand bg-brand-soft px-3 py-1 print:hidden"
    >
      <p className="min-w-0 flex-1">
        <strong>{posted ? "已定稿并发布" : "已定稿"}，只能看，不能改。</strong>短码 {code}，{who === "" ? "" : `${who} `}
        {momentIn(new Date(at), { year: true })} 定稿。
      </p>
      <PageLink href={`/reports/${id}/signing`} className={buttonClass()}>
        定稿与发布
      </PageLink>
      <Reopen id={id} code={code} posted={posted} onDone={reload} />
    </section>
  );
}
