// Doing what was asked for: an act in one transaction with its event, a question on what there is. `as`: that an act tells the event
// of its own name is proved by the record of acts (acts.ts), which this function no longer sees.
import type { Doer } from "../report/doer.ts";
import type { Store } from "../store/store.ts";
import { acts, isAct, questions, type Name } from "./acts.ts";
import type { Act } from "./act.ts";
import type { ActName, Event } from "./event.ts";
import { eventLog, type EventLog } from "./eventLog.ts";

async function done(store: Store, what: ActName, { perform, reach }: Act, sent: unknown, doer: Doer, into: EventLog): Promise<unknown> {
  return store.together(
    async (writes) => {
      const { answer, report, told } = await perform(writes, sent, doer);
      if (told !== null) await into({ what, at: new Date().toISOString(), report, ...told } as Event, writes);
      return answer;
    },
    doer,
    reach,
  );
}

/** Does the act in the name of `doer`, or asks the question, of this name with what was sent, and answers. Throws a Refusal, and nothing is changed then. */
export const perform = async (store: Store, name: Name, sent: unknown, doer: Doer, into: EventLog = eventLog): Promise<unknown> =>
  isAct(name) ? done(store, name, acts[name], sent, doer, into) : questions[name].ask(store, sent);
