// What server processes side by side share of the door (lib/guard) in tables of their own, which are no part of the data: they are in no backup and are
// not moved (lib/store/moving).
import pg from "pg";
import { connectionTo, poolOf } from "./postgres.ts";
import { saidBy, type Server } from "./postgresTrouble.ts";

const most = 2;

/** Two that make it at the same moment: one of them finds the table, its type or the entry of either in the catalogue made. */
const madeAlready: ReadonlySet<unknown> = new Set(["23505", "42P07", "42710"]);

/** A table of theirs. */
export type Beside = {
  /** One statement. */
  readonly ask: (sql: string, values: readonly unknown[]) => Promise<pg.QueryResult>;
  /** Several as one. */
  readonly together: <Result>(work: (ask: Beside["ask"]) => Promise<Result>) => Promise<Result>;
};

/** Gives the table that a statement makes where it is not there. */
export type BesideDatabase = (making: string) => Beside;

/** Of the database at this address, whose tables share their connections. Throws a StoreError where it is no address, and whoever asks a table where it cannot be reached. */
export function besideAt(url: string): BesideDatabase {
  const { config, server } = connectionTo(url);
  const pool = poolOf({ ...config, max: most, allowExitOnIdle: true });
  return (making) => tableOf(pool, server, making);
}

function tableOf(pool: pg.Pool, server: Server, making: string): Beside {
  let made: Promise<unknown> | undefined;

  const make = (): Promise<unknown> =>
    (made ??= pool.query(making).catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && madeAlready.has(error.code)) return;
      made = undefined;
      throw error;
    }));

  const said = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      await make();
      return await work();
    } catch (error) {
      throw saidBy(server, error);
    }
  };

  const within = async <Result>(work: (ask: Beside["ask"]) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const result = await work((sql, values) => client.query(sql, [...values]));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  };

  return { ask: (sql, values) => said(() => pool.query(sql, [...values])), together: (work) => said(() => within(work)) };
}
