// A process that opens malformed sources of one form, one after the other, and says of each how long it took and what came of it (mutations.ts).
import { UnreadableSource } from "../lib/reading/reading.ts";
import { renewal } from "../lib/reading/legacy/read.ts";
import { whatIs, type WhatIs } from "../lib/reading/whatIs.ts";
import type { Texts } from "../lib/report/report.ts";
import { malformed, soundFiles, type Sound } from "../lib/sources/malformed.testing.ts";
import { openSource } from "../lib/sources/open.ts";
import { madeTogether, soundOld } from "./oldFiles.ts";
import { figuresOf, wrongIn, type Wrong } from "./wrongFigures.ts";

/** `seed` of a file that is begun; then what came of it, an error's words where it was none that is said in a sentence. */
export type Said =
  | { readonly begun: number }
  | {
      readonly seed: number;
      readonly time: number;
      readonly cpu: number;
      readonly memory: number;
      readonly outcome: "read" | "refused" | string;
      readonly wrong?: Wrong | undefined;
    };

/** So many old files share a start of LibreOffice. */
const together = 40;

const [form = "", first = "0", count = "0"] = process.argv.slice(2);
const say = (said: Said): void => void process.send?.(said);

type Outcome = { readonly outcome: string; readonly figures?: Texts };

const isMistake = (cause: unknown): boolean => cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError;

async function outcomeOf(read: () => Promise<Texts>): Promise<Outcome> {
  try {
    return { outcome: "read", figures: await read() };
  } catch (problem) {
    // What a reader did not foresee is said in a sentence, too, and is its cause.
    const said = problem instanceof UnreadableSource && isMistake(problem.cause) ? problem.cause : problem;
    if (said instanceof UnreadableSource) return { outcome: "refused" };
    return { outcome: said instanceof Error ? (said.stack ?? said.message) : String(said) };
  }
}

const opened = async (bytes: Uint8Array): Promise<Texts> => figuresOf((await openSource(bytes)).recognised);

/** Reads one and tells of it. `besides`: what was done for it before, in milliseconds and bytes. */
async function tell(
  seed: number,
  bytes: Uint8Array,
  own: Texts,
  read: () => Promise<Texts>,
  besides = { time: 0, memory: 0 },
): Promise<void> {
  say({ begun: seed });
  const [from, used] = [performance.now(), process.cpuUsage()];
  const { outcome, figures } = await outcomeOf(read);
  const { user, system } = process.cpuUsage(used);
  say({
    seed,
    time: performance.now() - from + besides.time,
    cpu: (user + system) / 1000,
    memory: Math.max(process.memoryUsage.rss(), besides.memory),
    outcome,
    wrong: figures && wrongIn(figures, own, bytes),
  });
}

/** Old files, many of which LibreOffice makes anew by one call. Where it did not come to its own end, each goes through the door by itself. */
async function tellTogether(sound: Sound, files: ReadonlyMap<number, Uint8Array>, own: Texts): Promise<void> {
  const kinds = new Map<number, WhatIs>([...files].map(([seed, bytes]) => [seed, whatIs(bytes)]));
  const how = renewal(whatIs(sound.bytes));
  const isOld = (seed: number): boolean => {
    const found = kinds.get(seed);
    const its = found && renewal(found);
    return how !== undefined && its?.from === how.from && its.to === how.to;
  };
  const old = new Map([...files].filter(([seed]) => isOld(seed)));
  const alive = (): void => say({ begun: [...files.keys()][0] ?? -1 });
  const batch = how === undefined || old.size === 0 ? undefined : await madeTogether(sound.bytes, old, how, alive);
  for (const [seed, bytes] of files) {
    const anew = batch?.made.get(seed);
    const besides = { time: batch?.slowest ?? 0, memory: batch?.memory ?? 0 };
    if (anew !== undefined) await tell(seed, bytes, own, () => opened(anew), besides);
    else if (old.has(seed) && batch?.isEnded === true)
      say({ seed, time: besides.time, cpu: 0, memory: besides.memory, outcome: "refused" });
    else await tell(seed, bytes, own, () => opened(bytes));
  }
}

process.on("unhandledRejection", (problem) => say({ seed: -1, time: 0, cpu: 0, memory: 0, outcome: `unhandled ${String(problem)}` }));

const old = await soundOld(form);
const sound = old ?? (await soundFiles())[form];
if (sound === undefined) throw new RangeError(`no form ${form}, or no LibreOffice to make it`);
const own = await opened(sound.bytes);
if (Object.keys(own).length === 0) throw new RangeError(`nothing is read of the sound ${form}`);
const end = Number(first) + Number(count);
for (let seed = Number(first); seed < end; seed += old === undefined ? 1 : together) {
  if (old === undefined) {
    const bytes = malformed(sound, seed);
    await tell(seed, bytes, own, () => opened(bytes));
  } else {
    const seeds = Array.from({ length: Math.min(together, end - seed) }, (_, at) => seed + at);
    await tellTogether(sound, new Map(seeds.map((one) => [one, malformed(sound, one)])), own);
  }
}
process.disconnect();
