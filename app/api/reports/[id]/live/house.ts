// The one house of this process (lib/live/house.ts). On globalThis for the same reason as the store: a server may hold a module once per bundle.
import { alone } from "#lib/live/bus.ts";
import { houseOver, type House } from "#lib/live/house.ts";
import { store } from "#lib/store/instance.ts";

declare global {
  var nianbaoHouse: House | undefined;
}

export const house = (): House =>
  (globalThis.nianbaoHouse ??= houseOver({
    revisions: async (reports) => (await store()).revisions(reports),
    bus: alone,
    now: () => performance.now(),
  }));
