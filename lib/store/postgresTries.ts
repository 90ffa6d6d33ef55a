// How often the 访问口令 was tried (lib/guard/lockout.ts), counted in the database: with several server processes nobody has a count at each of them.
import { forgiven, leftOf, networkOf, none, pause, tried, type Count, type Counts, type Lockout } from "../guard/lockout.ts";
import type { Beside, BesideDatabase } from "./postgresBeside.ts";

const table = "nianbao_tries";

/** The row of all addresses together: no network is called so. */
const ofAll = "*";

const making = `create table if not exists ${table} (network text primary key, tried integer not null, last bigint not null)`;

type Row = { readonly network: string; readonly tried: number; readonly last: string };

async function countsOf(ask: Beside["ask"], address: string): Promise<Counts> {
  const { rows } = await ask(`select network, tried, last from ${table} where network = any($1)`, [[networkOf(address), ofAll]]);
  const of = (network: string): Count => {
    const row = (rows as readonly Row[]).find((one) => one.network === network);
    return row === undefined ? none : { tried: row.tried, last: Number(row.last) };
  };
  return { own: of(networkOf(address)), all: of(ofAll) };
}

async function keep(ask: Beside["ask"], network: string, { tried: made, last }: Count): Promise<void> {
  if (made === 0) await ask(`delete from ${table} where network = $1`, [network]);
  else
    await ask(`insert into ${table} values ($1, $2, $3) on conflict (network) do update set tried = excluded.tried, last = excluded.last`, [
      network,
      made,
      last,
    ]);
}

/** The tries at all server processes that have this database. */
export function triesIn(database: BesideDatabase): Lockout {
  const { ask, together } = database(making);
  /** One after the other, so that many at once at several servers are no way round. */
  const counting = (address: string, after: (before: Counts) => Counts): Promise<void> =>
    together(async (within) => {
      await within(`lock table ${table} in exclusive mode`, []);
      const { own, all } = after(await countsOf(within, address));
      await keep(within, networkOf(address), own);
      await keep(within, ofAll, all);
    });
  return {
    attempt: async (address, now) => {
      let wait = 0;
      await ask(`delete from ${table} where last <= $1`, [now - pause]);
      await counting(address, (before) => {
        const after = tried(before, address, now);
        wait = after.wait;
        return after;
      });
      return wait;
    },
    succeeded: (address) => counting(address, (before) => forgiven(before, address)),
    left: async (address) => leftOf((await countsOf(ask, address)).own),
  };
}
