// All acts and questions by their names, which are those of their addresses (/api/acts/NAME). The compiler holds the record
// against the events (event.ts): no act is without one, and no event without an act.
import type { z } from "zod";
import type { Act, Question } from "./act.ts";
import { change } from "./change.ts";
import { cameFrom } from "./cameFrom.ts";
import { copy } from "./copy.ts";
import { create } from "./create.ts";
import { drafts } from "./drafts.ts";
import type { ActName } from "./event.ts";
import { freeze, stops } from "./freeze.ts";
import { goesOn } from "./goesOn.ts";
import { held } from "./held.ts";
import { importReport } from "./importReport.ts";
import { lastChange } from "./lastChange.ts";
import { publish } from "./publish.ts";
import { attachScan, removeScan } from "./scan.ts";
import { practice } from "./practice.ts";
import { remove } from "./remove.ts";
import { restore } from "./restore.ts";
import { restoreVersion } from "./restoreVersion.ts";
import { revise } from "./revise.ts";
import { roll } from "./roll.ts";
import { rollPlan } from "./rollPlan.ts";
import { save } from "./save.ts";
import { settings } from "./settings.ts";
import { standings } from "./standings.ts";
import { switchChecks } from "./switchChecks.ts";
import { correct, unlock } from "./unlock.ts";
import { yearBefore } from "./yearBefore.ts";

export const acts = {
  create,
  practice,
  import: importReport,
  copy,
  roll,
  change,
  save,
  revise,
  restoreVersion,
  goesOn,
  remove,
  restore,
  freeze,
  unlock,
  correct,
  publish,
  attachScan,
  removeScan,
  settings,
  switchChecks,
} as const satisfies { readonly [Name in ActName]: Act<Name> };

export const questions = { yearBefore, rollPlan, drafts, held, lastChange, stops, standings, cameFrom } as const satisfies Readonly<
  Record<string, Question>
>;

type All = typeof acts & typeof questions;

/** What can be asked of this system: acts and questions. */
export type Name = keyof All;

/** Whether a name is that of an act. */
export const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);

/** Whether a word of an address names an act or a question. */
export const isName = (text: string): text is Name => isAct(text) || Object.hasOwn(questions, text);

/** What is sent for it. */
export type SentOf<One extends Name> = z.input<All[One]["input"]>;

/** What is answered. */
export type AnswerOf<One extends Name> =
  All[One] extends Question<z.ZodType, infer Answer> ? Answer : All[One] extends Act<ActName, z.ZodType, infer Answer> ? Answer : never;
