// Journals in the browser, as saving asks for them (saving/keeper.ts).
import { keyOf, type PatchRequest, type Write } from "#lib/report/patch.ts";
import type { Journal } from "../saving/journal.ts";
import { freshMark, type Keeper, type Kept } from "../saving/keeper.ts";
import { openDatabase, rowsOf, writing, type Database } from "./database.ts";
import { holding } from "./held.ts";
import { personHere } from "./person.ts";
import { readRow, rowFormat, type Named, type Owner, type Row } from "./kept.ts";

/** `named`: what is said of the report. `fits`: whether the report as it is now has this place. */
export type Opening = Pick<Owner, "store" | "report"> & { readonly named: () => Named; readonly fits: (write: Write) => boolean };

const only = (fits: Opening["fits"], { sent, open, held, ...rest }: Journal): Journal => ({
  ...rest,
  sent: sent.flatMap((request): readonly PatchRequest[] => {
    const changes = request.changes.filter(fits);
    return changes.length === 0 ? [] : [{ ...request, changes }];
  }),
  open: open.filter(fits),
  held: held.filter(fits),
});

/** What of a journal has no place in the report any more, as a row that is only to be read; undefined where all of it has. */
function withoutPlace({ journal, ...row }: Row, fits: Opening["fits"]): Row | undefined {
  const rest = only((write) => !fits(write), journal);
  const open = new Map([...rest.sent.flatMap(({ changes }) => changes), ...rest.open, ...rest.held].map((write) => [keyOf(write), write]));
  const id = freshMark();
  return open.size === 0 ? undefined : { ...row, id, aside: true, journal: { ...rest, id, sent: [], open: [...open.values()], held: [] } };
}

/** The journals of a report for this tab. The browser's database is opened with the first question, and again where that failed. */
export function openJournals({ named, fits, ...owner }: Opening): Keeper {
  const tab = freshMark();
  let person = personHere();
  /** Whose this tab's journal is. Whoever gives a name where there was none takes along what he has just typed; from one name to another nothing goes. */
  const who = (): string => (person === "" ? (person = personHere()) : person);
  const held = holding();
  const own = new Set<string>();
  let opened: Promise<Database> | undefined;
  const database = (): Promise<Database> =>
    (opened ??= openDatabase(() => (opened = undefined)).catch((problem: unknown) => {
      opened = undefined;
      throw problem;
    }));

  const rowOf = (id: string, journal: Journal): Row => ({
    ...owner,
    who: who(),
    ...named(),
    id,
    format: rowFormat,
    tab,
    at: Date.now(),
    aside: false,
    journal,
  });

  /** The row is written only as long as it is this tab's. */
  const write = async (id: string, journal: Journal | undefined): Promise<Kept> => {
    const transaction = writing(await database());
    const { store } = transaction;
    const before = await store.get(id);
    // A row of another shape was not written by this tab.
    const isOthers = before !== undefined && readRow(before)?.tab !== tab;
    if (!isOthers) await (journal === undefined ? store.delete(id) : store.put(rowOf(id, journal)));
    await transaction.done;
    return isOthers ? "takenOver" : "kept";
  };

  /** As `write`, in one go: a page that goes away is asked nothing any more, not even to end what it has begun. */
  const writeLast = async (id: string, journal: Journal | undefined): Promise<Kept> => {
    const transaction = writing(await database());
    const { store } = transaction;
    const asked = journal === undefined ? store.delete(id) : store.put(rowOf(id, journal));
    transaction.commit();
    await Promise.all([asked, transaction.done]);
    return "kept";
  };

  /** Makes a row this tab's; undefined where another was quicker, or it is gone. */
  const claimed = async ({ id, tab: of }: Row): Promise<Journal | undefined> => {
    const { store, done } = writing(await database());
    const row = readRow(await store.get(id));
    if (row === undefined || row.tab !== of) {
      await done;
      return undefined;
    }
    const aside = withoutPlace(row, fits);
    const journal = only(fits, row.journal);
    if (aside !== undefined) await store.put(aside);
    await store.put({ ...row, tab, journal });
    await done;
    return { ...journal, at: row.at };
  };

  const isLeft = (row: Row): boolean =>
    row.store === owner.store && row.report === owner.report && row.who === who() && !row.aside && !own.has(row.id);

  return {
    keep: (id, journal, isLast) => {
      if (!own.has(id)) held.hold(id);
      own.add(id);
      // All is stored: what is typed next is of whoever is there by then.
      if (journal === undefined) person = personHere();
      return isLast ? writeLast(id, journal) : write(id, journal);
    },
    claim: async () => {
      const rows = (await rowsOf(await database(), owner.report)).flatMap((row) => readRow(row) ?? []).filter(isLeft);
      for (const row of rows.sort((one, other) => one.at - other.at)) {
        if (!(await held.take(row.id))) continue;
        const journal = await claimed(row);
        if (journal !== undefined) {
          own.add(row.id);
          return journal;
        }
        held.letGo(row.id);
      }
      return undefined;
    },
    who,
    letGo: (id) => {
      own.delete(id);
      held.letGo(id);
    },
  };
}
