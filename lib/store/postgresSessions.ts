// Who has given the 访问口令 (lib/guard/sessions.ts), kept in the database: server processes side by side answer whomever one of them has let in.
//
// A table of its own and no part of the data: it is in no backup and is not moved (lib/store/moving); without it everybody gives the password again.
import pg from "pg";
import { idle, keyOf, newToken, type Sessions } from "../guard/sessions.ts";
import { connectionTo } from "./postgres.ts";
import { saidBy } from "./postgresTrouble.ts";

const [table, most] = ["nianbao_sessions", 2];

/** Milliseconds: a request that keeps a session open is noted when the one that was noted last is older than this. */
const noted = 60_000;

/** Two that make it at the same moment: one of them finds it made. */
const madeAlready: ReadonlySet<unknown> = new Set(["23505", "42P07"]);

const making = `create table if not exists ${table} (key text primary key, under text not null, last bigint not null)`;

/** The sessions of all server processes that have the database at this address. Throws a StoreError where it is no address, and whoever asks where it cannot be reached. */
export function sessionsAt(url: string): Sessions {
  const { config, server } = connectionTo(url);
  const pool = new pg.Pool({ ...config, max: most, allowExitOnIdle: true });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  let made: Promise<unknown> | undefined;

  const make = (): Promise<unknown> =>
    (made ??= pool.query(making).catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && madeAlready.has(error.code)) return;
      made = undefined;
      throw error;
    }));

  const ask = async (sql: string, values: readonly unknown[]): Promise<number> => {
    try {
      await make();
      return (await pool.query(sql, [...values])).rowCount ?? 0;
    } catch (error) {
      throw saidBy(server, error);
    }
  };

  return {
    begin: async (under, now) => {
      const token = newToken();
      await ask(`delete from ${table} where last < $1`, [now - idle]);
      await ask(`insert into ${table} values ($1, $2, $3)`, [keyOf(token), under, now]);
      return token;
    },
    goesOn: async (token, under, now) => {
      const found = [keyOf(token), under, now - idle];
      if ((await ask(`select 1 from ${table} where key = $1 and under = $2 and last >= $3`, found)) === 0) return false;
      await ask(`update ${table} set last = $2 where key = $1 and last < $2 - ${noted}`, [keyOf(token), now]);
      return true;
    },
    end: async (token) => void (await ask(`delete from ${table} where key = $1`, [keyOf(token)])),
  };
}
