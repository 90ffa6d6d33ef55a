"use client";
// The report in the forms in which it goes out (PreviewViews.tsx), as the form stands now, in its place or over the whole screen (全屏).
import { useRouter } from "next/navigation";
import { Content, List, Root, Trigger } from "radix-ui/tabs";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { compose } from "#lib/document/compose.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Report } from "#lib/report/report.ts";
import { findingKey } from "#lib/checks/finding.ts";
import { openIn } from "#lib/checks/standing.ts";
import { textMarksOf } from "#lib/checks/textMarks.ts";
import { useEditor, useLiveLater, useMarked, useReport } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useWholeScreen } from "../ui/wholeScreen.ts";
import { useDrawnCharts, withCharts, type Charts } from "./drawnCharts.ts";
import { useFollowing } from "./following.ts";
import { usePreviewView } from "./previewChoice.ts";
import type { WordMarks } from "./previewMarks.ts";
import { PaperView, PortalView, WebView, type Trees } from "./PreviewViews.tsx";
import { goToInput } from "./toInput.ts";

/** Milliseconds of rest, besides those after which the report follows the typing (live.ts). */
const delay = 100;

function useSettled(report: Report): Report {
  const [settled, settle] = useState(report);
  useEffect(() => {
    const timer = setTimeout(() => settle(report), delay);
    return () => clearTimeout(timer);
  }, [report]);
  return settled;
}

const views = [
  { view: "page", label: "网页", View: WebView },
  { view: "portal", label: "门户粘贴", View: PortalView },
  { view: "paper", label: "公文", View: PaperView },
] as const;

const tabClass =
  "min-h-9 border-b-2 border-transparent px-3 py-1 text-sm hover:bg-brand-soft aria-selected:border-brand aria-selected:font-bold aria-selected:text-brand forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight]";

const chartNotes = {
  none: "",
  there: "",
  nothing: "图解用的数字还没有填，没有可附的图。",
  waiting: "正在画图解…",
  failed: "图解要由服务器画，现在连不上，这里没有显示。",
} as const;

function useTrees(report: Report, charts: Charts): Trees {
  const { edition, practice } = useEditor();
  const plain = useMemo(() => compose(edition, report, practice), [edition, report, practice]);
  return useMemo(
    () => ({
      page: withCharts(plain, charts, "screen"),
      paper: withCharts(plain, charts, "paper"),
      bare: withCharts(plain, charts, "tables"),
    }),
    [plain, charts],
  );
}

/** The words of the findings that are open, which follow when the typing rests. */
function useWordMarks(): WordMarks {
  const report = useReport();
  const findings = useLiveLater((live) => live.findings().findings);
  const shown = useMarked((live) => findingKey(live.shown() ?? { check: "", at: [] }));
  return useMemo(() => {
    const chosen = findings.find((one) => findingKey(one) === shown);
    return textMarksOf(openIn(report, findings), chosen);
  }, [report, findings, shown]);
}

/** `beside`: what stands at the end of the line of tabs. `above`: how far its pages are scrolled. */
type ViewsProps = {
  readonly go: (address: Address) => void;
  readonly above: RefObject<number>;
  readonly beside: ReactNode;
  readonly className: string;
};

function Views({ go, above, beside, className }: ViewsProps) {
  const { reportId } = useEditor();
  const report = useDeferredValue(useSettled(useReport()));
  const { charts, state } = useDrawnCharts(reportId, report);
  const trees = useTrees(report, charts);
  const marks = useWordMarks();
  const frame = useRef<HTMLIFrameElement>(null);
  const [chosen, choose] = usePreviewView();
  const following = useFollowing(frame);
  return (
    <Root
      value={chosen}
      onValueChange={(value) => views.forEach(({ view }) => view === value && choose(view))}
      className={`flex flex-col gap-1 ${className}`}
    >
      <div className="flex items-center gap-2 border-b border-line">
        <List aria-label="预览哪一种" className="flex flex-1 flex-wrap">
          {views.map(({ view, label }) => (
            <Trigger key={view} value={view} className={tabClass}>
              {label}
            </Trigger>
          ))}
        </List>
        {beside}
      </div>
      <p className="text-sm text-muted print:hidden">点一格或一段，就去填写它。键盘：Tab 进来，方向键选，回车去。</p>
      <p role="status" className="text-sm text-muted empty:hidden">
        {chartNotes[state]}
      </p>
      {views.map(({ view, View }) => (
        <Content key={view} value={view} tabIndex={-1} className="flex min-h-0 flex-1 flex-col gap-1">
          <View {...trees} report={report} frame={frame} above={above} following={following} go={go} marks={marks} />
        </Content>
      ))}
    </Root>
  );
}

export function Preview({ className = "" }: { readonly className?: string }) {
  const editor = useEditor();
  const { push } = useRouter();
  const [isWhole, setWhole] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const above = useRef(0);
  // Where a click in 全屏 leads, once that is closed and has given the focus back.
  const next = useRef<Address | null>(null);
  useWholeScreen(isWhole, () => setWhole(false));
  const go = (address: Address) => goToInput(editor, push, address);
  const leaveTo = (address: Address) => {
    next.current = address;
    setWhole(false);
  };
  const left = () => {
    opener.current?.focus();
    if (next.current !== null) go(next.current);
    next.current = null;
  };
  const enter = (
    <Button ref={opener} onClick={() => setWhole(true)} aria-haspopup="dialog" className="!min-h-7 !py-0">
      全屏
    </Button>
  );
  return (
    <>
      {isWhole ? <div className={className} /> : <Views go={go} above={above} beside={enter} className={className} />}
      <Modal open={isWhole} onClose={() => setWhole(false)} onClosed={left} title="全屏预览" help="preview" wide="whole">
        <Views go={leaveTo} above={above} beside={<span className="pr-12 text-sm text-muted">按 Esc 退出全屏</span>} className="h-full" />
      </Modal>
    </>
  );
}
