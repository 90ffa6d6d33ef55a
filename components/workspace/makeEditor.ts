// The parts of an open editor, joined: the form is the only holder of values; what follows from them, saving and what comes from elsewhere
// hang on it. No component here, so that all of it runs in a test as it does on the page.
import { flushSync } from "react-dom";
import type { Edition } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { openedIn, type Bound } from "#lib/arithmetic/opened.ts";
import { hasPlace } from "#lib/report/areas.ts";
import { titleOf, type Texts } from "#lib/report/report.ts";
import type { Way } from "#lib/report/doer.ts";
import type { Write, Entry } from "#lib/report/patch.ts";
import type { RevisionOffer } from "#lib/overview/revisionOffer.ts";
import type { Findings } from "#lib/checks/finding.ts";
import type { Reminder } from "#lib/signing/due.ts";
import type { YearsTold } from "#lib/overview/yearChoice.ts";
import type { Arrival } from "../saving/arrival.ts";
import { createAutosave, type Autosave } from "../saving/autosave.ts";
import { freshMark, noKeeper, type Keeper } from "../saving/keeper.ts";
import type { sender } from "../saving/send.ts";
import { createArrivals } from "../editor/arrivals.ts";
import type { Editor } from "../editor/context.ts";
import type { Form } from "../editor/form.ts";
import { sayLocked, type Lock } from "../editor/locked.ts";
import { createWays } from "../editor/ways.ts";
import type { Judging } from "../editor/judging.ts";
import { createLive } from "../editor/live.ts";
import { pathOf, reportAfter, reportOfValues } from "../editor/values.ts";

/** `declaration`: the edition of that id and revision. The server sends it, so that the page need not carry every format that there is. */
export type Loaded = {
  readonly id: string;
  /** The id of the installation. */
  readonly store: string;
  readonly edition: string;
  readonly editionRevision: number;
  readonly declaration: Edition;
  readonly revision: number;
  readonly changed: string;
  readonly practice: boolean;
  readonly entries: readonly Entry[];
  /** What the checks say of it as it is loaded. */
  readonly findings: Findings;
  readonly lastYear?: ({ readonly id: string } & Bound) | undefined;
  readonly years: YearsTold;
  readonly settings: Texts;
  readonly newer?: RevisionOffer | undefined;
  /** Where it is frozen: by what. */
  readonly lock?: Lock | undefined;
  /** What is said of the day by which it must be public, where that is near or over. */
  readonly correcting?: boolean;
  readonly reminder?: Reminder | undefined;
};

/** The form of a frozen report: all can be asked of it, and nothing is entered. */
const closedForm = (form: Form, lock: Lock): Form => ({ ...form, setValue: () => sayLocked(lock) });

/** What a journal must know of the report: how it is called by now, and whether it has this place. */
export type Journaled = { readonly title: () => string; readonly fits: (write: Write) => boolean };

type Ways = {
  /** Brings a patch to the server. */
  readonly send: ReturnType<typeof sender>;
  /** Where what is typed is kept on this PC. */
  readonly keeperOf?: (report: Journaled) => Keeper;
  /** Where the checks come from. */
  readonly judging: Judging;
};

/** The editor over a form of this report. */
export function makeEditor(loaded: Loaded, form: Form, { send, judging, keeperOf = () => noKeeper }: Ways): Editor {
  const edition = loaded.declaration;
  const outline = walk(edition);
  const lastYear = loaded.lastYear && openedIn(loaded.lastYear.edition, loaded.lastYear.report);
  const live = createLive(
    edition,
    (before, path) => (before === undefined ? reportOfValues(outline, form.values()) : reportAfter(outline, form.values(), before, path)),
    { lastYear, first: loaded.findings, judging },
  );
  const ways = createWays();
  const putIn = (texts: readonly Write[]) => {
    const put = () => texts.forEach(({ area, address, value }) => form.setValue(pathOf(area, address), value));
    const [only, ...others] = texts;
    live.batch(put, only !== undefined && others.length === 0 ? pathOf(only.area, only.address) : undefined);
  };
  const enter = (texts: readonly Write[], by?: Way) => {
    if (by !== undefined) ways.note(texts, by);
    putIn(texts);
    save.touch(by === undefined && texts.length === 1 ? texts[0] : undefined);
  };
  const { lock } = loaded;
  const arrivals = createArrivals();
  // At once, so that no key pressed meanwhile is laid over what just came.
  let taking = false;
  const take = ({ texts, parts }: Arrival) => {
    taking = true;
    flushSync(() => {
      const other = texts.filter(({ area, address, value }) => {
        return (form.value(pathOf(area, address)) ?? "") !== value;
      });
      putIn(texts);
      save.touch();
      for (const [part, blocks] of parts) form.setValue(pathOf("narrative", part), blocks);
      arrivals.tell([...other, ...[...parts].map(([part]) => ({ area: "narrative" as const, address: part, value: "" }))]);
    });
    taking = false;
  };
  const saving = createAutosave({
    revision: loaded.revision,
    savedAt: loaded.changed,
    entries: loaded.entries,
    journal: freshMark(),
    keeper: keeperOf({ title: () => titleOf(edition, live.report()), fits: (write) => hasPlace(outline, write) }),
    report: live.report,
    take,
    ways,
    send,
  });
  const save: Autosave = {
    ...saving,
    // What comes from elsewhere is under nobody's hand.
    touch: (typed) => saving.touch(taking ? undefined : typed),
    // The value that was refused was there all the same: what was before it is nobody's to bring back.
    settle: (conflict, keep) => {
      if (keep === "mine") {
        arrivals.tell([conflict.theirs]);
        ways.note([conflict.mine], "chosen");
      }
      saving.settle(conflict, keep);
    },
  };
  return {
    reportId: loaded.id,
    store: loaded.store,
    practice: loaded.practice,
    edition,
    outline,
    lastYear,
    lastYearId: loaded.lastYear?.id,
    years: loaded.years,
    settings: loaded.settings,
    lock,
    correcting: loaded.correcting ?? false,
    reminder: loaded.reminder,
    form: lock === undefined ? form : closedForm(form, lock),
    live,
    save,
    arrivals,
    ways,
    enter: lock === undefined ? enter : () => sayLocked(lock),
  };
}
