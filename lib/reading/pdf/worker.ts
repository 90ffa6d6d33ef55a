// The thread in which one PDF is read: see inThread.ts, which starts it.
import { serve } from "../../threads/serve.ts";
import { UnreadableSource, type SourceReading } from "../reading.ts";
import { readPdf } from "./read.ts";

/** What comes back: an error keeps its words only on the way between threads, and a refusal is no error. */
export type Outcome = { readonly reading: SourceReading } | { readonly refusal: string };

async function outcome(bytes: Uint8Array): Promise<Outcome> {
  try {
    return { reading: await readPdf(bytes) };
  } catch (problem) {
    if (problem instanceof UnreadableSource) return { refusal: problem.message };
    throw problem;
  }
}

// pdf.js looks ahead, and nobody waits for some of what it finds damaged there; what the reading rests on is refused where it is asked for.
process.on("unhandledRejection", () => undefined);

serve(async (bytes: Uint8Array) => ({ result: await outcome(bytes) }));
