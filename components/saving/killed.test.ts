// Servers killed under the hands of people who type, with the machine of the page itself: a few rounds; bench/killed.ts makes a hundred of them.
import { expect, test } from "vitest";
import { walk } from "#lib/edition/walk.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { someReport, temporaryFolder } from "#lib/store/temporary.testing.ts";
import { openStore } from "#lib/store/open.ts";
import { killable, killing } from "./killing.testing.ts";

test("a server that is killed while people type has lost nothing that it acknowledged and taken nothing twice, and in the end stands what was typed", async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  const report = await store.create(someReport({ figures: {} }));
  await store.close();
  const cells = [...walk(disclosure2021).cells].flatMap(([address, { total }]) => (total ? [] : [address]));
  const server = await killable({ NIANBAO_DATA: folder });
  try {
    const format = { edition: disclosure2021.id, editionRevision: disclosure2021.revision };
    const outcome = await killing({ servers: [server], report, format, cells, rounds: 3, people: 6, random: Math.random });
    expect(outcome.acknowledged).toBeGreaterThan(10);
    expect([outcome.lost, outcome.fell, outcome.wrong]).toEqual([[], [], []]);
  } finally {
    await server.kill();
  }
}, 120_000);
