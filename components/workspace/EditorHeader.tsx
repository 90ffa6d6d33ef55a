"use client";
// The bar over the editor: which report, saved or not, and what can be done with all of it.
import Link from "next/link";
import { titleOf } from "#lib/report/report.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import { usePreviewToggle } from "../document/previewToggle.ts";
import { FindingsButton } from "../findings/FindingsButton.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { FindDialog } from "../narrative/FindDialog.tsx";
import { Button, buttonClass } from "../ui/Button.tsx";
import { DisplayDialog } from "../ui/DisplayDialog.tsx";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { SaveStatus } from "./SaveStatus.tsx";

/** How much of the page the bar takes, for what keeps clear of it: its buttons may take two lines, and on a low screen it scrolls away. */
function measured(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() =>
    style.setProperty("--bar", getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight}px` : "0px"),
  );
  watch.observe(bar);
  return () => {
    watch.disconnect();
    style.removeProperty("--bar");
  };
}

export function EditorHeader() {
  const { edition, practice } = useEditor();
  const title = useLiveLater((live) => titleOf(edition, live.report()));
  const [beside, toggle] = usePreviewToggle();
  return (
    <header ref={measured} className="sticky top-0 z-30 border-b border-line bg-paper print:hidden">
      <a href="#main" className="skip">
        跳到填写区
      </a>
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <p className="min-w-24 flex-1 truncate font-bold" title={title}>
          {practice && <span className="mr-2 rounded bg-warn-soft px-2 text-sm text-warn">练习</span>}
          {title}
        </p>
        <SaveStatus />
        <FindingsButton />
        <FindDialog />
        <Button onClick={toggle} aria-pressed={beside} data-help="preview">
          {beside ? "收起预览" : "边填边看"}
        </Button>
        <DisplayDialog />
        <HelpLink />
        <ExportDialog />
      </div>
    </header>
  );
}
