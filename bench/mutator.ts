// A process that opens malformed sources of one form, one after the other, and says of each how long it took and what came of it (mutations.ts).
import { UnreadableSource } from "../lib/reading/reading.ts";
import { malformed, soundFiles } from "../lib/sources/malformed.testing.ts";
import { openSource } from "../lib/sources/open.ts";

/** `seed` of a file that is begun; then what came of it, an error's words where it was none that is said in a sentence. */
export type Said =
  | { readonly begun: number }
  | {
      readonly seed: number;
      readonly time: number;
      readonly cpu: number;
      readonly memory: number;
      readonly outcome: "read" | "refused" | string;
    };

const [form = "", first = "0", count = "0"] = process.argv.slice(2);
const sound = (await soundFiles())[form];
if (sound === undefined) throw new RangeError(`no form ${form}`);
const say = (said: Said): void => void process.send?.(said);

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    await openSource(bytes);
    return "read";
  } catch (problem) {
    return problem instanceof UnreadableSource
      ? "refused"
      : problem instanceof Error
        ? (problem.stack ?? problem.message)
        : String(problem);
  }
}

process.on("unhandledRejection", (problem) => say({ seed: -1, time: 0, cpu: 0, memory: 0, outcome: `unhandled ${String(problem)}` }));

for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const bytes = malformed(sound, seed);
  say({ begun: seed });
  const [from, used] = [performance.now(), process.cpuUsage()];
  const outcome = await outcomeOf(bytes);
  const { user, system } = process.cpuUsage(used);
  say({ seed, time: performance.now() - from, cpu: (user + system) / 1000, memory: process.memoryUsage.rss(), outcome });
}
process.disconnect();
