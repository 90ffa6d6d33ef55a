// A server that is killed while it saves has lost nothing that it said was saved, nor what another saved beside it.
// The killed one is a real process (killed.child.ts) on a real file.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openStore } from "./open.ts";
import { figure, someReport, temporaryFolder } from "./temporary.testing.ts";
import type { Store } from "./store.ts";

const program = fileURLToPath(new URL("killed.child.ts", import.meta.url));

/** Lets a child save until it has acknowledged `count` numbers, kills it with -9, and answers what it acknowledged. */
async function killedAfter(count: number, folder: string, id: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder, id], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (data: Buffer) => {
    said += data.toString();
    if (said.split("\n").length > count) child.kill("SIGKILL");
  });
  await once(child, "close");
  expect(child.signalCode).toBe("SIGKILL");
  return said.split("\n").slice(0, -1);
}

async function inStore<Result>(folder: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const lost = (figures: Readonly<Record<string, string>>, numbers: readonly string[]) =>
  numbers.filter((number) => figures[`grid.row.${number}`] !== number);

test("every acknowledged change is there after kill -9, twice over", async () => {
  const folder = temporaryFolder();
  const id = await inStore(folder, (store) => store.create(someReport({ figures: {} })));
  const acknowledged: string[] = [];
  for (const count of [60, 150]) {
    acknowledged.push(...(await killedAfter(count, folder, id)));
    const stored = await inStore(folder, (store) => store.get(id));
    expect(lost(stored?.report.figures ?? {}, acknowledged)).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(210);
});

test("two processes that save into one report at once both keep all that they acknowledged", async () => {
  const folder = temporaryFolder();
  await inStore(folder, async (store) => {
    const id = await store.create(someReport({ figures: {} }));
    const ended = { yes: false };
    const other = killedAfter(100, folder, id).finally(() => (ended.yes = true));
    const own: string[] = [];
    while (!ended.yes) {
      const number = `own${own.length}`;
      await store.patch(id, { base: 1, changes: [figure(`grid.row.${number}`, number)] });
      own.push(number);
      await new Promise((resume) => setTimeout(resume, 2));
    }
    expect(lost((await store.get(id))?.report.figures ?? {}, [...own, ...(await other)])).toEqual([]);
  });
});
