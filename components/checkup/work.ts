// The 体检 of this tab: it lives as long as the tab does, so that who looks at one report and comes back finds the others. Nothing of it is stored; what is
// under way ends with the page.
import { useSyncExternalStore } from "react";
import type { RefusedFile } from "#lib/checkup/checked.ts";
import type { CheckupRead } from "#lib/intake/read.ts";
import { reportsIn } from "#lib/reading/folder.ts";
import { call } from "../ui/call.ts";
import { channel } from "../ui/channel.ts";
import type { PickedFile } from "../ui/pickFile.ts";
import { fileProblem, megabytes } from "../ui/readPicked.ts";
import { mostSource } from "../reading/source.ts";
import { noBatch, step, type Batch, type BatchEvent, type Entry } from "./batch.ts";

let batch = noBatch;
let breaking: AbortController | undefined;
const { subscribe, tell } = channel();

function happen(event: BatchEvent): void {
  batch = step(batch, event);
  tell();
}

export const useBatch = (): Batch =>
  useSyncExternalStore(
    subscribe,
    () => batch,
    () => noBatch,
  );

/** So many are under way at a time: one is read by the server while the next is on its way. */
const atOnce = 2;

type Result = NonNullable<Entry["result"]>;

/** What no file is to blame for: the 体检 stops, and says why. */
type Halt = { readonly halt: string };

const isOfTheFile = (status: number): boolean => status === 400 || status === 413 || status === 500;

async function readOne({ path, file }: Entry, signal: AbortSignal): Promise<Result | Halt> {
  const refused = (refusal: string): RefusedFile => ({ name: path, refusal });
  if (file.size > mostSource) return refused(`这个文件有 ${megabytes(file.size)}，超过 ${megabytes(mostSource)}，没有读。`);
  const answer = await call<CheckupRead>("POST", "/api/checkup", file, signal);
  if (answer.ok) return { name: path, ...answer.value };
  if (isOfTheFile(answer.status)) return refused(answer.message);
  const problem = answer.status === 0 && !signal.aborted ? await fileProblem(file) : undefined;
  return problem === undefined ? { halt: answer.message } : refused(problem);
}

/** Reads one after the other until none waits, or it is stopped. */
async function work(controller: AbortController): Promise<void> {
  for (;;) {
    const next = batch.entries.find(({ state }) => state === "waiting");
    if (next === undefined || controller.signal.aborted) return;
    happen({ kind: "reading", id: next.id });
    const result = await readOne(next, controller.signal);
    if (controller.signal.aborted) return;
    if ("halt" in result) return stop(result.halt);
    happen({ kind: "done", id: next.id, result });
  }
}

/** Reads what waits; settled when nothing does, or it was stopped. True where it came to its end. */
export async function start(): Promise<boolean> {
  if (breaking !== undefined) return false;
  const controller = new AbortController();
  breaking = controller;
  happen({ kind: "started" });
  await Promise.all(Array.from({ length: atOnce }, () => work(controller)));
  if (controller.signal.aborted) return false;
  breaking = undefined;
  happen({ kind: "ended" });
  return true;
}

/** Stops it; what was not read waits. `problem`: why, where no person did. */
export function stop(problem = ""): void {
  if (breaking === undefined) return;
  breaking.abort();
  breaking = undefined;
  happen({ kind: "stopped", problem });
}

const isInFolder = ({ path }: PickedFile): boolean => path.includes("/");

/** Adds files and reads them: of a folder what may be a report, and whatever was chosen by itself, for what is wrong with it is said. */
export function take(files: readonly PickedFile[]): void {
  if (files.length === 0) return;
  const { taken, left } = reportsIn(files.filter(isInFolder));
  happen({ kind: "added", files: [...files.filter((one) => !isInFolder(one)), ...taken], left: left.map(({ path }) => path) });
  void start();
}

export const setBlankAsZero = (asZero: boolean): void => happen({ kind: "blank", asZero });

export function clear(): void {
  stop();
  happen({ kind: "cleared" });
}

/** Whether something is under way. */
export const isWorking = (): boolean => breaking !== undefined;
