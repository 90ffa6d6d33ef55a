// What server processes side by side share of the door (lib/guard) in tables of their own, which are no part of the data: they are in no backup and are
// not moved (lib/store/moving).
import pg from "pg";
import { connectionTo, poolOf } from "./postgres.ts";
import { saidBy } from "./postgresTrouble.ts";

const most = 2;

/** Two that make it at the same moment: one of them finds the table, its type or the entry of either in the catalogue made. */
const madeAlready: ReadonlySet<unknown> = new Set(["23505", "42P07", "42710"]);

export type Beside = {
  /** One statement. */
  readonly ask: (sql: string, values: readonly unknown[]) => Promise<pg.QueryResult>;
  /** Several as one. */
  readonly together: <Result>(work: (ask: Beside["ask"]) => Promise<Result>) => Promise<Result>;
};

/** The table that `making` makes where it is not there, in the database at this address. Throws a StoreError where it is no address, and whoever asks where it cannot be reached. */
export function besideAt(url: string, making: string): Beside {
  const { config, server } = connectionTo(url);
  const pool = poolOf({ ...config, max: most, allowExitOnIdle: true });
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
