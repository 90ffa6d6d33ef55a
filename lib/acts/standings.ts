// Which of these reports are here, asked by a page that has changes for them (components/unsent).
import { z } from "zod";
import { question } from "./act.ts";

const most = 200;

export const standings = question(z.object({ reports: z.array(z.string()).max(most) }), async (store, { reports }) => {
  const found = await store.standings(reports);
  return Object.fromEntries([...found].map(([id, { deleted }]) => [id, deleted === null ? ("here" as const) : ("deleted" as const)]));
});
