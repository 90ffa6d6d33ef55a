// A backup that somebody sends: laid down, told what it is, listed or restored, or one report of it handed out, with what of it cannot be read.
import { findBackedUp, readBackup, type BackedUp, type BackupReading } from "./backup.ts";
import type { Db } from "./database.ts";
import { membersInTurns } from "./members.ts";
import { garbledIn } from "../characters/garbled.ts";
import { garbledNote } from "../reading/words.ts";
import { nobody, type Doer } from "../report/doer.ts";
import { compare, restore, type Comparison, type Incoming, type Restored, type RestoreMode } from "./restore.ts";
import { readOne, storedFrom, type StoredReport } from "./rows.ts";
import { inUtf8, spooled, wrapped, type Spooled } from "./spool.ts";
import { said } from "./trouble.ts";

/** `unreadable`: how many reports stay out. `problems`: the first of them in sentences, with what is wrong with the file; `more`: how many sentences there would be besides. */
export type Unread = {
  readonly unreadable: number;
  readonly problems: readonly string[];
  readonly more: number;
  readonly note?: string | undefined;
};

export type Received = { readonly refusal: string } | (Unread & (Comparison | Restored));

const mostProblems = 10;

const ofLocked = (name: string): string =>
  `${name}的报告在本机已经定稿，没有换成备份里的。要换的，先到它的“定稿与发布”里解锁，再恢复一次。`;

function unreadIn({ problems: { reports, file } }: BackupReading, locked: readonly string[] = []): Omit<Unread, "note"> {
  const all = [...file, ...locked.map(ofLocked), ...reports];
  return { unreadable: reports.length, problems: all.slice(0, mostProblems), more: Math.max(0, all.length - mostProblems) };
}

const isMode = (mode: unknown): mode is "missing" | "all" => mode === "missing" || mode === "all";

async function taken(db: Db, text: Spooled, mode: RestoreMode | undefined, doer: Doer): Promise<Received> {
  const backup = readBackup(text, await membersInTurns(text));
  if ("refusal" in backup) return backup;
  if (mode !== undefined) {
    const { locked, ...restored } = await restore(db, backup, mode, doer);
    return { ...restored, ...unreadIn(backup, locked) };
  }
  const garbled: Incoming[] = [];
  const met = await compare(db, backup, (report) => garbledIn(report.text).length > 0 && garbled.push(report));
  return { ...met, ...unreadIn(backup), note: garbledNote(garbled, "restore") };
}

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What was sent, in UTF-8 beside the data while it is read. `mode`: as scripts say it within the file. */
type Laid = { readonly text: Spooled; readonly note: string | undefined; readonly mode: unknown };

/** Lays the bytes down for as long as `work` takes. */
async function laidDown<Result>(
  path: string,
  body: Bytes,
  work: (laid: Laid) => Promise<Result>,
): Promise<Result | { readonly refusal: string }> {
  const open: Spooled[] = [];
  try {
    const sent = await spooled(path, body);
    open.push(sent);
    const script = wrapped(sent);
    const text = script === undefined ? sent : { ...script.text, close: () => undefined };
    const read = await inUtf8(path, text);
    if ("refusal" in read) return read;
    if (read.text !== text) open.push(read.text);
    return await work({ text: read.text, note: read.note, mode: script?.mode });
  } catch (error) {
    throw said(path, error);
  } finally {
    for (const file of open) file.close();
  }
}

/** A report of a backup, and the one with the same id that is here, deleted or not, where it can be read. */
export type Both = { readonly there: BackedUp; readonly here: StoredReport | undefined };

/** One report of a backup beside the one that is here. */
export const receiveOne = (db: Db, path: string, body: Bytes, id: string): Promise<Both | { readonly refusal: string }> =>
  laidDown(path, body, async ({ text }) => {
    const there = await findBackedUp(text, await membersInTurns(text), id);
    if (there === undefined) return { refusal: "备份文件里没有找到这份报告，文件可能被换过。请重新选一次文件。" };
    const rows = await readOne(db, id);
    return { there, here: rows?.sound === true ? storedFrom(rows) : undefined };
  });

/** Without `mode`: what restoring would meet. With it: restores, in the name of `doer`. `path`: the data file, beside which there is room. */
export const receive = (db: Db, path: string, body: Bytes, mode?: RestoreMode, doer: Doer = nobody): Promise<Received> =>
  laidDown(path, body, async ({ text, note, mode: own }) => {
    const received = await taken(db, text, mode ?? (isMode(own) ? own : undefined), doer);
    return "refusal" in received ? received : { ...received, note: [note, received.note].filter(Boolean).join("") || undefined };
  });
