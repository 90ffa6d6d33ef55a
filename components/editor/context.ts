"use client";
// What every part of the editor shares: the edition, the form (the only holder of values), what follows from it, and saving.
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Subject } from "#lib/arithmetic/applicable.ts";
import type { Opened } from "#lib/arithmetic/opened.ts";
import type { Address, Edition } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Write } from "#lib/report/patch.ts";
import type { Way } from "#lib/report/doer.ts";
import type { Report, Texts } from "#lib/report/report.ts";
import type { Reminder } from "#lib/signing/due.ts";
import type { YearsTold } from "#lib/overview/yearChoice.ts";
import type { Autosave } from "../saving/autosave.ts";
import type { Arrivals } from "./arrivals.ts";
import type { Form } from "./form.ts";
import type { Ways } from "./ways.ts";
import type { CellMark, Live } from "./live.ts";
import type { Lock } from "./locked.ts";

export type Editor = {
  readonly reportId: string;
  /** The id of the installation. */
  readonly store: string;
  readonly practice: boolean;
  readonly edition: Edition;
  readonly outline: Outline;
  /** The report of the year before, where it is known which one that is. */
  readonly lastYear: Opened | undefined;
  /** Its id in the store. */
  readonly lastYearId: string | undefined;
  /** How it is known, or why it is not. */
  readonly years: YearsTold;
  /** What the installation says of every report that it publishes. */
  readonly settings: Texts;
  readonly form: Form;
  /** Where the report is frozen: by what. Nothing is entered then. */
  readonly lock: Lock | undefined;
  /** It was public, and is open again to be corrected. */
  readonly correcting: boolean;
  /** What is said of the day by which it must be public, where that is near or over. */
  readonly reminder: Reminder | undefined;
  readonly live: Live;
  readonly save: Autosave;
  /** What came from elsewhere into the form. */
  readonly arrivals: Arrivals;
  /** By which way values came into the form. */
  readonly ways: Ways;
  /** Puts texts into the form as one change, and tells what follows from them; `by`: by which way they came, where they are not typed. The only way for those of tables. */
  readonly enter: (texts: readonly Write[], by?: Way) => void;
};

export const EditorContext = createContext<Editor | null>(null);

/** The editor around this component. Throws a RangeError outside of one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new RangeError("useEditor outside of a ReportEditor");
  return editor;
}

type Snapshot = string | number | boolean | readonly unknown[];

/** A snapshot of what follows from the form; the component renders again only when the snapshot is another. */
export function useLive<Value extends Snapshot>(read: (live: Live) => Value): Value {
  const { live } = useEditor();
  const snapshot = () => read(live);
  return useSyncExternalStore(live.subscribe, snapshot, snapshot);
}

/** As useLive, for what is marked. Apart, since most keys change no mark, and a table has hundreds of cells. */
export function useMarked<Value extends Snapshot>(read: (live: Live) => Value): Value {
  const { live } = useEditor();
  const snapshot = () => read(live);
  return useSyncExternalStore(live.subscribeMarks, snapshot, snapshot);
}

/** The mark of a cell. */
export const useMark = (address: Address): CellMark => useMarked((live) => live.mark(address));

/** As useLive, for what stands beside the place where one types: it follows when the typing rests. */
export function useLiveLater<Value extends Snapshot>(read: (live: Live) => Value): Value {
  const { live } = useEditor();
  const snapshot = () => read(live);
  return useSyncExternalStore(live.subscribeLater, snapshot, snapshot);
}

/** The report as it stands at every change: only for what shows all of it. */
export function useReport(): Report {
  const { live } = useEditor();
  return useSyncExternalStore(live.subscribeLater, live.report, live.report);
}

/** What decides which relations are asked of the report: its year, and of what kind and level its body is. The same object while that is the same. */
export function useSubject(): Subject {
  const year = useLiveLater((live) => live.report().year);
  const kind = useLiveLater((live) => live.report().body.kind);
  const level = useLiveLater((live) => live.report().body.level);
  return useMemo(() => ({ year, body: { kind, level } }), [year, kind, level]);
}
