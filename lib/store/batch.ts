// Several statements on one way to the database and back: PostgreSQL works on each of a save's for less time than the way takes. What they are
// is known before the first is answered, so none rests on what another one found. A data file does one after the other.
//
// `as` in readAtOnce: what rows hold is known by the query builder alone, as for a single statement.
import type { Compilable, CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type { Db } from "./database.ts";

/** A connection that takes several statements, does them in their order, and answers all; the first error is everybody's. */
export type TakesSeveral = DatabaseConnection & {
  readonly executeAll: (queries: readonly CompiledQuery[]) => Promise<readonly QueryResult<unknown>[]>;
};

const takesSeveral = (connection: DatabaseConnection): connection is TakesSeveral => "executeAll" in connection;

const sent = (db: Db, queries: readonly CompiledQuery[]): Promise<readonly QueryResult<unknown>[]> =>
  db.getExecutor().provideConnection((connection) => {
    if (!takesSeveral(connection)) throw new RangeError("this connection takes one statement at a time");
    return connection.executeAll(queries);
  });

type RowsOf<Queries extends readonly Compilable[]> = {
  readonly [At in keyof Queries]: Queries[At] extends Compilable<infer Row> ? readonly Row[] : never;
};

/** Within a transaction: what these queries find, in their order. */
export async function readAtOnce<const Queries extends readonly Compilable[]>(db: Db, queries: Queries): Promise<RowsOf<Queries>> {
  const answers = await sent(
    db,
    queries.map((query) => query.compile()),
  );
  return answers.map(({ rows }) => rows) as RowsOf<Queries>;
}

/** Within a transaction: does these in their order, and answers how many rows each of them changed. */
export const writeAtOnce = async (db: Db, queries: readonly CompiledQuery[]): Promise<readonly bigint[]> =>
  (await sent(db, queries)).map(({ numAffectedRows = 0n }) => numAffectedRows);
