// A file that was picked on one page and belongs to another: it waits here while the browser goes there, within the app, and is taken once.

let waiting: File | undefined;

export function hand(file: File): void {
  waiting = file;
}

/** The file that waits, if any; it waits no longer. */
export function handed(): File | undefined {
  const file = waiting;
  waiting = undefined;
  return file;
}
