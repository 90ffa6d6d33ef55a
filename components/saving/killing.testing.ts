// For tests and bench/killed.ts: people who type with the machine of the page itself, against servers that are killed at random moments. What
// the servers are over (a data file, PostgreSQL, one process or several) is theirs: they are only asked to save, and what stands there.
//
// Each person has cells that nobody else types in, and types rising numbers there, so that a loss or a second taking of an older request is a
// number that fell; and all type in two cells of everybody's, where they are asked. A person's browser ends now and then, too, with what its
// disk has kept; the next one goes on from there.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { keyOf, reportFrom, type Entry, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { NamedFormat, Report } from "#lib/report/report.ts";
import { createAutosave, type Autosave } from "./autosave.ts";
import type { Journal } from "./journal.ts";
import { freshMark, type Keeper } from "./keeper.ts";
import { sender, type Reply } from "./send.ts";

/** A server that saves at `url` + the report's id, and can be killed as by kill -9. */
export type Killable = { readonly url: string; readonly kill: () => Promise<void>; readonly start: () => Promise<void> };

/** Starts a server over the store that this environment names, on a port that it keeps. */
export async function killable(env: Readonly<Record<string, string>>): Promise<Killable> {
  const program = fileURLToPath(new URL("killing.child.ts", import.meta.url));
  let child: ChildProcess | undefined;
  let url = "";
  const start = async (): Promise<void> => {
    const port = url === "" ? "0" : new URL(url).port;
    const started = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, port], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    const [line] = await Promise.race([
      once(started.stdout, "data"),
      once(started, "exit").then(([code]) => {
        throw new Error(`the server ended with ${String(code)}`);
      }),
    ]);
    url = String(line).trim();
  };
  await start();
  return {
    get url() {
      return url;
    },
    start,
    kill: async () => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

type Place = { readonly area: "figures"; readonly address: string };

/** What stands in the store, asked of whichever server answers. */
async function standing(servers: readonly Killable[], report: string): Promise<readonly Entry[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const server = servers[tries % servers.length];
    const answer = await fetch(`${server?.url}/${report}`).catch(() => undefined);
    if (answer?.ok === true) return ((await answer.json()) as { readonly entries: readonly Entry[] }).entries;
    await pause(50);
  }
  throw new Error("no server answers");
}

type Person = {
  readonly own: readonly Place[];
  /** What was typed last in his own cells, and what of it a server has acknowledged. */
  readonly typed: Map<string, number>;
  readonly acknowledged: Map<string, number>;
  readonly disk: Map<string, Journal>;
  readonly form: { report: Report };
  readonly save: Autosave;
  /** Whether this browser still lives: what its requests bring later is heard by nobody. */
  readonly life: { over: boolean };
};

export type Killing = {
  readonly servers: readonly Killable[];
  readonly report: string;
  readonly format: NamedFormat;
  /** Cells of the report that take input. */
  readonly cells: readonly string[];
  readonly rounds: number;
  readonly people: number;
  /** From 0 to 1, another at each call. */
  readonly random: () => number;
};

/** `lost`: acknowledged values that were not there after a kill; `fell`: own cells whose number was ever lower than before. */
export type Outcome = {
  readonly rounds: number;
  readonly requests: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly goneOn: number;
  readonly asked: number;
  readonly lost: readonly string[];
  readonly fell: readonly string[];
  /** Own cells in which something else stands in the end than what was typed last. */
  readonly wrong: readonly string[];
};

const ownCells = 3;

export async function killing({ servers, report, format, cells, rounds, people, random }: Killing): Promise<Outcome> {
  globalThis.requestAnimationFrame ??= (act) => Number(setTimeout(() => act(0)));
  const out = { requests: 0, acknowledged: 0, unanswered: 0, goneOn: 0, asked: 0, lost: [] as string[], fell: [] as string[] };
  const shared: readonly Place[] = cells.slice(0, 2).map((address) => ({ area: "figures", address }));
  const seen = new Map<string, number>();
  let count = 0;

  const any = <Value>(all: readonly Value[]): Value | undefined => all[Math.floor(random() * all.length)];

  const sending =
    (person: Pick<Person, "own" | "acknowledged">, life: Person["life"]) =>
    async (request: PatchRequest, way: "ordinary" | "keepalive", tries: number): Promise<Reply> => {
      out.requests += 1;
      const server = any(servers);
      const reply = await sender(`${server?.url}/${report}`)(request, way, tries);
      if (!("result" in reply)) out.unanswered += 1;
      // A browser that has ended hears nothing: no answer is ever to come.
      if (life.over) return new Promise<Reply>(() => undefined);
      if ("result" in reply) acknowledge(person, request, reply.result);
      return reply;
    };

  const acknowledge = ({ own, acknowledged }: Pick<Person, "own" | "acknowledged">, request: PatchRequest, result: PatchResult): void => {
    const refused = new Set(result.conflicts.map(keyOf));
    for (const change of request.changes) {
      if (refused.has(keyOf(change)) || !own.some(({ address }) => address === change.address)) continue;
      out.acknowledged += 1;
      acknowledged.set(change.address, Math.max(Number(change.value), acknowledged.get(change.address) ?? 0));
    }
  };

  const keeperOf = (disk: Person["disk"], life: Person["life"], held: Set<string>): Keeper => ({
    keep: async (id, journal) => {
      await pause(random() * 5);
      if (life.over) return new Promise(() => undefined);
      if (journal === undefined) disk.delete(id);
      else disk.set(id, journal);
      held.add(id);
      return "kept";
    },
    claim: async () => {
      const found = [...disk].find(([id]) => !held.has(id));
      if (found === undefined) return undefined;
      out.goneOn += 1;
      held.add(found[0]);
      return found[1];
    },
    who: () => undefined,
    letGo: (id) => void held.delete(id),
  });

  const opened = async (person: Pick<Person, "own" | "typed" | "acknowledged" | "disk">): Promise<Person> => {
    const entries = await standing(servers, report);
    const life = { over: false };
    const form = { report: reportFrom(format, entries) };
    const save: Autosave = createAutosave({
      revision: Math.max(1, ...entries.map(({ revision }) => revision)),
      savedAt: new Date().toISOString(),
      entries,
      journal: freshMark(),
      keeper: keeperOf(person.disk, life, new Set()),
      report: () => form.report,
      take: ({ texts }) => {
        const figures = { ...form.report.figures };
        for (const { area, address, value } of texts) if (area === "figures") figures[address] = value;
        form.report = { ...form.report, figures };
        save.touch();
      },
      send: sending(person, life),
    });
    save.goOn();
    return { ...person, form, life, save };
  };

  /** Answers what is asked; of his own numbers he knows which is the later one. */
  const settle = ({ own, save }: Person, shared: "mine" | "theirs"): void => {
    for (const conflict of save.state().conflicts) {
      const isOwn = own.some(({ address }) => address === conflict.mine.address);
      const later = Number(conflict.mine.value) > Number(conflict.theirs.value) ? "mine" : "theirs";
      save.settle(conflict, isOwn ? later : shared);
    }
  };

  const type = (person: Person): void => {
    out.asked += person.save.state().conflicts.length;
    settle(person, random() < 0.5 ? "mine" : "theirs");
    const isOwn = random() < 0.8;
    const place = any(isOwn ? person.own : shared);
    if (place === undefined) return;
    count += 1;
    person.form.report = { ...person.form.report, figures: { ...person.form.report.figures, [place.address]: String(count) } };
    if (isOwn) person.typed.set(place.address, count);
    person.save.touch();
  };

  /** The browser is closed or ends; what its disk has is gone on from by the next. */
  const ended = async (person: Person): Promise<Person> => {
    if (random() < 0.5) {
      person.save.hide();
      await pause(30);
      person.life.over = true;
      return opened(person);
    }
    person.life.over = true;
    // A browser that is killed may lose the last moment: what counts as typed is what it had kept, or a server has.
    const next = await opened(person);
    for (const { address } of person.own) next.typed.delete(address);
    return next;
  };

  const look = async (all: readonly Person[]): Promise<void> => {
    // What other servers acknowledge while this one is asked counts the next time.
    const known = new Map(all.flatMap(({ acknowledged }) => [...acknowledged]));
    const stored = new Map((await standing(servers, report)).map((entry) => [entry.address, Number(entry.value)]));
    for (const { own } of all)
      for (const { address } of own) {
        const [now, before, told] = [stored.get(address) ?? 0, seen.get(address) ?? 0, known.get(address) ?? 0];
        if (now < told) out.lost.push(`${address}: ${now} after ${told} was acknowledged`);
        if (now < before) out.fell.push(`${address}: ${now} after ${before}`);
        seen.set(address, Math.max(now, before));
      }
  };

  let all: Person[] = [];
  for (let at = 0; at < people; at += 1) {
    const from = shared.length + at * ownCells;
    const own = cells.slice(from, from + ownCells).map((address): Place => ({ area: "figures", address }));
    all.push(await opened({ own, typed: new Map(), acknowledged: new Map(), disk: new Map() }));
  }
  for (let round = 0; round < rounds; round += 1) {
    const until = performance.now() + 200 + random() * 900;
    while (performance.now() < until) {
      const person = any(all);
      if (person !== undefined) type(person);
      await pause(random() * 20);
    }
    const victim = servers[round % servers.length];
    await victim?.kill();
    const unlucky = Math.floor(random() * all.length);
    // People go on typing while it is away.
    for (let more = 0; more < 20; more += 1) {
      const person = any(all);
      if (person !== undefined) type(person);
      await pause(10);
    }
    await victim?.start();
    all = await Promise.all(all.map((person, at) => (at === unlucky ? ended(person) : person)));
    await look(all);
  }
  for (let turn = 0; turn < 200 && all.some(({ save }) => save.pending()); turn += 1) {
    await Promise.all(all.map(({ save }) => Promise.race([save.flush(), pause(2000)])));
    for (const person of all) settle(person, "theirs");
    for (const { save } of all) save.goOn();
    await pause(50);
  }
  // What a browser left is gone on from once all of its own is stored.
  for (let turn = 0; turn < 100 && all.some(({ disk, save }) => disk.size > 0 || save.pending()); turn += 1) {
    for (const person of all) {
      settle(person, "mine");
      person.save.goOn();
    }
    await pause(100);
  }
  await look(all);
  const stored = new Map((await standing(servers, report)).map((entry) => [entry.address, Number(entry.value)]));
  const wrong = all.flatMap(({ typed }) =>
    [...typed].flatMap(([address, value]) => (stored.get(address) === value ? [] : [`${address}: ${stored.get(address)}, typed ${value}`])),
  );
  for (const { life } of all) life.over = true;
  return { rounds, ...out, wrong };
}
