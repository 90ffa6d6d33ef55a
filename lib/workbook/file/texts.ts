// The shared texts, of which only those are kept that a wanted cell points at (ECMA-376 part 1, 18.4.9 sst).
import { sentences, UnreadableFile } from "./problem.ts";
import { Runs, type Run } from "./runs.ts";
import { scan, stop, type Work } from "../../opc/xml.ts";

/** The wanted texts by their numbers. One that is not there is not in the map. */
export function readTexts(xml: string, work: Work, wanted: ReadonlySet<number>): ReadonlyMap<number, readonly Run[]> {
  const found = new Map<number, readonly Run[]>();
  let number = -1;
  let runs: Runs | undefined;
  scan(xml, work, {
    open: (path, attributes) => {
      if (path.length === 2 && path[1] === "si") {
        number += 1;
        runs = wanted.has(number) ? new Runs(2) : undefined;
      } else if (path.length > 2) runs?.open(path, attributes);
      if (path.at(-1) === "AlternateContent") throw new UnreadableFile(sentences.unusual);
    },
    text: (path, text) => runs?.text(path, text),
    close: (path) => {
      if (path.length !== 2 || runs === undefined) return;
      found.set(number, runs.taken());
      runs = undefined;
      if (found.size === wanted.size) stop();
    },
  });
  return found;
}
