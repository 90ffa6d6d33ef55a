// Where the 访问口令 is kept: a file of its own in the folder of the data, which only its owner may read.
//
// Not in the database, which is handed on as a backup of the reports. It is written beside and put in its place whole.
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kept } from "./password.ts";

const nameOf = (dataDir: string): string => join(dataDir, "password.json");

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "argon2id") return false;
  const { memory, passes, parallelism, salt, hash } = { memory: 0, passes: 0, parallelism: 0, salt: "", hash: "", ...value };
  return (
    [memory, passes, parallelism].every((count) => Number.isSafeInteger(count) && count > 0) &&
    [salt, hash].every((text) => typeof text === "string" && text.length >= 20)
  );
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is kept of the password; undefined where none is set. A file that cannot be read, or is damaged, is a RangeError with a sentence. */
export function readPassword(dataDir: string): Kept | undefined {
  const path = nameOf(dataDir);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw new RangeError(`读不了访问口令的文件 ${path}，请检查它的权限，或者重新设置口令。`, { cause: error });
  }
  const value = parsed(text);
  if (!isKept(value)) throw new RangeError(`访问口令的文件 ${path} 已损坏，请重新设置口令。`);
  return value;
}

/** Puts a password in place of the one before. Throws what the file system says. */
export function writePassword(dataDir: string, kept: Kept): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const beside = `${nameOf(dataDir)}.${randomBytes(4).toString("hex")}`;
  writeFileSync(beside, `${JSON.stringify(kept)}\n`, { mode: 0o600, flag: "wx", flush: true });
  renameSync(beside, nameOf(dataDir));
}

/** Changes whenever another password is put in place; "" where there is none. */
export function stateOf(dataDir: string): string {
  const found = statSync(nameOf(dataDir), { throwIfNoEntry: false, bigint: true });
  return found === undefined ? "" : `${found.ino} ${found.mtimeNs} ${found.size}`;
}

/** Which password is put in place, for who goes on under it: the same for each copy of one file, and another one for each other password. */
export const nameOfPassword = ({ salt, hash }: Kept): string => createHash("sha256").update(`${salt} ${hash}`).digest("base64url");
