"use client";
// The sections of the report with their computed status, as links. The present one is marked for eye and ear. Folded (the variant
// `folded` of globals.css) each is a mark, 三 ✓, that says the same to who hovers or listens.
import { usePathname } from "next/navigation";
import { memo } from "react";
import type { SectionProgress, Status } from "#lib/checks/progress.ts";
import { statusNames } from "#lib/checks/progress.ts";
import { countWords } from "#lib/checks/standing.ts";
import type { Section } from "#lib/edition/edition.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { useSectionFolding } from "./sectionFolding.ts";
import { PageLink } from "../ui/PageLink.tsx";

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

/** What a section is called in one sign: 三 of 三、依申请公开情况, 前 of 前言. */
const markOf = (name: string): string => /^[^、]{1,2}(?=、)/.exec(name)?.[0] ?? name.slice(0, 1);

function SectionStatus({ section }: { readonly section: Section }) {
  const snapshot = useLiveLater((live) => {
    const own = live.progress().sections.find((one) => one.section === section);
    return own === undefined ? "" : [own.status, words(own), warningWords(own)].join("|");
  });
  const [status = "", own = "", joint = "", warnings = ""] = snapshot.split("|");
  const key = status === "done" || status === "begun" || status === "wrong" ? status : "empty";
  return (
    <span
      data-status={key}
      title={own + joint + warnings}
      className={`block text-sm font-normal contain-content folded:inline folded:contain-none ${tones[key]}`}
    >
      <span aria-hidden="true">{signs[key]} </span>
      <span className="folded:sr-only">
        <span>{own}</span>
        <span>{joint}</span>
        {warnings !== "" && <span className="inline-block font-normal text-warn">{warnings}</span>}
      </span>
    </span>
  );
}

const look = (current: boolean): string =>
  `block rounded px-3 py-1 folded:px-1.5 folded:py-1 folded:text-center ${current ? "bg-brand-soft font-bold" : "hover:bg-ground"}`;

const SectionLink = memo(function SectionLink({ section, current }: { readonly section: Section; readonly current: boolean }) {
  const { reportId } = useEditor();
  return (
    <PageLink
      href={`/reports/${reportId}/fill/${section.id}`}
      aria-current={current ? "page" : undefined}
      data-section={section.id}
      title={section.name}
      className={look(current)}
    >
      <span aria-hidden="true" className="hidden folded:inline">
        {markOf(section.name)}
      </span>{" "}
      <span className="folded:sr-only">{section.name}</span>
      <SectionStatus section={section} />
    </PageLink>
  );
});

/** What concerns all of the report; `mark` stands for it where the list is folded. */
function WholeLink({
  href,
  name,
  mark,
  current = false,
}: {
  readonly href: string;
  readonly name: string;
  readonly mark: string;
  readonly current?: boolean;
}) {
  return (
    <PageLink href={href} aria-current={current ? "page" : undefined} title={name} className={look(current)}>
      <span aria-hidden="true" className="hidden text-sm folded:inline">
        {mark}
      </span>
      <span className="folded:sr-only">{name}</span>
    </PageLink>
  );
}

/** How much of the report is filled in: 86%, in full where the names are. */
function Filled() {
  const counts = useLiveLater((live) => `${live.progress().filled}/${live.progress().asked}`);
  const [filled = 0, asked = 0] = counts.split("/").map(Number);
  const percent = `${asked === 0 ? 0 : Math.floor((filled / asked) * 100)}%`;
  return (
    <p className="px-3 text-sm leading-6 text-muted folded:px-0 folded:text-center" title={`已填 ${counts} 处`} data-filled>
      <span className="folded:sr-only">已填 </span>
      {percent}
      <span className="folded:sr-only">（{counts} 处）</span>
    </p>
  );
}

function FoldButton({ open, turn }: { readonly open: boolean; readonly turn: () => void }) {
  // What is to be seen on it is part of its name.
  const words = open ? "收起各部分的名称" : "目录，展开各部分的名称";
  return (
    <button
      type="button"
      onClick={turn}
      aria-expanded={open}
      aria-controls="sections"
      aria-label={words}
      title={words}
      className="min-h-7 w-full whitespace-nowrap rounded px-1 text-sm text-muted hover:bg-ground max-lg:w-auto"
    >
      <span aria-hidden="true">{open ? "« 收起" : "目录 »"}</span>
    </button>
  );
}

export function SectionList() {
  const { edition, reportId } = useEditor();
  const path = usePathname();
  const { choice, open, turn } = useSectionFolding();
  const own = `/reports/${reportId}`;
  return (
    <nav
      aria-label="报告各部分"
      data-sections={choice}
      className="z-2 shrink-0 self-start rounded bg-paper p-1 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:self-stretch lg:sticky lg:top-[calc(var(--bar,2.75rem)+0.5rem)] lg:max-h-[calc(100vh-var(--bar,2.75rem)-var(--foot,0px)-1rem)] lg:w-52 lg:scroll-p-3 lg:overflow-auto lg:folded:w-14 print:hidden"
    >
      <Filled />
      <FoldButton open={open} turn={turn} />
      <ol id="sections" className="flex flex-wrap gap-0.5 lg:block">
        {edition.sections.map((section) => (
          <li key={section.id}>
            <SectionLink section={section} current={path === `${own}/fill/${section.id}`} />
          </li>
        ))}
        <li className="border-line lg:mt-1 lg:border-t lg:pt-1">
          <WholeLink href={`${own}/preview`} name="预览与导出" mark="预览" current={path.endsWith("/preview")} />
        </li>
        <li>
          <WholeLink href={`${own}/sources`} name="数据底稿" mark="底稿" current={path.endsWith("/sources")} />
        </li>
        <li>
          <WholeLink href={`/editions/${edition.id}/${edition.revision}`} name="格式说明" mark="格式" />
        </li>
      </ol>
    </nav>
  );
}
