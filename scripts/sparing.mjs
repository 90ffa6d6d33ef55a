// @ts-check
// How much memory V8 may take besides what is in use. Left to itself it takes up to 128 MB for new objects and lets the heap grow to several times what is alive
// in it, and gives little of that back: with 5,000 reports in the store, all of which are looked at once after a start, the server seemed to need half as much again
// as with ten. Kept small the heap is looked through more often, but for a shorter time at once.
import { setFlagsFromString } from "node:v8";

/** For the command line of programs that hold the store. New objects: twice so many megabytes. */
export const sparing = ["--max-semi-space-size=8"];

/** Called first by such a program: its heap is looked through when it has grown by half. Not on the command line, where a Node that does not know the flag would not start. */
export const spare = () => setFlagsFromString("--heap-growing-percent=50");

/**
 * In the environment of such a program. Where memory comes from glibc, its threads share two stores of it in place of eight for each processor, of which each
 * keeps what was once used: a server is smaller by a tenth.
 */
export const sparingly = { MALLOC_ARENA_MAX: "2" };
