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

serve(async (bytes: Uint8Array) => ({ result: await outcome(bytes) }));
