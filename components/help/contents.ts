// The topics of 使用说明 in the order in which a clerk meets them. A new topic is a file in topics/ and its line here.
import type { Topic } from "./topic.ts";
import { backup } from "./topics/backup.ts";
import { bound } from "./topics/bound.ts";
import { charts } from "./topics/charts.ts";
import { checkup } from "./topics/checkup.ts";
import { display } from "./topics/display.ts";
import { exporting } from "./topics/export.ts";
import { findings } from "./topics/findings.ts";
import { history } from "./topics/history.ts";
import { keys } from "./topics/keys.ts";
import { lastYear } from "./topics/lastYear.ts";
import { local } from "./topics/local.ts";
import { newReport } from "./topics/newReport.ts";
import { paste } from "./topics/paste.ts";
import { prose } from "./topics/prose.ts";
import { published } from "./topics/published.ts";
import { publish } from "./topics/publish.ts";
import { questions } from "./topics/questions.ts";
import { redline } from "./topics/redline.ts";
import { signing } from "./topics/signing.ts";
import { sources } from "./topics/sources.ts";
import { tables } from "./topics/tables.ts";
import { verify } from "./topics/verify.ts";
import { walk } from "./topics/walk.ts";
import { whole } from "./topics/whole.ts";
import { windows } from "./topics/windows.ts";
import { workbook } from "./topics/workbook.ts";
import { zero } from "./topics/zero.ts";

export const topics: readonly Topic[] = [
  walk,
  newReport,
  tables,
  paste,
  findings,
  prose,
  bound,
  whole,
  lastYear,
  published,
  checkup,
  zero,
  sources,
  exporting,
  charts,
  workbook,
  redline,
  publish,
  signing,
  verify,
  backup,
  history,
  windows,
  display,
  local,
  keys,
  questions,
];

/** A topic by its id, or undefined. */
export const topicOf = (id: string): Topic | undefined => topics.find((topic) => topic.id === id);

/** Its number in the contents, from 1. Throws a RangeError for an id that no topic has. */
export function numberOf(id: string): number {
  const place = topics.findIndex((topic) => topic.id === id);
  if (place < 0) throw new RangeError(`no help topic "${id}"`);
  return place + 1;
}

/** Its title. Throws a RangeError for an id that no topic has. */
export const titleOf = (id: string): string => topics[numberOf(id) - 1]?.title ?? "";
