"use client";
// 已定稿: over every page of a frozen report, by whom and when, its short code, and the way to change it all the same.
import { momentIn } from "#lib/report/date.ts";
import type { Lock } from "../editor/locked.ts";
import { useEditor } from "../editor/context.ts";
import { Reason } from "../signing/Reason.tsx";
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
      {posted ? (
        <Reason
          {...{ id, name: "correct", label: "更正", onDone: reload }}
          about="已经发布的一版照样保留。写明为什么更正，会写进网页上的更正说明。"
          hint="例如：第三部分“予以公开”的自然人一列统计有误"
          done="可以更正了。"
        />
      ) : (
        <Reason
          {...{ id, name: "unlock", label: "解锁", onDone: reload }}
          about={`解锁以后可以接着改，短码 ${code} 作废。`}
          hint="例如：领导要求第二部分补一段"
          done="已解锁，可以接着改。"
        />
      )}
    </section>
  );
}
