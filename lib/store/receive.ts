// A backup that somebody sends: laid down, told what it is, compared or restored, with what of it cannot be read.
import { readBackup, type BackupReading } from "./backup.ts";
import type { Db } from "./database.ts";
import { membersInTurns } from "./members.ts";
import { garbledIn } from "../characters/garbled.ts";
import { garbledNote } from "../reading/words.ts";
import { compare, restore, type Comparison, type Incoming, type Restored, type RestoreMode } from "./restore.ts";
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

function unreadIn({ problems: { reports, file } }: BackupReading): Omit<Unread, "note"> {
  const all = [...file, ...reports];
  return { unreadable: reports.length, problems: all.slice(0, mostProblems), more: Math.max(0, all.length - mostProblems) };
}

const isMode = (mode: unknown): mode is RestoreMode => mode === "missing" || mode === "all";

async function taken(db: Db, text: Spooled, mode: RestoreMode | undefined): Promise<Received> {
  const backup = readBackup(text, await membersInTurns(text));
  if ("refusal" in backup) return backup;
  if (mode !== undefined) return { ...(await restore(db, backup, mode)), ...unreadIn(backup) };
  const garbled: Incoming[] = [];
  const met = await compare(db, backup, (report) => garbledIn(report.text).length > 0 && garbled.push(report));
  return { ...met, ...unreadIn(backup), note: garbledNote(garbled, "restore") };
}

/** Without `mode`: what restoring would meet. With it: restores. `path`: the data file, beside which there is room. */
export async function receive(
  db: Db,
  path: string,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mode?: RestoreMode,
): Promise<Received> {
  const open: Spooled[] = [];
  try {
    const sent = await spooled(path, body);
    open.push(sent);
    const script = wrapped(sent);
    const text = script === undefined ? sent : { ...script.text, close: () => undefined };
    const read = await inUtf8(path, text);
    if ("refusal" in read) return read;
    if (read.text !== text) open.push(read.text);
    const received = await taken(db, read.text, mode ?? (isMode(script?.mode) ? script.mode : undefined));
    return "refusal" in received ? received : { ...received, note: [read.note, received.note].filter(Boolean).join("") || undefined };
  } catch (error) {
    throw said(path, error);
  } finally {
    for (const file of open) file.close();
  }
}
