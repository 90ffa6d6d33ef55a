// The data file as Kysely's driver: what one transaction reads is of one moment, what it writes waits for its turn.
// The only place besides file.ts that runs statements. `as` in rowsOf: what rows hold is known by the query builder alone.
//
// `transaction()` takes the write lock at once: one that reads first could not get it later. With access mode
// "read only" it holds a reading handle instead and keeps nobody from writing. Alone, a query reads what was committed last.
//
// SQLite answers at once, so a transaction would run from its beginning to its end without the server looking at anybody else. One that
// takes long lets others come first between two of its statements.
import { setImmediate as breath } from "node:timers/promises";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type Dialect,
  type Driver,
  type QueryResult,
  type SelectQueryNode as Select,
  type TransactionSettings,
} from "kysely";
import type { TakesSeveral } from "./batch.ts";
import type { DataFile } from "./file.ts";
import { said } from "./trouble.ts";

const isBindable = (value: unknown): value is SQLInputValue =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint";

function bound(parameters: readonly unknown[]): SQLInputValue[] {
  const bindable = parameters.filter(isBindable);
  if (bindable.length < parameters.length) throw new RangeError("only text, numbers and null go into the database");
  return bindable;
}

/** `Row` is what the query builder says of the table: the driver of any database is trusted for that. */
function rowsOf<Row>(statement: StatementSync, parameters: SQLInputValue[]): Row[] {
  return statement.all(...parameters) as Row[];
}

/** So many parsed statements are kept; the query builder writes some dozens of texts. */
const mostParsed = 100;

/** Parsed statements of the handle that writes, by their text: those that carry many rows take longer to parse than to run. */
const parsed = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

function parsedOnce(handle: DatabaseSync, sql: string): StatementSync {
  const known = parsed.get(handle) ?? new Map<string, StatementSync>();
  const statement = known.get(sql) ?? handle.prepare(sql);
  if (known.size >= mostParsed) known.clear();
  parsed.set(handle, known.set(sql, statement));
  return statement;
}

function ran<Row>(handle: DatabaseSync, { sql, parameters }: CompiledQuery, statement = handle.prepare(sql)): QueryResult<Row> {
  if (statement.columns().length > 0) return { rows: rowsOf<Row>(statement, bound(parameters)) };
  const { changes, lastInsertRowid } = statement.run(...bound(parameters));
  return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] };
}

/** Milliseconds that a transaction works on before others come first: a page is made in a dozen steps, and may meet it before each of them. */
const atOnce = 4;

class FileConnection implements TakesSeveral {
  readonly #file: DataFile;
  /** The handle of the transaction that this connection is in. */
  held: { readonly handle: DatabaseSync; readonly writes: boolean } | undefined;
  /** When others last came first. */
  #since = 0;

  constructor(file: DataFile) {
    this.#file = file;
  }

  /** One after the other: nothing is won here by doing it otherwise. */
  async executeAll(queries: readonly CompiledQuery[]): Promise<readonly QueryResult<unknown>[]> {
    const answers: QueryResult<unknown>[] = [];
    for (const query of queries) answers.push(await this.executeQuery(query));
    return answers;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { held } = this;
    if (held === undefined)
      return SelectQueryNode.is(query.query)
        ? this.#file.read((handle) => ran<Row>(handle, query))
        : this.#file.alone((handle) => ran<Row>(handle, query));
    await this.#giveWay();
    try {
      return ran<Row>(held.handle, query, held.writes ? parsedOnce(held.handle, query.sql) : undefined);
    } catch (error) {
      throw said(this.#file.path, error);
    }
  }

  hold(handle: DatabaseSync, writes: boolean): void {
    this.held = { handle, writes };
    this.#since = performance.now();
  }

  async #giveWay(): Promise<void> {
    if (performance.now() - this.#since < atOnce) return;
    await breath();
    this.#since = performance.now();
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new RangeError("rows are not streamed: one report is read at a time");
  }
}

class FileDriver implements Driver {
  readonly #file: DataFile;

  constructor(file: DataFile) {
    this.#file = file;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<FileConnection> {
    return new FileConnection(this.#file);
  }

  async beginTransaction(connection: FileConnection, { accessMode }: TransactionSettings): Promise<void> {
    if (accessMode !== "read only") {
      connection.hold(await this.#file.begin(), true);
      return;
    }
    const handle = this.#file.lend();
    handle.exec("begin");
    connection.hold(handle, false);
  }

  async commitTransaction(connection: FileConnection): Promise<void> {
    if (connection.held?.writes === true) this.#file.commit();
    else this.#release(connection);
    connection.held = undefined;
  }

  async rollbackTransaction(connection: FileConnection): Promise<void> {
    if (connection.held?.writes === true) this.#file.end();
    else this.#release(connection);
    connection.held = undefined;
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#file.close();
  }

  #release(connection: FileConnection): void {
    const handle = connection.held?.handle;
    if (handle === undefined) return;
    handle.exec("rollback");
    this.#file.giveBack(handle);
  }
}

/** Kysely runs migrations on SQLite outside a transaction; SQLite itself can, and a half-made schema is worse. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** By itself Kysely lets one connection do everything, one thing after the other. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** The write lock is for the whole file: rows that a transaction reads "for update" are held by it already, and SQLite has no such words. */
class WholeFileCompiler extends SqliteQueryCompiler {
  protected override visitSelectQuery(node: Select): void {
    super.visitSelectQuery({ ...node, endModifiers: [] });
  }
}

/** SQLite as Kysely speaks it, over this file. */
export const dialectOver = (file: DataFile): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => new FileDriver(file),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new WholeFileCompiler(),
});
