"use client";
// The report in the three forms in which it goes out, as the form stands now: the page for the web at the width of a desk and of a
// phone, the fragment as a portal shows it, and the pages of the paper. Each says in what it may differ. A click leads to the input.
import { useRouter } from "next/navigation";
import { Tabs } from "radix-ui";
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { compose } from "#lib/document/compose.ts";
import { renderPage } from "#lib/outputs/html/page.ts";
import { portalPage } from "#lib/outputs/html/portal.ts";
import type { Document as Tree } from "#lib/document/node.ts";
import { placesOnPage, placesOnPaper } from "#lib/outputs/places.ts";
import { sheetsPage } from "#lib/outputs/print/sheets.ts";
import { publishedOf } from "#lib/outputs/published.ts";
import type { Report } from "#lib/report/report.ts";
import { useEditor, useReport } from "../editor/context.ts";
import { sheetsIn } from "./cutSheets.ts";
import { useDrawnCharts, withCharts, type Charts } from "./drawnCharts.ts";
import { PagePreview } from "./PagePreview.tsx";
import { usePrinting } from "./paper.ts";
import { usePreviewView, usePreviewWidth } from "./previewChoice.ts";
import { showPlace } from "./previewPlaces.ts";
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

/** In CSS pixels: the narrowest window of a desk, in which the page is not yet laid out for a phone; a usual phone; a sheet of A4 with what stands around it. */
const windows = { desktop: 720, phone: 375, sheet: 830 } as const;
const atLeast = (least: number) => (room: number) => Math.max(least, room);
const phone = () => windows.phone;

/** The report with its charts as a page, as paper and as a portal's editor has them. */
type Trees = { readonly page: Tree; readonly paper: Tree; readonly bare: Tree };
type ViewProps = Trees & { readonly report: Report; readonly frame: RefObject<HTMLIFrameElement | null> };

function useGo() {
  const editor = useEditor();
  const { push } = useRouter();
  return (address: string) => goToInput(editor, push, address);
}

const widths = [
  { width: "desktop", label: "电脑" },
  { width: "phone", label: "手机" },
] as const;

function WidthChoice() {
  const [chosen, choose] = usePreviewWidth();
  return (
    <fieldset className="flex flex-wrap gap-x-4 text-sm">
      <legend className="sr-only">在哪里看</legend>
      {widths.map(({ width, label }) => (
        <label key={width} className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name="preview-width"
            checked={chosen === width}
            onChange={() => choose(width)}
            className="size-4 accent-brand"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const Note = ({ children }: { readonly children: string }) => <p className="text-sm text-muted">{children}</p>;

function WebView({ page: tree, report, frame }: ViewProps) {
  const { edition, outline, settings } = useEditor();
  const [width] = usePreviewWidth();
  const html = useMemo(() => renderPage(tree, publishedOf(edition, report, settings)), [tree, edition, report, settings]);
  const places = useMemo(() => placesOnPage(tree, outline), [tree, outline]);
  return (
    <>
      <WidthChoice />
      <PagePreview html={html} places={places} windowIn={width === "phone" ? phone : atLeast(windows.desktop)} go={useGo()} frame={frame} />
    </>
  );
}

function PortalView({ bare: tree, frame }: ViewProps) {
  const { outline } = useEditor();
  const html = useMemo(() => portalPage(tree), [tree]);
  const places = useMemo(() => placesOnPage(tree, outline), [tree, outline]);
  return (
    <>
      <Note>网页片段粘贴进门户以后大致的样子：表格线、合并格和缩进随片段走，字体、字号和宽窄随门户，每个门户不同。</Note>
      <PagePreview html={html} places={places} windowIn={atLeast(windows.desktop)} go={useGo()} frame={frame} />
    </>
  );
}

/** Browsers draw lines in whole pixels of the screen: zoomed, a page may end elsewhere. */
const onResize = (listener: () => void) => {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
};

function PaperView({ paper: tree, frame }: ViewProps) {
  const { outline } = useEditor();
  const printing = usePrinting();
  const [count, setCount] = useState(0);
  const html = useMemo(() => sheetsPage(tree, printing), [tree, printing]);
  const places = useMemo(() => placesOnPaper(tree, outline), [tree, outline]);
  const ratio = useSyncExternalStore(onResize, () => window.devicePixelRatio);
  const written = (page: Document) => {
    const cut = sheetsIn(page);
    setCount(cut());
    if (page.fonts.status === "loading") void page.fonts.ready.then(() => setCount(cut()));
  };
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {count > 0 &&
          `${printing.style.name}${printing.sealed ? "、盖章" : ""}，共 ${count} 页，按“打印”的页面排。在 Word 里，字体、换行和换页可能与这里不同，送签前请打开 Word 文件看一遍。`}
      </p>
      <PagePreview
        key={ratio}
        html={html}
        places={places}
        windowIn={atLeast(windows.sheet)}
        go={useGo()}
        onWritten={written}
        frame={frame}
      />
    </>
  );
}

const views = [
  { view: "page", label: "网页", View: WebView },
  { view: "portal", label: "门户粘贴", View: PortalView },
  { view: "paper", label: "公文", View: PaperView },
] as const;

/** The frame follows what is being filled in beside it. */
function useFollowing(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const page = frame.current?.contentDocument;
      if (page && target instanceof Element && target.id !== "") showPlace(page, target.id.replace(/^total-/, ""));
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [frame]);
}

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
  const { edition } = useEditor();
  const plain = useMemo(() => compose(edition, report), [edition, report]);
  return useMemo(
    () => ({
      page: withCharts(plain, charts, "screen"),
      paper: withCharts(plain, charts, "paper"),
      bare: withCharts(plain, charts, "tables"),
    }),
    [plain, charts],
  );
}

export function Preview({ className = "" }: { readonly className?: string }) {
  const { reportId } = useEditor();
  const report = useDeferredValue(useSettled(useReport()));
  const { charts, state } = useDrawnCharts(reportId, report);
  const trees = useTrees(report, charts);
  const frame = useRef<HTMLIFrameElement>(null);
  const [chosen, choose] = usePreviewView();
  useFollowing(frame);
  return (
    <Tabs.Root
      value={chosen}
      onValueChange={(value) => views.forEach(({ view }) => view === value && choose(view))}
      className={`flex flex-col gap-1 ${className}`}
    >
      <Tabs.List aria-label="预览哪一种" className="flex flex-wrap border-b border-line">
        {views.map(({ view, label }) => (
          <Tabs.Trigger key={view} value={view} className={tabClass}>
            {label}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Note>点一格或一段，就去填写它。键盘：Tab 进来，方向键选，回车去。</Note>
      <p role="status" className="text-sm text-muted">
        {chartNotes[state]}
      </p>
      {views.map(({ view, View }) => (
        <Tabs.Content key={view} value={view} tabIndex={-1} className="flex min-h-0 flex-1 flex-col gap-1">
          <View {...trees} report={report} frame={frame} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
