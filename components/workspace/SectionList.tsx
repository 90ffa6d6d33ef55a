"use client";
// The sections of the report with their computed status, as links. The present one is marked for eye and ear.
import Link from "next/link";
import { usePathname } from "next/navigation";
import { memo } from "react";
import type { SectionProgress, Status } from "#lib/checks/progress.ts";
import { statusNames } from "#lib/checks/progress.ts";
import { countWords } from "#lib/checks/standing.ts";
import type { Section } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";

const signs: { readonly [Key in Status]: string } = { empty: "○", begun: "◐", wrong: "✕", done: "✓" };
const tones: { readonly [Key in Status]: string } = {
  empty: "text-muted",
  begun: "text-warn",
  wrong: "text-bad font-bold",
  done: "text-good",
};

/** 填写中 3/10; what is wrong says only how much of it there is. */
function words({ status, filled, asked, optional, open }: SectionProgress): string {
  if (status === "wrong") return `有 ${countWords({ error: open.error }).join("")}`;
  const more = status === "begun" ? ` ${filled}/${asked}` : status === "empty" && optional ? "（可不填）" : "";
  return statusNames[status] + more;
}

const before: { readonly [Key in Status]: string } = { empty: "，|有 ", begun: "，|", wrong: "、|", done: "，|有 " };

/** What is left to look at beside the status: ，有 2 条提醒. A line may end at `|`. */
const warningWords = ({ status, open: { warning } }: SectionProgress): string =>
  warning === 0 ? "" : `${before[status]}${countWords({ warning }).join("")}`;

function SectionStatus({ section }: { readonly section: Section }) {
  const snapshot = useLiveLater((live) => {
    const own = live.progress().sections.find((one) => one.section === section);
    return own === undefined ? "" : [own.status, words(own), warningWords(own)].join("|");
  });
  const [status = "", own = "", joint = "", warnings = ""] = snapshot.split("|");
  const key = status === "done" || status === "begun" || status === "wrong" ? status : "empty";
  return (
    <span data-status={key} className={`block text-sm font-normal contain-content ${tones[key]}`}>
      <span aria-hidden="true">{signs[key]} </span>
      {own}
      {joint}
      {warnings !== "" && <span className="inline-block font-normal text-warn">{warnings}</span>}
    </span>
  );
}

const SectionLink = memo(function SectionLink({ section, current }: { readonly section: Section; readonly current: boolean }) {
  const { reportId } = useEditor();
  return (
    <Link
      href={`/reports/${reportId}/fill/${section.id}`}
      aria-current={current ? "page" : undefined}
      data-section={section.id}
      className={`block rounded px-3 py-1 ${current ? "bg-brand-soft font-bold" : "hover:bg-ground"}`}
    >
      {section.name}
      <SectionStatus section={section} />
    </Link>
  );
});

/** `across`: in a row above the form, where the preview needs the width. */
export function SectionList({ across }: { readonly across: boolean }) {
  const { edition, reportId } = useEditor();
  const path = usePathname();
  return (
    <nav
      aria-label="报告各部分"
      className={`shrink-0 rounded bg-paper p-2 print:hidden ${across ? "" : "self-start lg:sticky lg:top-[calc(var(--bar,3.25rem)+0.75rem)] lg:max-h-[calc(100vh-var(--bar,3.25rem)-1.75rem)] lg:w-52 lg:overflow-auto"}`}
    >
      <ol className={`flex flex-wrap gap-1 ${across ? "" : "lg:block"}`}>
        {edition.sections.map((section) => (
          <li key={section.id}>
            <SectionLink section={section} current={path === `/reports/${reportId}/fill/${section.id}`} />
          </li>
        ))}
        <li>
          <Link
            href={`/reports/${reportId}/preview`}
            aria-current={path.endsWith("/preview") ? "page" : undefined}
            className={`block rounded border-t border-line px-3 py-1.5 ${path.endsWith("/preview") ? "bg-brand-soft font-bold" : "hover:bg-ground"}`}
          >
            预览与导出
          </Link>
        </li>
        <li>
          <Link
            href={`/reports/${reportId}/sources`}
            aria-current={path.endsWith("/sources") ? "page" : undefined}
            className={`block rounded px-3 py-1.5 ${path.endsWith("/sources") ? "bg-brand-soft font-bold" : "hover:bg-ground"}`}
          >
            数据底稿
          </Link>
        </li>
        <li>
          <Link href={`/editions/${edition.id}/${edition.revision}`} className="block rounded px-3 py-2 hover:bg-ground">
            格式说明
          </Link>
        </li>
      </ol>
    </nav>
  );
}
