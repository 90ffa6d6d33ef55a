// Whether the files that were opened are still the ones at their paths.
//
// On Linux and macOS an open file can be deleted, moved or replaced: writing goes on into what nobody will find again,
// or beside a log of another file. Device and number of a file tell; -wal and -shm belong to it. And whether they were written to.
import { statSync } from "node:fs";

/** What is looked at: the path of the data file and its companions. */
const endings = ["", "-wal", "-shm"] as const;

const numberOf = (path: string): string | undefined => {
  const place = statSync(path, { bigint: true, throwIfNoEntry: false });
  return place && `${place.dev}:${place.ino}`;
};

/** Remembers which files these are, and answers whether they still are. */
export function identityOf(path: string): () => boolean {
  const known = endings.map((ending) => numberOf(`${path}${ending}`));
  return () => {
    try {
      return endings.every((ending, at) => numberOf(`${path}${ending}`) === known[at]);
    } catch {
      return false;
    }
  };
}

/** What is another text as soon as any program has written to the data file or its log; undefined where nobody can tell. */
export function writtenOf(path: string): string | undefined {
  try {
    return ["", "-wal"]
      .map((ending) => statSync(`${path}${ending}`, { bigint: true, throwIfNoEntry: false }))
      .map((file) => (file === undefined ? "" : `${file.ino}:${file.size}:${file.mtimeNs}`))
      .join(" ");
  } catch {
    return undefined;
  }
}
