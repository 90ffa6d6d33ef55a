// PostgreSQL as Kysely's driver: what one transaction reads is of one moment, what it writes is held against everybody else, in this
// process and in others.
//
// A transaction that writes takes a lock of the whole database for itself (level "serializable", which it is then in the plainest way), or
// shares it with others of its kind (level "read committed"), each of which holds the report that it changes by reading it "for update".
// So nothing that many reports are reckoned from changes meanwhile, and saves of different reports do not wait for each other.
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SelectQueryNode,
  sql,
  type ColumnDefinitionNode,
  type CompiledQuery,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { Pool, PoolClient, QueryResult as Answer } from "pg";
import type { TakesSeveral } from "./batch.ts";
import { saidBy, type Server } from "./postgresTrouble.ts";

/** The lock of those that write, by two numbers that nobody else is likely to use in this database. */
const lock = "(1851878753, 17)";

const begins = {
  reads: "begin isolation level repeatable read read only",
  sharing: `begin isolation level read committed; select pg_advisory_xact_lock_shared${lock}`,
  alone: `begin isolation level read committed; select pg_advisory_xact_lock${lock}`,
} as const;

const beginOf = ({ accessMode, isolationLevel }: TransactionSettings): string =>
  accessMode === "read only" ? begins.reads : isolationLevel === "read committed" ? begins.sharing : begins.alone;

const largest = 2 ** 31 - 1;

/**
 * What is asked for, as PostgreSQL takes it: its text has no U+0000 and its integers end, and what is stored has neither (report/storable.ts). So
 * what lies beyond them is nowhere, and nothing is an error for having been asked.
 */
function askable(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "\uFFFD");
  if (typeof value !== "number") return value;
  return Number.isInteger(value) ? Math.min(Math.max(value, -largest), largest) : null;
}

const changing: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE"]);

/** So many statements of saves are kept parsed by each connection; there are some dozens. */
const mostNamed = 100;

/** By their text. */
const names = new Map<string, string>();

/** The name under which a connection keeps this statement parsed: to parse and plan those of a save takes a third of the time that PostgreSQL works on it. */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size === mostNamed) return known;
  const name = `nianbao_${names.size + 1}`;
  names.set(sql, name);
  return name;
}

const isLooking = ({ query }: CompiledQuery): boolean => SelectQueryNode.is(query);

class PostgresConnection implements TakesSeveral {
  readonly #client: PoolClient;
  readonly #server: Server;
  /** The beginning of a transaction, until something waits for it. */
  #begun: Promise<unknown> | undefined;
  /** Whether the transaction is a save, whose statements are always the same. */
  #saves = false;
  /** Nobody knows any more in which state it is. */
  #spoiled = false;

  constructor(client: PoolClient, server: Server) {
    this.#client = client;
    this.#server = server;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const [answer] = await this.executeAll([query]);
    // What rows hold is known by the query builder alone: the driver of any database is trusted for that.
    return answer as QueryResult<Row>;
  }

  /** None waits for the answer to the one before. What only looks goes out beside the beginning of its transaction, what writes once that stands. */
  async executeAll(queries: readonly CompiledQuery[]): Promise<readonly QueryResult<unknown>[]> {
    if (!queries.every(isLooking)) await this.#hasBegun();
    const [, ...answers] = await Promise.all([this.#hasBegun(), ...queries.map((query) => this.#answered(query))]);
    return answers;
  }

  async #answered({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<unknown>> {
    const values = SelectQueryNode.is(query) ? parameters.map(askable) : [...parameters];
    const { rows, rowCount, command } = await this.run(sql, values, this.#saves ? nameOf(sql) : undefined);
    return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
  }

  #hasBegun(): Promise<unknown> | undefined {
    const begun = this.#begun;
    this.#begun = undefined;
    return begun;
  }

  /** `name`: under which it is kept parsed. */
  async run(sql: string, values?: unknown[], name?: string): Promise<Answer> {
    try {
      return await this.#client.query({ text: sql, ...(values && { values }), ...(name !== undefined && { name }) });
    } catch (error) {
      throw saidBy(this.#server, error);
    }
  }

  /** Begins a transaction. That it could not be begun is said by the first statement in it. */
  begin(settings: TransactionSettings): void {
    const sql = beginOf(settings);
    this.#saves = sql === begins.sharing;
    this.#begun = this.run(sql);
    this.#begun.catch(() => undefined);
  }

  /** PostgreSQL answers "rollback" to a commit of what went wrong before. */
  async commit(): Promise<void> {
    await this.#hasBegun();
    const { command } = await this.run("commit");
    if (command !== "COMMIT") throw new Error("the transaction was taken back, for a statement in it had failed");
  }

  /** Takes back what was begun. Why it is taken back matters, not that the connection was lost over it. */
  async takeBack(): Promise<void> {
    await this.run("rollback").catch(() => (this.#spoiled = true));
  }

  release(): void {
    this.#client.release(this.#spoiled);
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new RangeError("rows are not streamed: one report is read at a time");
  }
}

class PostgresDriver implements Driver {
  readonly #pool: Pool;
  readonly #server: Server;

  constructor(pool: Pool, server: Server) {
    this.#pool = pool;
    this.#server = server;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.#pool.connect(), this.#server);
    } catch (error) {
      throw saidBy(this.#server, error);
    }
  }

  async beginTransaction(connection: PostgresConnection, settings: TransactionSettings): Promise<void> {
    connection.begin(settings);
  }

  commitTransaction(connection: PostgresConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PostgresConnection): Promise<void> {
    return connection.takeBack();
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

/** Texts sort and are compared by their bytes, as in the data file, whatever language the database was made for. */
class ByBytes extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const isText = "dataType" in node.dataType && node.dataType.dataType === "text";
    const dataType = isText ? sql`text collate "C"`.toOperationNode() : node.dataType;
    super.visitColumnDefinition({ ...node, dataType });
  }
}

/** PostgreSQL as Kysely speaks it, over these connections. */
export const dialectOf = (pool: Pool, server: Server): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PostgresDriver(pool, server),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new ByBytes(),
});
