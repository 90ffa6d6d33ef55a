// Several servers on one database, each a store of its own: nobody's change is lost, and what is shown is what the reports say.
import pg from "pg";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { pause, tries } from "../guard/lockout.ts";
import { idle } from "../guard/sessions.ts";
import { summariesOf } from "../overview/summary.ts";
import { temporaryDatabase } from "./databases.testing.ts";
import { openStore } from "./open.ts";
import { busAt } from "./postgresBus.ts";
import { besideAt } from "./postgresBeside.ts";
import { sessionsIn } from "./postgresSessions.ts";
import { triesIn } from "./postgresTries.ts";
import type { Store } from "./store.ts";
import { figure, someReport, temporaryFolder } from "./temporary.testing.ts";

const all = { words: "", year: null, state: null, page: 1, deletedPage: 1 };
const { body } = someReport();

async function servers(count: number): Promise<readonly [Store, Store, ...Store[]]> {
  const url = await temporaryDatabase();
  const open = async (): Promise<Store> => {
    const store = await openStore(temporaryFolder(), { url });
    onTestFinished(() => store.close());
    return store;
  };
  return [await open(), await open(), ...(await Promise.all(Array.from({ length: count - 2 }, open)))];
}

describe.skipIf(!tools().postgres)("several servers on one database of PostgreSQL [postgres]", () => {
  test("changes of one report by many people through several servers are all kept, each under its own revision", async () => {
    const stores = await servers(3);
    const id = await stores[0].create(someReport());
    const saved = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        (stores[at % 3] ?? stores[0]).patch(id, { base: 1, changes: [{ area: "fields", address: `overview.f${at}`, value: String(at) }] }),
      ),
    );
    expect(saved.map(({ revision }) => revision).sort((one, two) => one - two)).toEqual(Array.from({ length: 30 }, (_, at) => at + 2));
    expect(Object.keys((await stores[1].get(id))?.report.fields ?? {}).filter((address) => address.startsWith("overview.f"))).toHaveLength(
      30,
    );
    expect(await stores[1].warnings()).toEqual([]);
  });

  test("of two who change one cell from the same base one is told of the other", async () => {
    const [one, other] = await servers(2);
    const id = await one.create(someReport());
    const cell = "applications.received.person";
    for (let base = 1; base < 20; base += 1) {
      const saved = await Promise.all([
        one.patch(id, { base, changes: [figure(cell, `1${base}`)] }),
        other.patch(id, { base, changes: [figure(cell, `2${base}`)] }),
      ]);
      expect(saved.map(({ conflicts }) => conflicts.length).sort()).toEqual([0, 1]);
    }
  });

  test("reports that stand beside each other are saved at once without any of them being refused", async () => {
    const [one, other] = await servers(2);
    const years = [2021, 2022, 2023, 2024];
    const ids = await Promise.all(years.map((year) => one.create(someReport({ year }))));
    await one.setOrigins(ids.map((id, at) => ({ id, origin: ids[(at + ids.length - 1) % ids.length] ?? null })));
    const rounds = Array.from({ length: 25 }, (_, at) => at);
    const people = ids.flatMap((id) => [one, other].map((store) => ({ id, store })));
    const looks = rounds.slice(0, 5).map(() => other.start(all));
    await Promise.all(
      people.map(async ({ id, store }) => {
        let base = 1;
        for (const round of rounds)
          ({ revision: base } = await store.patch(id, { base, changes: [figure("applications.received.person", String(round))] }));
      }),
    );
    await Promise.all(looks);
    expect(await one.warnings()).toEqual([]);
    const shown = (await other.start(all)).reports;
    const reckoned = [...summariesOf(await one.list())];
    expect(shown.map(({ id, filled, open }) => [id, filled, open]).sort()).toEqual(
      reckoned.map(({ id, filled, open }) => [id, filled, open]).sort(),
    );
  });

  test("an act that looks and then adds is done by one server after the other", async () => {
    const [one, other] = await servers(2);
    const addOnce = (store: Store) =>
      store.together(async (writes) => {
        if ((await writes.sameBodyAndYear(body.name, 2021)).length > 0) return "there";
        await writes.create(someReport());
        return "added";
      });
    const done = await Promise.all(Array.from({ length: 10 }, (_, at) => addOnce(at % 2 === 0 ? one : other)));
    expect(done.filter((word) => word === "added")).toHaveLength(1);
  });

  test("what one process tells the others hear, it does not itself, and goes on when the connection was cut", async () => {
    const url = await temporaryDatabase();
    const [one, other] = [busAt(url), busAt(url)];
    onTestFinished(async () => void (await Promise.all([one.end(), other.end()])));
    const heard: string[] = [];
    one.hear((message) => heard.push(`one ${message}`));
    other.hear((message) => heard.push(`other ${message}`));
    const told = (message: string) =>
      vi.waitFor(
        () => {
          one.tell(message);
          expect(heard).toContain(`other ${message}`);
        },
        { timeout: 10_000 },
      );
    await told("你好");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard.filter((message) => message.startsWith("one"))).toEqual([]);
    const cut = new pg.Client(url);
    await cut.connect();
    await cut.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await cut.end();
    await told("还在");
    one.tell("x".repeat(9_000));
    await told("也在");
  });

  test("servers that start together on an empty database all find the tables of the door, whoever made them", async () => {
    const url = await temporaryDatabase();
    const tokens = await Promise.all(Array.from({ length: 8 }, () => sessionsIn(besideAt(url)).begin("first", 1_000)));
    const asked = sessionsIn(besideAt(url));
    expect(await Promise.all(tokens.map((token) => asked.goesOn(token, "first", 2_000)))).toEqual(tokens.map(() => true));
  });

  test("whom one server has let in the others let in, until the password is another one, four hours are over or one leaves", async () => {
    const url = await temporaryDatabase();
    const [one, other] = [sessionsIn(besideAt(url)), sessionsIn(besideAt(url))];
    const [token, second] = await Promise.all([one.begin("first", 1_000), other.begin("first", 1_000)]);
    expect(await other.goesOn(token, "first", 2_000)).toBe(true);
    expect(await one.goesOn(second, "first", idle)).toBe(true);
    expect(await one.goesOn(second, "first", idle + 2_000)).toBe(true);
    expect(await other.goesOn(token, "another", 3_000)).toBe(false);
    expect(await other.goesOn(token, "first", 2_001 + idle)).toBe(false);
    await other.end(second);
    expect(await one.goesOn(second, "first", idle + 3_000)).toBe(false);
    expect(await one.goesOn("guessed", "first", 1_000)).toBe(false);
  });

  test("tries of the password are counted once for all servers, also many at once, and forgotten where it was given", async () => {
    const url = await temporaryDatabase();
    const [one, other] = [triesIn(besideAt(url)), triesIn(besideAt(url))];
    const waits = await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? one : other).attempt("10.0.0.1", 1_000)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(tries);
    expect(await one.left("10.0.0.1")).toBe(0);
    expect(await other.attempt("10.0.0.1", 2_000)).toBe(pause - 1_000);
    expect(await other.attempt("10.0.0.2", 2_000)).toBe(0);
    await other.succeeded("10.0.0.2");
    expect(await one.left("10.0.0.2")).toBe(tries);
    expect(await one.attempt("10.0.0.1", 1_000 + pause)).toBe(0);
    expect(await other.left("10.0.0.1")).toBe(tries - 1);
  });

  test("a backup is of each report as it was at one moment while others save", async () => {
    const [one, other] = await servers(2);
    const cells = ["applications.received.person", "applications.received.enterprise"];
    const id = await one.create(someReport({ figures: Object.fromEntries(cells.map((cell) => [cell, "0"])) }));
    let going = true;
    const saving = (async () => {
      for (let base = 1; going; base += 1) await other.patch(id, { base, changes: cells.map((cell) => figure(cell, String(base))) });
    })();
    for (let look = 0; look < 30; look += 1) {
      const { figures } = (await one.get(id))?.report ?? someReport();
      expect(figures[cells[0] ?? ""]).toBe(figures[cells[1] ?? ""]);
    }
    going = false;
    await saving;
  });
});
