"use client";
// The editor of one report: it holds the form for all pages, saves it, and frames each page with the section list.
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useForm, type UseFormReturn } from "react-hook-form";
import type { Edition } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { evaluate } from "#lib/arithmetic/evaluate.ts";
import type { Report, Texts } from "#lib/report/report.ts";
import { areas, changesBetween, entriesOf, reportFrom, type Change, type Entry } from "#lib/report/patch.ts";
import { Announcements } from "./Announcements.tsx";
import type { Arrival } from "../saving/arrival.ts";
import { createAutosave, type Autosave } from "../saving/autosave.ts";
import { attach } from "../saving/page.ts";
import { sender } from "../saving/send.ts";
import { createArrivals } from "../editor/arrivals.ts";
import { EditorContext, type Editor, type LastYear } from "../editor/context.ts";
import { EditorHeader } from "./EditorHeader.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { Kept } from "./Kept.tsx";
import { useStaying } from "../editor/leaving.ts";
import { createLive } from "../editor/live.ts";
import { usePreviewToggle } from "../document/previewToggle.ts";
import { PreviewSplit } from "../document/PreviewSplit.tsx";
import { FindingsDock } from "../findings/FindingsDock.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import type { YearsTold } from "#lib/overview/yearChoice.ts";
import { beforeReload } from "../ui/renewed.ts";
import { sayProblem } from "../ui/toasts.tsx";
import type { RevisionOffer } from "#lib/overview/revisionOffer.ts";
import { useSaveKey } from "../editor/saveKey.ts";
import { SectionList } from "./SectionList.tsx";
import { formValues, pathOf, reportAfter, reportOfValues } from "../editor/values.ts";

/** `declaration`: the edition of that id and revision. The server sends it, so that the page need not carry every format that there is. */
export type Loaded = {
  readonly id: string;
  readonly edition: string;
  readonly editionRevision: number;
  readonly declaration: Edition;
  readonly revision: number;
  readonly changed: string;
  readonly practice: boolean;
  readonly entries: readonly Entry[];
  readonly lastYear?: { readonly id: string; readonly report: Report; readonly declaration: Edition } | undefined;
  readonly years: YearsTold;
  readonly settings: Texts;
  readonly newer?: RevisionOffer | undefined;
};

/** Last year's report with its numbers. */
function lastYearOf({ lastYear }: Loaded): LastYear | undefined {
  if (lastYear === undefined) return undefined;
  const { id, report, declaration: edition } = lastYear;
  return { id, report, edition, readings: evaluate(walk(edition), report) };
}

function makeEditor(loaded: Loaded, edition: Edition, form: UseFormReturn): Editor {
  const outline = walk(edition);
  const lastYear = lastYearOf(loaded);
  const live = createLive(
    edition,
    (before, path) =>
      before === undefined ? reportOfValues(outline, form.getValues()) : reportAfter(outline, form.getValues(), before, path),
    lastYear?.readings,
  );
  const enter = (texts: readonly Change[]) => {
    const put = () => texts.forEach(({ area, address, value }) => form.setValue(pathOf(area, address), value));
    const [only, ...others] = texts;
    live.batch(put, only !== undefined && others.length === 0 ? pathOf(only.area, only.address) : undefined);
    save.touch();
  };
  const arrivals = createArrivals();
  // At once, so that no key pressed meanwhile is laid over what just came.
  const take = ({ texts, parts }: Arrival) =>
    flushSync(() => {
      const other = texts.filter(({ area, address, value }) => {
        const held: unknown = form.getValues(pathOf(area, address));
        return (held ?? "") !== value;
      });
      enter(texts);
      for (const [part, blocks] of parts) form.setValue(pathOf("narrative", part), blocks);
      arrivals.tell(other);
    });
  const saving = createAutosave({
    revision: loaded.revision,
    savedAt: loaded.changed,
    entries: loaded.entries,
    report: live.report,
    take,
    send: sender(`/api/reports/${loaded.id}`),
  });
  const save: Autosave = {
    ...saving,
    // The value that was refused was there all the same: what was before it is nobody's to bring back.
    settle: (conflict, keep) => {
      if (keep === "mine") arrivals.tell([conflict.theirs]);
      saving.settle(conflict, keep);
    },
  };
  return {
    reportId: loaded.id,
    practice: loaded.practice,
    edition,
    outline,
    lastYear,
    years: loaded.years,
    settings: loaded.settings,
    form,
    live,
    save,
    arrivals,
    enter,
  };
}

function useEditorOf(loaded: Loaded): Editor {
  const form = useForm({ defaultValues: useMemo(() => formValues(reportFrom(loaded, loaded.entries)), [loaded]), shouldUnregister: false });
  const [editor] = useState(() => makeEditor(loaded, loaded.declaration, form));
  return editor;
}

const textsOf = (report: Report) => entriesOf({ ...report, narrative: {} });

/** What was typed while the page was coming alive: the form has taken it over from the page, and nobody was told. */
function catchUp({ form, live, outline, save }: Editor): void {
  if (changesBetween(textsOf(live.report()), textsOf(reportOfValues(outline, form.getValues()))).length === 0) return;
  live.refresh();
  save.touch();
}

const besideTables = areas.filter((area) => area !== "figures" && area !== "stated");

/**
 * Every change of the form goes to what follows from it, and to saving; the window asks before it goes away unsaved.
 *
 * Cells of tables tell of their changes themselves (`enter`): to a subscriber of its values, the form hands a copy of all
 * of them at each key.
 */
function useWiring(editor: Editor): void {
  const { form, live, save } = editor;
  useEffect(() => catchUp(editor), [editor]);
  useEffect(
    () => form.subscribe({ name: besideTables, formState: { values: true }, callback: ({ name }) => (live.refresh(name), save.touch()) }),
    [form, live, save],
  );
  useEffect(() => attach(save, () => sayProblem("刚才离开的报告还有内容没有保存成功，正在重试。请不要关闭浏览器。")), [save]);
  useEffect(() => beforeReload(save.flush), [save]);
  useSaveKey(save);
  useStaying(save);
}

const YearsNotice = late(() => import("./YearsNotice.tsx").then((module) => module.YearsNotice));

const RevisionNotice = late(() => import("./RevisionNotice.tsx").then((module) => module.RevisionNotice));

export function ReportEditor({ loaded, children }: { readonly loaded: Loaded; readonly children: ReactNode }) {
  const editor = useEditorOf(loaded);
  useWiring(editor);
  const [beside] = usePreviewToggle();
  return (
    <EditorContext.Provider value={editor}>
      <EditorHeader />
      <div className={`mx-auto flex max-w-[110rem] flex-col gap-4 p-4 print:block print:p-0 ${beside ? "" : "lg:flex-row"}`}>
        <SectionList across={beside} />
        <PreviewSplit>
          <main id="main" tabIndex={-1} className="min-w-0 flex-1">
            {(loaded.years.state === "several" || loaded.years.state === "gone") && (
              <Fetched>
                <YearsNotice />
              </Fetched>
            )}
            {loaded.newer !== undefined && (
              <Fetched>
                <RevisionNotice offer={loaded.newer} />
              </Fetched>
            )}
            <Kept>{children}</Kept>
          </main>
        </PreviewSplit>
        <FindingsDock below={beside} />
      </div>
      <Announcements />
      <ConflictDialog />
    </EditorContext.Provider>
  );
}
