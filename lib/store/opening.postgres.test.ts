// What keeps a database from being used is one sentence, in which no password stands, and nothing in it was changed.
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { temporaryDatabase } from "./databases.testing.ts";
import { isStoreError, type StoreError } from "./errors.ts";
import { openStore } from "./open.ts";
import { connectionTo } from "./postgres.ts";
import { saidBy } from "./postgresTrouble.ts";
import { figure, someReport, temporaryFolder } from "./temporary.testing.ts";

const secret = "s3cr%40t";

async function ran(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" }).finally(() => client.end());
  return rows.flat();
}

async function refused(url: string): Promise<StoreError> {
  const error: unknown = await openStore(temporaryFolder(), { url }).then(
    (store) => store.close(),
    (problem: unknown) => problem,
  );
  if (!isStoreError(error)) throw new Error(`opened, or ${String(error)}`);
  return error;
}

const tablesIn = (url: string) => ran(url, "select tablename::text from pg_tables where schemaname = 'public' order by 1");

describe.skipIf(!tools().postgres)("opening a database of PostgreSQL [postgres]", () => {
  test("what is not there or does not let one in is said in a sentence with the place and without the password", async () => {
    const url = await temporaryDatabase();
    const { host } = new pg.Client(url);
    const at = (user: string, database: string, folder = host) =>
      `postgres://${user}:${secret}@${encodeURIComponent(folder)}:5432/${database}`;
    const cases = [
      [at("nianbao", "nianbao", temporaryFolder()), /^连不上数据库 .*请检查 PostgreSQL 是否在运行/],
      [`postgres://nianbao:${secret}@127.0.0.1:9/nianbao`, /^连不上数据库 127\.0\.0\.1:9\/nianbao/],
      [at("locked", "postgres"), /不接受用户 locked 的口令/],
      [at("nianbao", "nowhere"), /没有 nowhere 这个数据库.*createdb -E UTF8 nowhere/],
      [`postgres://a:${secret}@[x/nianbao`, /^DATABASE_URL 写得不对/],
      [`mysql://a:${secret}@localhost/nianbao`, /^DATABASE_URL 写得不对/],
    ] as const;
    for (const [address, sentence] of cases) {
      const { message, cause } = await refused(address);
      expect(message).toMatch(sentence);
      expect(message + String(cause)).not.toMatch(/s3cr/);
    }
  });

  test("a database of another program or of a newer version is refused and left as it is", async () => {
    const other = await temporaryDatabase({ blank: true });
    await ran(other, "create table reports (a text)");
    expect((await refused(other)).message).toMatch(/已有别的程序的表（reports）/);
    expect(await tablesIn(other)).toEqual(["reports"]);
    const newer = await temporaryDatabase();
    await ran(newer, "insert into kysely_migration values ('9999-later', '2099')");
    expect((await refused(newer)).message).toMatch(/较新版本的系统写的（里面有本版本不认识的 9999-later）/);
    const latin = await temporaryDatabase({ blank: true, encoding: "LATIN1" });
    expect((await refused(latin)).message).toMatch(/字符编码是 LATIN1/);
    expect(await tablesIn(latin)).toEqual([]);
  });

  test("a database that cannot be written to is refused, one in which others have tables beside ours is not", async () => {
    const url = await temporaryDatabase({ blank: true });
    await ran(url, "create table theirs (a text)");
    const store = await openStore(temporaryFolder(), { url });
    await store.create(someReport());
    await store.close();
    await ran(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    expect((await refused(url)).message).toMatch(/不让用户 nianbao 写入/);
  });

  test("connections that the database has cut are made anew; what could not be done meanwhile is said", async () => {
    const url = await temporaryDatabase();
    const store = await openStore(temporaryFolder(), { url });
    onTestFinished(() => store.close());
    const id = await store.create(someReport());
    const cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    await ran(url, cut);
    await store.get(id).catch((error: unknown) => expect(error).toMatchObject({ trouble: "unreachable" }));
    expect((await store.patch(id, { base: 1, changes: [figure("applications.received.person", "20")] })).revision).toBe(2);
    const lost = store.together(async (writes) => {
      await writes.patch(id, { base: 2, changes: [figure("applications.received.person", "30")] });
      await ran(url, cut);
    });
    await expect(lost).rejects.toMatchObject({ name: "StoreError", trouble: "unreachable" });
    expect((await store.entries(id))?.revision).toBe(2);
  });

  test("servers that start at the same moment make the tables once", async () => {
    const url = await temporaryDatabase({ blank: true });
    const stores = await Promise.all([1, 2, 3].map(() => openStore(temporaryFolder(), { url })));
    const id = await stores[0]?.create(someReport());
    expect((await stores[2]?.get(id ?? ""))?.report).toEqual(someReport());
    for (const store of stores) await store.close();
  });
});

test("what PostgreSQL says while one works is told as busy, full, readonly, gone, damaged or unreachable; anything else stays as it is [postgres]", () => {
  const { server } = connectionTo("postgres://clerk:pw@db.example:5433/nianbao");
  const told = (code: string) => saidBy(server, Object.assign(new Error("it said so"), { code }));
  expect(told("53100")).toMatchObject({ trouble: "full", message: expect.stringContaining("db.example:5433/nianbao") });
  expect(told("53300")).toMatchObject({ trouble: "busy" });
  expect(told("55P03")).toMatchObject({ trouble: "busy" });
  expect(told("40P01")).toMatchObject({ trouble: "busy", turnedBack: true });
  expect(told("25006")).toMatchObject({ trouble: "readonly" });
  expect(told("42P01")).toMatchObject({ trouble: "gone" });
  expect(told("XX001")).toMatchObject({ trouble: "damaged" });
  expect(told("57P01")).toMatchObject({ trouble: "unreachable" });
  expect(told("ECONNRESET")).toMatchObject({ trouble: "unreachable" });
  expect(told("23505")).not.toHaveProperty("trouble");
});
