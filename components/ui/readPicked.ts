// A file that a person picked, read whole before anything is done with it: what it is, or why it cannot be read or is not what is
// wanted here. Reading the file and reaching the server are two things, and are told apart.
import { whatIs, type WhatIs } from "#lib/reading/whatIs.ts";
import { refusalOf, takes, type Door } from "#lib/reading/words.ts";

export type Picked = { readonly bytes: Uint8Array<ArrayBuffer>; readonly found: WhatIs } | { readonly problem: string };

/** More than any report or workbook has; a browser would stand still over it. */
const most = 64 * 1024 * 1024;

const gone = "这个文件已经不在原来的地方，可能被移走、改名或删除了。请再选一次。";
const unreadable =
  "这个文件读不出来，可能正被改动、移走或被别的程序占用，也可能是网盘还没有把它下载到本机。请关掉正在用它的程序，再选一次。";

const problemOf = (error: unknown): string => (error instanceof DOMException && error.name === "NotFoundError" ? gone : unreadable);

export const megabytes = (size: number): string => `${(size / 1_048_576).toFixed(1)} MB`;

/** Why a file cannot be read now, or undefined where it can: looked at after it could not be sent, since a browser says only that sending failed. */
export async function fileProblem(file: File): Promise<string | undefined> {
  try {
    await file.slice(Math.max(0, file.size - 1)).arrayBuffer();
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | { readonly problem: string }> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The bytes of a file and what they are; a problem in words where it cannot be read, or is nothing that this door takes. */
export async function readPicked(file: File, door: Door): Promise<Picked> {
  if (file.size > most) return { problem: `这个文件有 ${megabytes(file.size)}，超过 ${megabytes(most)}，没有读。请确认选对了文件。` };
  const bytes = await bytesOf(file);
  if ("problem" in bytes) return bytes;
  const found = whatIs(bytes);
  return takes(door, found) ? { bytes, found } : { problem: refusalOf(found, door) };
}
