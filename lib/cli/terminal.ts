// What a command knows of the world outside: where its words go and where the user stands.
//
// Results go to stdout and sentences about failure to stderr, so that stdout can be piped. Text for people loses the
// characters that could steer a terminal; JSON keeps them, escaped.
import { resolve } from "node:path";
import { printable } from "../document/node.ts";
import { progressOn } from "./progress.ts";

/** 0: done. 1: done, and errors were found. 2: something could not be done, with a sentence. */
export type ExitCode = 0 | 1 | 2;

export type Terminal = {
  readonly print: (text: string) => void;
  readonly printJson: (value: unknown) => void;
  readonly complain: (sentence: string) => void;
  /** JSON, or a piece of it, as it is. */
  readonly printPiece: (json: string) => void;
  /** How far the work is; stands where people see it until the next is said, and "" takes it away. */
  readonly progress: (sentence: string) => void;
  /** The absolute path of what the user typed. */
  readonly pathOf: (typed: string) => string;
};

/** Where words go, each with its line end. */
type Write = (text: string) => unknown;

/** One for a user who stands in this folder. */
export const terminalIn = (folder: string, out: Write, problem: Write, progress: Terminal["progress"] = () => undefined): Terminal => ({
  print: (text) => void out(`${printable(text)}\n`),
  printJson: (value) => void out(`${JSON.stringify(value, null, 2)}\n`),
  complain: (sentence) => void problem(`${printable(sentence)}\n`),
  printPiece: (json) => void out(json),
  progress,
  pathOf: (typed) => resolve(folder, typed),
});

/** The real one. npm stands in the project when it runs a script, and tells in INIT_CWD where the user stands. */
export const terminal = (): Terminal =>
  terminalIn(
    process.env.INIT_CWD ?? process.cwd(),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    progressOn(process.stderr),
  );

/** The code of an error of the operating system: "ENOENT", "EACCES" …; "" for any other error. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
