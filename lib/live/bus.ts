// How the processes of one installation tell each other something: short texts that everybody else hears. A single server has nobody to tell.

export type Bus = {
  /** Tells all other processes, as far as they are there: nothing is kept for one that is not. At most some kilobytes. */
  readonly tell: (message: string) => void;
  /** Calls the listener with what other processes tell, never with what this one told; the answer ends it. */
  readonly hear: (listener: (message: string) => void) => () => void;
};

/** The bus of a process that is alone. */
export const alone: Bus = { tell: () => undefined, hear: () => () => undefined };
