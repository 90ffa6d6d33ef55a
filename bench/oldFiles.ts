// Old files of Word, Excel and WPS for the measurement of malformed sources: sound ones as LibreOffice writes them, and many at a time made anew as the product
// does it one by one (lib/reading/legacy). Most of the second that a file takes is LibreOffice's start; thousands share one here.
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { compose } from "../lib/document/compose.ts";
import type { Edition } from "../lib/edition/edition.ts";
import { disclosure2019 } from "../lib/editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../lib/editions/disclosure-2021/edition.ts";
import { renderDocx } from "../lib/outputs/docx/render.ts";
import { officePath } from "../lib/pdf/programs.ts";
import { startIn, type NewEnding } from "../lib/reading/legacy/office.ts";
import { reportToDamage, type Sound } from "../lib/sources/malformed.testing.ts";
import { writeWorkbook } from "../lib/workbook/write.ts";
import { residentOf } from "./server.ts";

const modified = new Date("2026-01-20T08:00:00Z");

const wordOf = (edition: Edition) => renderDocx(compose(edition, reportToDamage(edition)), { modified });
const bookOf = (edition: Edition) => writeWorkbook(edition, reportToDamage(edition), { modified, id: "1" });

/** A .wps is a .doc and an .et an .xls to whoever looks at the bytes; so those are of another edition, and other files go wrong. */
const made = {
  doc: { of: () => wordOf(disclosure2021), from: "docx", to: "doc" },
  wps: { of: () => wordOf(disclosure2019), from: "docx", to: "doc" },
  rtf: { of: () => wordOf(disclosure2021), from: "docx", to: "rtf" },
  xls: { of: () => bookOf(disclosure2021), from: "xlsx", to: "xls" },
  et: { of: () => bookOf(disclosure2019), from: "xlsx", to: "xls" },
} as const;

/** The old forms. */
export const oldForms: readonly string[] = Object.keys(made);

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-old-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A sound file of an old form; undefined where it is none, or there is no LibreOffice. */
export async function soundOld(form: string): Promise<Sound | undefined> {
  const [how, program] = [Object.entries(made).find(([name]) => name === form)?.[1], officePath()];
  if (how === undefined || program === null) return undefined;
  return inFolder(async (folder) => {
    const source = join(folder, `sound.${how.from}`);
    await writeFile(source, await how.of());
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)(program, [profile, "--headless", "--convert-to", how.to, "--outdir", folder, source]);
    return { bytes: new Uint8Array(await readFile(join(folder, `sound.${how.to}`))) };
  });
}

/** `isEnded`: LibreOffice came to its own end. `slowest`: milliseconds of the file that took longest; `memory`: in bytes. */
export type Batch = {
  readonly made: ReadonlyMap<number, Uint8Array>;
  readonly isEnded: boolean;
  readonly slowest: number;
  readonly memory: number;
};

/** Milliseconds without a word of it. */
const silence = 20_000;

/** Makes files anew by one call, by their numbers; what it did not make is not there. The first is a sound one, and only starts it. */
export function madeTogether(
  sound: Uint8Array,
  files: ReadonlyMap<number, Uint8Array>,
  { from, to }: { readonly from: string; readonly to: NewEnding },
  alive: () => void,
): Promise<Batch> {
  return inFolder(async (folder) => {
    const { words, environment } = await startIn(folder, to);
    const sources = [["sound", sound] as const, ...files].map(([name, bytes]) => ({ path: join(folder, `${name}.${from}`), bytes }));
    for (const { path, bytes } of sources) await writeFile(path, bytes);
    await mkdir(join(folder, "made"), { recursive: true });
    const child = spawn(officePath() ?? "", [...words, ...sources.map(({ path }) => path)], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
    });
    const seen = { last: 0, slowest: 0, memory: 0, files: 0, isEnded: false };
    const heard = (): void => {
      if (seen.last > 0) seen.slowest = Math.max(seen.slowest, performance.now() - seen.last);
      seen.last = performance.now();
      alive();
    };
    // Of what it makes it tells only at its end; of what it cannot read, at once.
    child.stderr.on("data", heard);
    const started = performance.now();
    const watch = setInterval(() => {
      const { length } = readdirSync(join(folder, "made"));
      if (length > seen.files) heard();
      seen.files = length;
      seen.memory = Math.max(seen.memory, residentOf(child.pid ?? 0));
      if (performance.now() - Math.max(seen.last, started) > silence * (seen.last === 0 ? 3 : 1)) end();
    }, 50);
    const end = (): void => {
      try {
        process.kill(-(child.pid ?? 0), "SIGKILL");
      } catch {
        // It has ended meanwhile.
      }
    };
    await new Promise<void>((resolve) => {
      child.once("error", () => resolve());
      child.once("exit", (code) => {
        seen.isEnded = code === 0;
        resolve();
      });
    });
    clearInterval(watch);
    end();
    heard();
    const names = new Set(await readdir(join(folder, "made")));
    const results = new Map<number, Uint8Array>();
    for (const seed of files.keys())
      if (names.has(`${seed}.${to}`)) results.set(seed, new Uint8Array(await readFile(join(folder, "made", `${seed}.${to}`))));
    return { made: results, isEnded: seen.isEnded, slowest: seen.slowest, memory: seen.memory };
  });
}
