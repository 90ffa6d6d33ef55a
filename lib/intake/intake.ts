// Asks the thread that reads what was sent. What is small is read here: the way to a thread would take longer.
import { Worker } from "node:worker_threads";
import { Overworked, threadOf } from "../threads/thread.ts";
import { jsonOfBytes } from "../json/json.ts";
import type { NamedFormat } from "../report/report.ts";
import {
  readRequest,
  type CheckupRead,
  type PatchRead,
  type RequestRead,
  type SourceRead,
  type ToReview,
  type ToVerify,
  type WorkbookRead,
} from "./read.ts";
import type { Returned } from "../redline/file.ts";
import type { Reviewed } from "../redline/returned.ts";
import type { Verified } from "../verify/file.ts";
import { whole, type Sent } from "./sent.ts";
import type { Task } from "./worker.ts";

/** Milliseconds for one file of ours, and megabytes for all that is read: a large workbook of ours takes a second and 200. */
const [time, memory] = [20_000, 512];

/**
 * For what others published: of the processor, and in all. On a busy machine a file waits, and so do the thread that reads a PDF and the program that opens old
 * Word files, which have limits of their own (lib/reading): this one is above those.
 */
const ofSources = { cpu: 20_000, time: 120_000 } as const;

/** Bytes up to which a request is read without a thread: a millisecond. */
export const small = 64_000;

const reader = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } });

const ask = threadOf<Task>(reader, { time });

/** What others published may take seconds to read: no save waits behind it. */
const askOfSources = threadOf<Task>(reader, ofSources);

const overworked = { time: "读了很久还没有读完", memory: "读起来占用的内存太多", broken: "读的时候出错中断了" } as const;

/** What is to be done with a file that a thread was broken off at: one of ours, or one that somebody published. */
const waysOn = {
  ours: "它不像是本系统导出的文件；如果是，请重新导出一份再试。",
  published: "请打开它，只把年度报告那几页另存一份，再试。",
} as const;

async function orRefused<Read>(asked: Promise<Read>, whose: keyof typeof waysOn = "ours"): Promise<Read | { readonly refusal: string }> {
  try {
    return await asked;
  } catch (problem) {
    if (!(problem instanceof Overworked)) throw problem;
    return { refusal: `这份文件${overworked[problem.over]}，已经停下，什么都没有改动。${waysOn[whose]}` };
  }
}

const buffersOf = ({ pieces }: Sent): readonly ArrayBuffer[] => pieces.map(({ buffer }) => buffer);

/** Reads a workbook that was sent, or says why that cannot be. The bytes are given away. */
export const workbookIn = (sent: Sent): Promise<WorkbookRead | { readonly refusal: string }> =>
  orRefused(ask<WorkbookRead | { readonly refusal: string }>({ kind: "workbook", sent }, buffersOf(sent)));

/** Reads any file as a report that somebody published, or says why that cannot be. The bytes are given away. */
export const sourceIn = (sent: Sent): Promise<SourceRead | { readonly refusal: string }> =>
  orRefused(askOfSources<SourceRead | { readonly refusal: string }>({ kind: "source", sent }, buffersOf(sent)), "published");

/** The same for 体检, which needs no more than what was recognised. */
export const checkupIn = (sent: Sent): Promise<CheckupRead | { readonly refusal: string }> =>
  orRefused(askOfSources<CheckupRead | { readonly refusal: string }>({ kind: "checkup", sent }, buffersOf(sent)), "published");
/** Holds a file that was sent against a report, or says why that cannot be. The bytes are given away. */
export const verifiedIn = (sent: Sent, against: ToVerify): Promise<Verified | { readonly refusal: string }> =>
  orRefused(askOfSources<Verified | { readonly refusal: string }>({ kind: "verify", sent, against }, buffersOf(sent)), "published");

/** Reads a Word file that came back, or says why that cannot be. The bytes are given away. */
export const returnedIn = (sent: Sent): Promise<Returned | { readonly refusal: string }> =>
  orRefused(askOfSources<Returned | { readonly refusal: string }>({ kind: "returned", sent }, buffersOf(sent)), "published");

/** Holds what was read of it against its report. */
export const reviewOf = (review: ToReview): Promise<Reviewed | { readonly refusal: string }> =>
  orRefused(askOfSources<Reviewed>({ kind: "review", review }, []), "published");

/** Reads a request that was sent, with the report that it may hold; undefined where it is no JSON. The bytes are given away. */
export async function requestIn(sent: Sent): Promise<RequestRead | { readonly refusal: string } | undefined> {
  return sent.byteLength <= small
    ? readRequest(whole(sent))
    : orRefused(ask<RequestRead | undefined>({ kind: "request", sent }, buffersOf(sent)));
}

/**
 * Reads a request to save that was sent; undefined where it is no JSON. What is small is left to the act itself, and so is what is for no report.
 * `format`: answers that of the report, where there is one. The bytes are given away.
 */
export async function patchIn(
  sent: Sent,
  format: () => Promise<NamedFormat | undefined>,
): Promise<PatchRead | { readonly refusal: string } | undefined> {
  if (sent.byteLength <= small) return jsonOfBytes(whole(sent));
  const named = await format();
  if (named === undefined) return { json: undefined };
  return orRefused(ask<PatchRead | undefined>({ kind: "patch", sent, format: named }, buffersOf(sent)));
}
