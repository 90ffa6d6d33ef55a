// The one place to which every event goes, inside the transaction of its act: what is kept of it is kept with it or not at all.
// Nothing is kept yet; who does what is the business of a later version.
import type { Writes } from "../store/store.ts";
import type { Event } from "./event.ts";

export type EventLog = (event: Event, store: Writes) => Promise<void>;

export const eventLog: EventLog = async () => undefined;
