// Sees to the daily copy while a server runs: now and then a process of its own is started that makes one where it is wanted (scripts/daily.mjs),
// so that no request waits for it. Begun while nobody asks for anything; where somebody always does, after an hour all the same.
import { setTimeout as pause } from "node:timers/promises";
import { noteDaily } from "./told.ts";

/** `run` starts the process and answers with the sentence of its failure, "" where it went well. `quietFor`: milliseconds since the last request. */
export type Kept = { readonly run: () => Promise<string>; readonly quietFor: () => number };

/** Milliseconds: after the start, between two looks, how long nobody must have asked for anything, how long that is waited for, and how often it is looked. */
const rhythm = { first: 60_000, every: 600_000, quiet: 20_000, atMost: 3_600_000, look: 5_000 };

const rest = (time: number, signal: AbortSignal): Promise<void> => pause(time, undefined, { ref: false, signal });

async function untilQuiet({ quietFor }: Kept, { quiet, atMost, look }: typeof rhythm, signal: AbortSignal): Promise<void> {
  for (let waited = 0; quietFor() < quiet && waited < atMost; waited += look) await rest(look, signal);
}

async function keep(kept: Kept, times: typeof rhythm, signal: AbortSignal): Promise<void> {
  for (let wait = times.first; ; wait = times.every) {
    await rest(wait, signal);
    await untilQuiet(kept, times, signal);
    const failure = await kept.run().catch((error: unknown) => String(error));
    noteDaily(failure === "" ? undefined : failure);
  }
}

/** Begins; the answer ends it. */
export function keepDaily(kept: Kept, times = rhythm): () => void {
  const ending = new AbortController();
  void keep(kept, times, ending.signal).catch(() => undefined);
  return () => ending.abort();
}
