// Tables as rows, whatever they hold: read in the order of what tells their rows apart, which is the same on every database, so that equal
// content makes equal hashes. A table that is new in `keys` (database.ts) is moved with the others.
import { createHash } from "node:crypto";
import { sql, type RawBuilder } from "kysely";
import { keys, type Db, type Tables } from "../database.ts";

export type Table = keyof Tables;

/** Every table, one that another refers to before it. `as`: the names of an object's members are told as any texts. */
export const tables = Object.keys(keys) as readonly Table[];

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** Rows that are read and written at once: few of those that hold whole files, more the smaller they turn out to be. */
const [fewest, most] = [5, 500];

/** Letters of what is read at once, above which fewer rows are read, and far below which more are. */
const much = 1_000_000;

/** How many rows, and SHA-256 over all of them in order. */
export type Digest = { readonly rows: number; readonly sha256: string };

async function* pagesOf(db: Db, table: Table): AsyncGenerator<readonly Row[]> {
  const names: readonly string[] = keys[table];
  const columns = sql.join(names.map((name) => sql.ref(name)));
  let [last, atOnce]: [Row | undefined, number] = [undefined, fewest];
  do {
    const from: RawBuilder<unknown> = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(valuesOf(last, names))})`;
    const { rows }: { readonly rows: readonly Row[] } =
      await sql<Row>`select * from ${sql.table(table)} ${from} order by ${columns} limit ${sql.lit(atOnce)}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.length < atOnce ? undefined : rows.at(-1);
    const letters = rows.reduce((sum, row) => sum + lettersIn(row), 0);
    atOnce = letters > much ? Math.max(fewest, Math.floor(atOnce / 4)) : letters < much / 4 ? Math.min(most, atOnce * 2) : atOnce;
  } while (last !== undefined);
}

const lettersIn = (row: Row): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 8), 0);

const valuesOf = (row: Row, names: readonly string[]): readonly Value[] => names.map((name) => row[name] ?? null);

const inOrder = (row: Row): readonly string[] => Object.keys(row).sort();

async function insert(db: Db, table: Table, rows: readonly Row[]): Promise<void> {
  const names = inOrder(rows[0] ?? {});
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(valuesOf(row, names))})`));
  await sql`insert into ${sql.table(table)} (${columns}) values ${values}`.execute(db);
}

/** Reads all rows of a table, hands them on, and says what they make. */
async function read(db: Db, table: Table, each: (rows: readonly Row[], done: number) => Promise<void>): Promise<Digest> {
  const sum = createHash("sha256");
  let count = 0;
  for await (const rows of pagesOf(db, table)) {
    for (const row of rows) sum.update(`${JSON.stringify(inOrder(row).map((name) => [name, row[name]]))}\n`);
    count += rows.length;
    await each(rows, count);
  }
  return { rows: count, sha256: sum.digest("hex") };
}

/** Copies a table that is empty there. `told`: how many rows so far. */
export const copied = (from: Db, to: Db, table: Table, told: (done: number) => void): Promise<Digest> =>
  read(from, table, async (rows, done) => {
    await insert(to, table, rows);
    told(done);
  });

export const digestOf = (db: Db, table: Table, told: (done: number) => void): Promise<Digest> =>
  read(db, table, async (_, done) => told(done));

/** What the store knows of itself stands in an empty one, too. */
const own: ReadonlySet<Table> = new Set(["marks"]);

/** Tables in which something is that people have written. */
export async function someRow(db: Db): Promise<readonly Table[]> {
  const filled: Table[] = [];
  for (const table of tables)
    if (!own.has(table) && (await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)).rows.length > 0) filled.push(table);
  return filled;
}

/** Within a transaction: takes out what stands in an empty store. */
export async function clearOwn(db: Db): Promise<void> {
  for (const table of own) await sql`delete from ${sql.table(table)}`.execute(db);
}
