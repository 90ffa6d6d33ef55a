// Reads PDFs beside the caller's own thread, one at a time, with limits of time and of memory, in a thread that is ended as soon as there is no other to be
// read: pdf.js keeps fonts and pages, and what a PDF unpacks to is known only when it is unpacked.
import { Worker } from "node:worker_threads";
import { Overworked, threadOf } from "../../threads/thread.ts";
import { UnreadableSource, type SourceReading } from "../reading.ts";
import type { Outcome } from "./worker.ts";

/** Milliseconds for one file, which waits where others want the processor too, and megabytes of its heap and of all that is unpacked. A report of ten pages takes a second and 150. */
const [time, memory] = [90_000, 250] as const;

/** Milliseconds of the processor for a file of so many bytes: a report of ten pages and 400 kB takes less than one second of it, a bomb is small. */
const cpuFor = (bytes: number): number => 3000 + bytes / 250;

const ask = threadOf<Uint8Array>(
  () => new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  { time, memory, rest: 200 },
);

const overworked = {
  time: "读了很久还没有读完",
  memory: "读起来占用的内存太多",
  broken: "读的时候出错中断了",
} as const;

/** Reads a PDF as `readPdf` does. The bytes are given away. Throws an UnreadableSource also where a limit was met. */
export async function readPdfInThread(bytes: Uint8Array<ArrayBuffer>): Promise<SourceReading> {
  try {
    const outcome = await ask<Outcome>(bytes, [bytes.buffer], { cpu: cpuFor(bytes.byteLength) });
    if ("reading" in outcome) return outcome.reading;
    throw new UnreadableSource(outcome.refusal);
  } catch (problem) {
    if (!(problem instanceof Overworked)) throw problem;
    throw new UnreadableSource(
      `这份 PDF ${overworked[problem.over]}，已经停下，没有读成。请只把年度报告那几页另存为一份 PDF，或者找 Word 文件、网页，再选择`,
      { cause: problem },
    );
  }
}
