// Who changed a place last, when and by which way: for whoever is asked to choose between two values.
import { z } from "zod";
import { areas } from "../report/areas.ts";
import { ways, type Way } from "../report/doer.ts";
import { question } from "./act.ts";

/** `who`: "" where no name was given; `way` in the clerk's words; `at`: ISO 8601 UTC. */
export type LastChange = { readonly who: string; readonly way: (typeof ways)[Way]; readonly at: string };

export const lastChange = question(
  z.object({ report: z.string(), area: z.enum(areas), address: z.string() }),
  async (store, { report, area, address }): Promise<LastChange | null> => {
    const [last] = await store.changesOf(report, [{ area, address }]);
    return last === undefined ? null : { who: last.who, way: ways[last.way], at: last.at };
  },
);
