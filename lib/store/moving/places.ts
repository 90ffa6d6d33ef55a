// From where and to where an installation is moved: a folder with a data file, or a database of PostgreSQL.
//
// What is moved is only read: a data file as others may have it open; a database by transactions that cannot. Where
// it goes to must hold nothing, which is looked at before anything is made there.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { databaseOver, keys, type Db } from "../database.ts";
import { StoreError } from "../errors.ts";
import { patiently } from "../file.ts";
import { halfRestored } from "../halfRestored.ts";
import { inspect, stepsIn } from "../inspect.ts";
import { knownMigrations } from "../migrations.ts";
import { fileName, openDatabase } from "../open.ts";
import { connectionTo, isAddress, readPostgres } from "../postgres.ts";
import { besideOthers } from "../safekeeping/make.ts";
import { underOne } from "../shape.ts";
import { someRow } from "./tables.ts";

/** `name`: as people are told, without the password. */
export type Opened = { readonly db: Db; readonly name: string; readonly close: () => Promise<void> };

/** An address as it was typed, or a path, meant from where the user stands. */
type Typed = { readonly text: string; readonly pathOf: (text: string) => string };

const older = (name: string): string =>
  `${name} 里的数据是较早版本写的，没有搬，什么都没有改动：请先用本版本在原处启动一次年报编制，让它更新，停止后再搬。`;

const nothing = (name: string): string => `${name} 里没有年报编制的数据，没有搬：请核对 --from 后面写的地方。`;

const occupied = (name: string): string => `${name} 里已经有数据，没有搬，也没有改动它：请换一个空的文件夹或数据库。`;

const databaseName = (name: string): string => `数据库 ${name}`;

/** How a place is called where people read it. */
const nameOf = ({ text, pathOf }: Typed): string =>
  isAddress(text) ? databaseName(connectionTo(text).server.name) : resolve(pathOf(text));

async function fileToRead(folder: string): Promise<Opened | undefined> {
  const path = join(folder, fileName);
  if (!existsSync(path)) return undefined;
  const problem = halfRestored(path) ?? (await inspect(path));
  if (problem !== undefined) throw new StoreError(problem);
  const handle = await patiently(() => besideOthers(path));
  const db = databaseOver(underOne(handle, path));
  const close = () => db.destroy();
  if (stepsIn(handle).length === knownMigrations.size) return { db, name: folder, close };
  await close();
  throw new StoreError(older(folder));
}

async function databaseToRead(url: string): Promise<Opened | undefined> {
  const { db, name, behind } = await readPostgres(url);
  const close = () => db.destroy();
  if (!behind) return { db, name: databaseName(name), close };
  const isThere = (await db.introspection.getTables()).some((table) => Object.hasOwn(keys, table.name));
  await close();
  if (isThere) throw new StoreError(older(databaseName(name)));
  return undefined;
}

/** What is there, to be read; undefined where nothing is. */
const toRead = ({ text, pathOf }: Typed): Promise<Opened | undefined> =>
  isAddress(text) ? databaseToRead(text) : fileToRead(resolve(pathOf(text)));

/** What is moved. Throws a StoreError where there is nothing, or it cannot be read. */
export async function source(typed: Typed): Promise<Opened> {
  const found = await toRead(typed);
  if (found === undefined) throw new StoreError(nothing(nameOf(typed)));
  return found;
}

/** Where it goes to: made, with tables that hold nothing. Throws a StoreError where something is there. `folder`: for what has no folder of its own. */
export async function target(typed: Typed, folder: string): Promise<Opened> {
  const there = await toRead(typed);
  const filled = there !== undefined && (await someRow(there.db)).length > 0;
  await there?.close();
  if (filled) throw new StoreError(occupied(nameOf(typed)));
  const { text, pathOf } = typed;
  const { db, close } = await (isAddress(text) ? openDatabase(folder, { url: text }) : openDatabase(pathOf(text), { alone: true }));
  return { db, name: nameOf(typed), close };
}
