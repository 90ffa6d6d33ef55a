// Who has given the 访问口令 (lib/guard/sessions.ts), kept in the database: server processes side by side answer whomever one of them has let in. Without the
// table everybody gives the password again.
import { idle, keyOf, newToken, type Sessions } from "../guard/sessions.ts";
import type { BesideDatabase } from "./postgresBeside.ts";

const table = "nianbao_sessions";

/** Milliseconds: a request that keeps a session open is noted when the one that was noted last is older than this. */
const noted = 60_000;

const making = `create table if not exists ${table} (key text primary key, under text not null, last bigint not null)`;

/** The sessions of all server processes that have this database. */
export function sessionsIn(database: BesideDatabase): Sessions {
  const { ask } = database(making);
  return {
    begin: async (under, now) => {
      const token = newToken();
      await ask(`delete from ${table} where last < $1`, [now - idle]);
      await ask(`insert into ${table} values ($1, $2, $3)`, [keyOf(token), under, now]);
      return token;
    },
    goesOn: async (token, under, now) => {
      const found = [keyOf(token), under, now - idle];
      const { rowCount } = await ask(`select 1 from ${table} where key = $1 and under = $2 and last >= $3`, found);
      if (rowCount === 0) return false;
      await ask(`update ${table} set last = $2 where key = $1 and last < $2 - ${noted}`, [keyOf(token), now]);
      return true;
    },
    end: async (token) => void (await ask(`delete from ${table} where key = $1`, [keyOf(token)])),
  };
}
