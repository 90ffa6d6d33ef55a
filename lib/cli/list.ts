// What is printed of many files, one after the other as they come, so that nothing of it is kept: lines for people, or one JSON list.
import type { Terminal } from "./terminal.ts";

export type List = { readonly add: (text: string) => void; readonly end: () => void };

const indented = (json: string): string => json.replaceAll("\n", "\n  ");

/** A list on stdout. `json`: what is added is JSON as JSON.stringify lays it out, and so is the whole. */
export function listOn(terminal: Terminal, json: boolean): List {
  if (!json) return { add: terminal.print, end: () => undefined };
  let count = 0;
  return {
    add: (text) => terminal.printPiece(`${count++ === 0 ? "[" : ","}\n  ${indented(text)}`),
    end: () => terminal.printPiece(count === 0 ? "[]\n" : "\n]\n"),
  };
}
