// How server processes on one database tell each other something (lib/live/bus.ts): LISTEN and NOTIFY over a connection of its own, made when
// somebody wants to hear, and made anew when it breaks. What is told meanwhile is lost, as the bus says.
// docs: postgresql.org/docs/current/sql-notify.html
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Bus } from "../live/bus.ts";
import { connectionTo } from "./postgres.ts";

const channel = "nianbao";

/** PostgreSQL takes less than 8,000 bytes; the name of the sender is with them. */
const longest = 7_900;

/** Milliseconds until a connection is tried again. */
const pause = 1_000;

/** The bus of all processes that have the database at this address; `end`: nothing is told or heard any more. Throws a StoreError where it is no address. */
export function busAt(url: string): Bus & { readonly end: () => Promise<void> } {
  const { config } = connectionTo(url);
  const own = randomUUID();
  const listeners = new Set<(message: string) => void>();
  let client: pg.Client | undefined;
  let [wanted, ended] = [false, false];

  const heard = ({ payload = "" }: pg.Notification): void => {
    if (payload.startsWith(own)) return;
    for (const listener of listeners) listener(payload.slice(own.length));
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(config);
    let over = false;
    const anew = (): void => {
      if (over) return;
      over = true;
      client = undefined;
      fresh.end().catch(() => undefined);
      if (!ended) setTimeout(() => void connect(), pause).unref();
    };
    fresh.on("error", anew);
    fresh.on("end", anew);
    fresh.on("notification", heard);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      if (ended) anew();
      else if (!over) client = fresh;
    } catch {
      anew();
    }
  };

  const begin = (): void => {
    if (!wanted) void connect();
    wanted = true;
  };

  return {
    tell: (message) => {
      begin();
      if (Buffer.byteLength(message) > longest) return;
      client?.query("select pg_notify($1, $2)", [channel, own + message]).catch(() => undefined);
    },
    hear: (listener) => {
      begin();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    end: async () => {
      ended = true;
      await client?.end();
    },
  };
}
