// For tests and measurements only: a PostgreSQL of their own in a folder, with nothing in it that anybody would miss, so nothing is waited for
// on its way to the disk. It is reached by a socket in that folder and by nobody else.
import { spawn } from "node:child_process";
import { appendFileSync, chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** PostgreSQL refuses to be run by root: then it is run by "nobody", whom every Unix has. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const port = 5432;

/** The user of everything here, and one with a password, which is the word "right". */
const [owner, locked] = ["nianbao", "locked"];

function ran(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { ...nobody, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // The server that pg_ctl starts keeps its output open: the end of pg_ctl itself is waited for.
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said}`))));
  });
}

/** The address of a database in the PostgreSQL of this folder. */
export const addressIn = (folder: string, database: string, user = owner): string =>
  `postgres://${user}@${encodeURIComponent(join(folder, "socket"))}:${port}/${database}`;

/** `durable`: what is acknowledged is on the disk, as it is where people work. */
type How = { readonly durable?: boolean };

/** Makes one and starts it. `programs`: the folder of its programs (scripts/tools.mjs). Its own language sorts otherwise than by bytes. */
export async function startCluster(folder: string, programs: string, { durable = false }: How = {}): Promise<void> {
  const [data, socket] = [join(folder, "data"), join(folder, "socket")];
  for (const path of [folder, data, socket]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (nobody.uid !== undefined) chownSync(path, nobody.uid, nobody.gid);
  }
  const made = ["-D", data, "-U", owner, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync", "--no-instructions"];
  const inChinese = ["--locale-provider=icu", "--icu-locale=zh"];
  await ran(join(programs, "initdb"), [...made, ...inChinese]).catch(() => ran(join(programs, "initdb"), made));
  const hosts = join(data, "pg_hba.conf");
  writeFileSync(hosts, `local all ${locked} scram-sha-256\n${readFileSync(hosts, "utf8")}`);
  const careless = durable ? [] : ["fsync = off", "synchronous_commit = off", "full_page_writes = off"];
  const settings = ["listen_addresses = ''", `unix_socket_directories = '${socket}'`, `port = ${port}`, "autovacuum = off", ...careless];
  appendFileSync(join(data, "postgresql.conf"), `\n${settings.join("\n")}\n`);
  await ran(join(programs, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "start"]);
}

/** Stops it, as quickly as it can be. */
export const stopCluster = (folder: string, programs: string): Promise<void> =>
  ran(join(programs, "pg_ctl"), ["-D", join(folder, "data"), "-m", "immediate", "stop"]);
