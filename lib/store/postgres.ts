// Opening the store in PostgreSQL: looked at before it is touched, brought up to date, written to once.
//
// Several servers may have it open. Whatever stands in the way becomes a StoreError whose message is one sentence for the person who
// starts the server. What is sent is laid down on this machine's own disk while it is read; all else is in the database.
import pg from "pg";
import { sql } from "kysely";
import { databaseIn, keys, type Db } from "./database.ts";
import { StoreError } from "./errors.ts";
import { tryToWrite } from "./marks.ts";
import { knownMigrations, migrate, migrationTable } from "./migrations.ts";
import type { OpenDatabase } from "./opened.ts";
import { dialectOf } from "./postgresDriver.ts";
import { saidBy, type Server } from "./postgresTrouble.ts";

/** Connections of one server: a save needs one for some milliseconds. */
const most = 8;

/** Milliseconds: for a connection, for the turn to write, and after which a transaction that asks for nothing more is nobody's. */
const patience = { connection: 10_000, lock: 5_000, silence: 300_000 };

/** A count comes as a number: none of ours goes beyond what one can hold. */
const int8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === int8 ? Number : format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text"),
};

/** Whether a text is the address of a database and not the path of a folder. */
export const isAddress = (text: string): boolean => /^postgres(?:ql)?:\/\//i.test(text);

/** What connections to this address are made with. An address that is none is a StoreError, which does not repeat it: there is a password in it. */
export function connectionTo(url: string): { readonly config: pg.PoolConfig; readonly server: Server } {
  const wrong = `DATABASE_URL 写得不对：应是 postgres://用户名:口令@服务器:端口/数据库，口令里的 @、/、:、# 等符号要写成 %40、%2F、%3A、%23 的样子。`;
  if (!isAddress(url)) throw new StoreError(wrong);
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: "nianbao",
    connectionTimeoutMillis: patience.connection,
    lock_timeout: patience.lock,
    idle_in_transaction_session_timeout: patience.silence,
    keepAlive: true,
    types,
  };
  try {
    const { host, port, user = "", database = "" } = new pg.Client(config);
    return { config, server: { name: `${host.includes(":") ? `[${host}]` : host}:${port}/${database}`, user, database } };
  } catch {
    throw new StoreError(wrong);
  }
}

async function namesIn(db: Db, query: ReturnType<typeof sql<{ readonly name: string }>>): Promise<readonly string[]> {
  return (await query.execute(db)).rows.map(({ name }) => name);
}

const ourTables: readonly string[] = Object.keys(keys);

/** Whether the tables are up to date; where this database is not to be written to, why. */
async function stateOf(db: Db, { name }: Server): Promise<"current" | "behind" | { readonly problem: string }> {
  const [encoding] = await namesIn(db, sql`select current_setting('server_encoding') as name`);
  if (encoding !== "UTF8")
    return {
      problem: `数据库 ${name} 的字符编码是 ${encoding}，不是 UTF8，系统没有改动它：请另建一个（createdb -E UTF8 -T template0 名称），再改 DATABASE_URL。`,
    };
  const there = await namesIn(db, sql`select tablename::text as name from pg_tables where schemaname = current_schema()`);
  const taken = there.includes(migrationTable) ? await namesIn(db, sql`select name from ${sql.table(migrationTable)} order by name`) : [];
  const ours = there.filter((table) => ourTables.includes(table));
  if (taken.length === 0 && ours.length > 0)
    return {
      problem: `数据库 ${name} 里已有别的程序的表（${ours.join("、")}），系统没有改动它：请给年报编制单独建一个数据库，再改 DATABASE_URL。`,
    };
  const unknown = taken.filter((step) => !knownMigrations.has(step));
  if (unknown.length > 0)
    return {
      problem: `数据库 ${name} 是较新版本的系统写的（里面有本版本不认识的 ${unknown.join("、")}），系统没有改动它：请升级本系统后再启动。`,
    };
  return taken.length === knownMigrations.size ? "current" : "behind";
}

/** PostgreSQL counts what is written to each table; it may take some seconds until that is seen. */
async function writtenTo(db: Db): Promise<string | undefined> {
  const counts = sql<{ readonly name: string }>`
    select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text as name
    from pg_stat_user_tables where schemaname = current_schema()`;
  return (await namesIn(db, counts).catch(() => []))[0];
}

/** A pool of connections. One that breaks is said by the statement that meets it, and replaced; nobody asks for it at that moment, so it is no error of the process. */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

type Connected = { readonly db: Db; readonly server: Server; readonly state: Awaited<ReturnType<typeof stateOf>> };

/** Connects and looks; `work` closes it, but where it throws. */
async function connected<Result>(url: string, work: (found: Connected) => Promise<Result>): Promise<Result> {
  const { config, server } = connectionTo(url);
  // What goes out at once (batch.ts) goes out without waiting for the answers before it.
  const pool = poolOf({ ...config, max: most, pipeline: true });
  const db = databaseIn(dialectOf(pool, server));
  try {
    return await work({ db, server, state: await stateOf(db, server) });
  } catch (error) {
    await db.destroy();
    throw openingError(server, error);
  }
}

/** Opens the database at this address. `beside`: how the paths begin of files that are laid down for a moment. */
export const openPostgres = (url: string, beside: string): Promise<OpenDatabase> =>
  connected(url, async ({ db, state }) => {
    if (typeof state === "object") throw new StoreError(state.problem);
    if (state === "behind") await migrate(db);
    await tryToWrite(db);
    return { db, notices: [], beside, written: () => writtenTo(db), close: () => db.destroy() };
  });

/** A database that nothing is written to: `behind`, where its tables are of an earlier version, or not there. To be closed by `db.destroy()`. */
export const readPostgres = (url: string): Promise<{ readonly db: Db; readonly name: string; readonly behind: boolean }> =>
  connected(url, async ({ db, server, state }) => {
    if (typeof state === "object") throw new StoreError(state.problem);
    return { db, name: server.name, behind: state === "behind" };
  });

function openingError(server: Server, error: unknown): StoreError {
  const found = saidBy(server, error);
  if (found instanceof StoreError) return new StoreError(found.message, { cause: found.cause });
  return new StoreError(`数据库 ${server.name} 用不了（${found instanceof Error ? found.message : String(found)}）。`, { cause: found });
}
