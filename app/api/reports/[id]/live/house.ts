// The one house of this process (lib/live/house.ts). On globalThis for the same reason as the store: a server may hold a module once per bundle.
import { alone } from "#lib/live/bus.ts";
import { houseOver, type House } from "#lib/live/house.ts";
import { databaseUrl, store } from "#lib/store/instance.ts";
import { busAt } from "#lib/store/postgresBus.ts";

declare global {
  var nianbaoHouse: House | undefined;
}

export const house = (): House =>
  (globalThis.nianbaoHouse ??= houseOver({
    revisions: async (reports) =>
      new Map([...(await (await store()).standings(reports))].flatMap(([id, one]) => (one.deleted === null ? [[id, one.revision]] : []))),
    bus: databaseUrl() === "" ? alone : busAt(databaseUrl()),
    now: () => performance.now(),
  }));
