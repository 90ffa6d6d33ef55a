// The data file opened for work: one handle that writes, and others that only read, which see what was committed last.
//
// Nothing waits inside SQLite: where another program holds the file the attempt is made again after a pause, and
// everybody else is served meanwhile. Writers of this process take turns. A process that ends in any ordinary way
// closes the file (`exit`), so that all of it lies in the file with the name and the log beside it is gone.
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { identityOf } from "./identity.ts";
import { goneFrom, isBusy, said } from "./trouble.ts";

/** How long is tried again while another program holds the file, in milliseconds. */
const patience = 5_000;

/** Tries until it works or the time is over; an error that is not "busy" is final. */
export async function patiently<Result>(work: () => Result, until = performance.now() + patience): Promise<Result> {
  for (let wait = 1; ; wait = Math.min(wait * 2, 40)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
    await pause(wait * (0.5 + Math.random()));
  }
}

/** Reading handles that are kept for later: each holds megabytes of pages. */
const mostIdle = 4;

export type DataFile = {
  readonly path: string;
  /** Reads with a handle that nobody else holds. */
  read<Result>(work: (handle: DatabaseSync) => Result): Promise<Result>;
  /** A reading handle for several reads of one moment; to be given back. */
  lend(): DatabaseSync;
  giveBack(handle: DatabaseSync): void;
  /** Waits for the turn to write and begins; the answer ends the turn. */
  begin(): Promise<DatabaseSync>;
  /** Writes what was begun to the disk. Throws where that did not happen or the file is no longer the one at its path. */
  commit(): void;
  /** Takes back what was begun, if SQLite has not done so itself, and ends the turn. */
  end(): void;
  /** Runs outside any transaction, in turn. */
  alone<Result>(work: (handle: DatabaseSync) => Result): Promise<Result>;
  /** What is done with the handle inside each transaction that changed something, just before and after it is committed. */
  onCommit(before: (handle: DatabaseSync) => void, after: () => void): void;
  /** From now on the files are held against those that lie there now. */
  watch(): void;
  close(): void;
};

const openFiles = new Set<DataFile>();

function closeAtExit(file: DataFile): void {
  if (openFiles.size === 0) process.once("exit", closeAll);
  openFiles.add(file);
}

function closeAll(): void {
  for (const file of openFiles) file.close();
}

/** A queue of one: answers what ends the turn. */
function turnstile(): () => Promise<() => void> {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    let end = (): void => undefined;
    last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  };
}

const changesIn = (handle: DatabaseSync): unknown => handle.prepare("select total_changes() as changes").get()?.["changes"];

const asSaid =
  (path: string) =>
  (error: unknown): never => {
    throw said(path, error);
  };

function writerOf(path: string): DatabaseSync {
  const handle = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    handle.exec("pragma journal_mode = wal; pragma synchronous = full;");
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** Brings what the log holds into the file and empties the log, where nobody reads or writes just now; answers whether it did. */
export function fold(handle: DatabaseSync): boolean {
  try {
    return handle.prepare("pragma wal_checkpoint(truncate)").get()?.["busy"] === 0;
  } catch {
    return false;
  }
}

/** Opens the file for writing, creating it where there is none. Throws what SQLite says. */
export async function openFile(path: string): Promise<DataFile> {
  const writer = await patiently(() => writerOf(path));
  const readers = new Set<DatabaseSync>();
  const idle: DatabaseSync[] = [];
  const turn = turnstile();
  let endTurn = (): void => undefined;
  let unchanged: unknown;
  let isSame = (): boolean => true;
  let hooks = { before: (handle: DatabaseSync): void => void handle, after: (): void => undefined };

  const lend = (): DatabaseSync => {
    const handle = idle.pop() ?? new DatabaseSync(path, { readOnly: true, timeout: 0 });
    readers.add(handle);
    return handle;
  };
  const giveBack = (handle: DatabaseSync): void => {
    if (idle.length < mostIdle) return void idle.push(handle);
    readers.delete(handle);
    handle.close();
  };
  const mustBeSame = (): void => {
    if (!isSame()) throw goneFrom(path);
  };

  const file: DataFile = {
    path,
    lend,
    giveBack,
    read: (work) =>
      patiently(() => {
        const handle = lend();
        try {
          return work(handle);
        } finally {
          giveBack(handle);
        }
      }).catch(asSaid(path)),
    async begin() {
      const until = performance.now() + patience;
      const end = await turn();
      try {
        mustBeSame();
        await patiently(() => writer.exec("begin immediate"), until);
      } catch (error) {
        end();
        throw said(path, error);
      }
      unchanged = changesIn(writer);
      endTurn = end;
      return writer;
    },
    commit() {
      try {
        const changed = changesIn(writer) !== unchanged;
        if (changed) hooks.before(writer);
        writer.exec("commit");
        mustBeSame();
        if (changed) hooks.after();
      } catch (error) {
        throw said(path, error);
      }
      endTurn();
    },
    end() {
      try {
        writer.exec("rollback");
      } catch {
        // Where the disk is full SQLite has taken everything back itself: that there was nothing left to take back would hide why.
      } finally {
        endTurn();
      }
    },
    async alone(work) {
      const end = await turn();
      try {
        return await patiently(() => work(writer));
      } catch (error) {
        throw said(path, error);
      } finally {
        end();
      }
    },
    onCommit: (before, after) => void (hooks = { before, after }),
    watch: () => void (isSame = identityOf(path)),
    close() {
      if (!openFiles.delete(file)) return;
      if (openFiles.size === 0) process.off("exit", closeAll);
      for (const reader of readers) reader.close();
      fold(writer);
      writer.close();
    },
  };
  closeAtExit(file);
  return file;
}
