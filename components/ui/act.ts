// Asking the server for an act or a question (lib/acts): what is sent and what comes back are typed by its name.
import type { AnswerOf, Name, SentOf } from "#lib/acts/acts.ts";
import { call, type Answer } from "./call.ts";

export const act = <One extends Name>(name: One, sent: SentOf<One>): Promise<Answer<AnswerOf<One>>> =>
  call("POST", `/api/acts/${name}`, sent);
