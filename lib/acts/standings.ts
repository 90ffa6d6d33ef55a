// Which of these reports are here, asked by a page that has changes for them (components/unsent).
import { z } from "zod";
import { question } from "./act.ts";

const most = 200;

export const standings = question(z.object({ reports: z.array(z.string()).max(most) }), async (store, { reports }) => {
  const all: Record<string, "here" | "deleted"> = {};
  for (const id of new Set(reports)) {
    const stored = await store.get(id).catch(() => undefined);
    if (stored !== undefined) all[id] = stored.deleted === null ? "here" : "deleted";
  }
  return all;
});
