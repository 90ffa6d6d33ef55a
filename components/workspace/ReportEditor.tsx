"use client";
// The editor of one report: it holds the form for all pages, saves it, and frames each page with the section list.
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { splitPath } from "#lib/edition/address.ts";
import { titleOf, type Report } from "#lib/report/report.ts";
import { areas } from "#lib/report/areas.ts";
import { changesBetween, entriesOf, reportFrom, type Write } from "#lib/report/patch.ts";
import { Announcements } from "./Announcements.tsx";
import { attach } from "../saving/page.ts";
import { fetchedJudging } from "../editor/judging.ts";
import { createForm } from "../editor/form.ts";
import { EditorContext, useEditor, useLiveLater, type Editor } from "../editor/context.ts";
import { EditorHeader } from "./EditorHeader.tsx";
import { Foot } from "./Foot.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { Kept } from "./Kept.tsx";
import { useStaying } from "../editor/leaving.ts";
import { usePreviewToggle } from "../document/previewToggle.ts";
import { PreviewSplit } from "../document/PreviewSplit.tsx";
import { FindingsDock } from "../findings/FindingsDock.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { beforeReload } from "../ui/renewed.ts";
import { useLock } from "../editor/locked.ts";
import { leaveActs, sayProblem } from "../ui/toasts.tsx";
import { useLastPlace } from "../editor/lastPlace.ts";
import { useSaveKey } from "../editor/saveKey.ts";
import { useTextDeeds } from "../editor/useTextDeeds.ts";
import { useWholeKeys } from "../editor/wholeDeed.ts";
import { openJournals } from "../journal/open.ts";
import { lateKeeper } from "../saving/keeper.ts";
import { sender } from "../saving/send.ts";
import { makeEditor, type Journaled, type Loaded } from "./makeEditor.ts";
import { unpacked, type Packed } from "./packed.ts";
import { ProposalsWindow } from "./ProposalsWindow.tsx";
import { Rested } from "./Rested.tsx";
import { SectionList } from "./SectionList.tsx";
import { useLost } from "./useLost.ts";
import { useFollowing } from "./useFollowing.ts";
import { useTakenOver } from "./useTakenOver.ts";
import { WholeText } from "./WholeText.tsx";
import { formValues, reportOfValues } from "../editor/values.ts";

function useEditorOf(loaded: Loaded): Editor {
  const [editor] = useState(() =>
    makeEditor(loaded, createForm(formValues(reportFrom(loaded, loaded.entries))), {
      send: sender(`/api/reports/${loaded.id}`),
      keeperOf: journalsOf(loaded),
      judging: fetchedJudging,
    }),
  );
  return editor;
}

/** In the first load: where the line is cut a moment after the page came alive, what is typed then is kept all the same. */
const journalsOf =
  ({ store, id, edition, editionRevision }: Loaded) =>
  ({ title, fits }: Journaled) =>
    lateKeeper(() => {
      const named = () => ({ title: title(), edition, editionRevision });
      return openJournals({ store, report: id, named, fits });
    });

const textsOf = (report: Report) => entriesOf({ ...report, narrative: {} });

/** What was typed while the page was coming alive: the form has taken it over from the page, and nobody was told. */
function catchUp({ form, live, outline, save }: Editor): void {
  if (changesBetween(textsOf(live.report()), textsOf(reportOfValues(outline, form.values()))).length === 0) return;
  live.refresh();
  save.touch();
}

/** Cells of tables tell of their changes themselves, many at a time (`enter`). */
const isOfTables = (path: string): boolean => {
  const { area } = splitPath(path);
  return area === "figures" || area === "stated";
};

/** The place that a person types in where the form changes at a path; running text is many places, and merges by itself. */
function placeOf(path: string): Pick<Write, "area" | "address"> | undefined {
  const { area: own, address } = splitPath(path);
  const area = areas.find((one) => one === own);
  return area === undefined || area === "narrative" ? undefined : { area, address };
}

/** Has every change of the form beside its tables go to what follows from it, and to saving. */
function follow(editor: Editor): () => void {
  const { form, live, save } = editor;
  return form.subscribe((path, isFound) => {
    // In a part of the page that came alive after the rest: the table first says itself what it found.
    if (isFound) setTimeout(() => catchUp(editor));
    else if (!isOfTables(path)) {
      live.refresh(path);
      save.touch(placeOf(path));
    }
  });
}

/** Every change goes to what follows from it, and to saving; the window asks before it goes away unsaved. */
function useWiring(editor: Editor): void {
  const { save } = editor;
  useEffect(() => catchUp(editor), [editor]);
  useEffect(() => follow(editor), [editor]);
  useEffect(() => attach(save, () => sayProblem("刚才离开的报告还有内容没有保存成功，正在重试。请不要关闭浏览器。")), [save]);
  useEffect(() => beforeReload(async () => (await save.flush()) || save.keep()), [save]);
  useEffect(() => leaveActs, []);
  useLastPlace(editor.reportId);
  useSaveKey(save);
  useWholeKeys(editor);
  useTextDeeds(editor);
  useStaying(save);
  useTakenOver(editor);
  useFollowing(editor);
  useLock("main", editor.lock);
}

const YearsNotice = late(() => import("./YearsNotice.tsx").then((module) => module.YearsNotice));

const LockNotice = late(() => import("./LockNotice.tsx").then((module) => module.LockNotice));

const RevisionNotice = late(() => import("./RevisionNotice.tsx").then((module) => module.RevisionNotice));

function Losses() {
  useLost();
  return null;
}

/** Which report a printed page is of: the bar is not printed. */
function PrintedTitle() {
  const { edition } = useEditor();
  const title = useLiveLater((live) => titleOf(edition, live.report()));
  return <p className="mb-2 hidden text-center font-bold print:block">{title}</p>;
}

/** `signOut`: the installation asks for a 访问口令. */
type Props = { readonly packed: Packed; readonly signOut: boolean; readonly children: ReactNode };

export function ReportEditor({ packed, signOut, children }: Props) {
  const loaded = useMemo(() => unpacked(packed), [packed]);
  const editor = useEditorOf(loaded);
  useWiring(editor);
  const [beside] = usePreviewToggle();
  return (
    <EditorContext.Provider value={editor}>
      <EditorHeader signOut={signOut} />
      <div className="mx-auto flex min-h-[calc(100vh-var(--bar,2.75rem)-var(--foot,2rem))] max-w-[120rem] flex-col gap-2 p-2 lg:flex-row print:block print:min-h-0 print:p-0">
        <SectionList />
        <PreviewSplit>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1">
            <PrintedTitle />
            <Rested />
            {loaded.lock !== undefined && (
              <Fetched>
                <LockNotice lock={loaded.lock} />
              </Fetched>
            )}
            {(loaded.years.state === "several" || loaded.years.state === "gone") && (
              <Fetched>
                <YearsNotice />
              </Fetched>
            )}
            {loaded.newer !== undefined && loaded.lock === undefined && (
              <Fetched>
                <RevisionNotice offer={loaded.newer} />
              </Fetched>
            )}
            <Kept>{children}</Kept>
          </main>
        </PreviewSplit>
        <FindingsDock below={beside} />
      </div>
      <Foot />
      <Announcements />
      <ConflictDialog />
      <Losses />
      <WholeText />
      <ProposalsWindow />
    </EditorContext.Provider>
  );
}
