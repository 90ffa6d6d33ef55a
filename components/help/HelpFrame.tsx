// Around every help page: the way to the contents, printing, the list of topics. On paper only the page itself stays.
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { DisplayDialog } from "../ui/DisplayDialog.tsx";
import { topics } from "./contents.ts";
import "./help.css";
import { HelpKey } from "../ui/HelpLink.tsx";
import { PrintButton } from "./PrintButton.tsx";

function TopicList({ current }: { readonly current: string }) {
  return (
    <nav aria-label="使用说明各页" className="shrink-0 self-start rounded bg-paper p-2 lg:sticky lg:top-4 lg:w-64 print:hidden">
      <ol className="flex flex-wrap gap-1 lg:block lg:space-y-0.5">
        {topics.map(({ id, title }, place) => (
          <li key={id}>
            <Link
              href={`/help/${id}`}
              prefetch={false}
              aria-current={id === current ? "page" : undefined}
              className={`block rounded px-2 py-1 ${id === current ? "bg-brand-soft font-bold" : "hover:bg-ground"}`}
            >
              {place + 1}. {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Props = { readonly children: ReactNode; readonly current?: string; readonly whole?: boolean };

/** `current`: the topic that is shown, with the list of topics beside it. `whole`: all topics are shown. */
export function HelpFrame({ children, current, whole = false }: Props) {
  return (
    <div className="help mx-auto max-w-[86rem] p-4">
      <header className="mb-4 flex flex-wrap items-center gap-3 print:hidden">
        {(whole || current !== undefined) && (
          <Link href="/help" prefetch={false} className="text-brand underline underline-offset-2">
            ← 使用说明目录
          </Link>
        )}
        <p className="mr-auto text-sm text-muted">使用说明在单独的窗口里，正在填的内容不受影响。看完关掉这个窗口，就回到报告。</p>
        {current !== undefined && <PrintButton>打印本页</PrintButton>}
        {whole ? (
          <PrintButton>打印全部</PrintButton>
        ) : (
          <Link href="/help/all" prefetch={false} className={buttonClass()}>
            打印全部…
          </Link>
        )}
        <DisplayDialog />
        <HelpKey />
      </header>
      <div className="flex flex-col gap-4 lg:flex-row">
        {current !== undefined && <TopicList current={current} />}
        <main className="min-w-0 flex-1 rounded bg-paper p-4 sm:p-6">{children}</main>
      </div>
    </div>
  );
}
