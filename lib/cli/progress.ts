// How far long work is, on stderr: at a terminal one line that is written over and goes away; elsewhere, as in a log, a line now and then.
import { printable } from "../document/node.ts";

type Stream = { readonly isTTY?: boolean | undefined; readonly write: (text: string) => unknown };

/** Milliseconds from the first word to the first line, and from one to the next: what is done by then says nothing. */
const usual = { terminal: { first: 500, next: 100 }, log: { first: 10_000, next: 10_000 } } as const;

const clear = "\r\u001b[K";

/** Says on a stream how far the work is; "" ends it and takes the line away. `now`: milliseconds. */
export function progressOn(stream: Stream, now: () => number = () => performance.now()): (sentence: string) => void {
  const { first, next } = stream.isTTY === true ? usual.terminal : usual.log;
  let due: number | undefined;
  let stands = false;
  return (sentence) => {
    if (sentence === "") {
      if (stands) stream.write(clear);
      [due, stands] = [undefined, false];
      return;
    }
    due ??= now() + first;
    if (now() < due) return;
    due = now() + next;
    stands = stream.isTTY === true;
    stream.write(stands ? `${clear}${printable(sentence)}` : `${printable(sentence)}\n`);
  };
}
