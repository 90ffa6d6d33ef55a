// Which tabs are there, so that no journal is gone on from while the tab that writes it lives: by the browser's own locks, where it has
// them (over https and on the server's own PC), else by asking all tabs. A tab that sleeps too deeply to answer finds out when it writes.

export type Holding = {
  /** Holds a journal as long as this page stands. */
  readonly hold: (id: string) => void;
  /** Holds it unless another tab does; whether it is held now. */
  readonly take: (id: string) => Promise<boolean>;
  readonly letGo: (id: string) => void;
};

const lockOf = (id: string): string => `nianbao-journal-${id}`;

function byLocks(locks: LockManager): Holding {
  const held = new Map<string, () => void>();
  const take = (id: string): Promise<boolean> =>
    new Promise((answer) => {
      void locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock === null ? undefined : new Promise<void>((release) => void held.set(id, release));
      });
    });
  return {
    hold: (id) => void take(id),
    take,
    letGo: (id) => {
      held.get(id)?.();
      held.delete(id);
    },
  };
}

/** Milliseconds in which a tab answers that is awake. */
const answerTime = 400;

type Said = { readonly ask: string } | { readonly here: string };

function byAsking(): Holding {
  const held = new Set<string>();
  const channel = new BroadcastChannel("nianbao-journal");
  const waiting = new Map<string, () => void>();
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("here" in data) waiting.get(data.here)?.();
    else if (held.has(data.ask)) channel.postMessage({ here: data.ask } satisfies Said);
  });
  return {
    hold: (id) => void held.add(id),
    take: async (id) => {
      const isTaken = await new Promise<boolean>((resolve) => {
        waiting.set(id, () => resolve(true));
        setTimeout(() => resolve(false), answerTime);
        channel.postMessage({ ask: id } satisfies Said);
      });
      waiting.delete(id);
      if (!isTaken) held.add(id);
      return !isTaken;
    },
    letGo: (id) => void held.delete(id),
  };
}

/** `LockManager` is undefined where the page came over plain http from another PC, whatever its type says. */
export const holding = (): Holding => {
  const { locks }: { readonly locks?: LockManager } = navigator;
  return locks === undefined ? byAsking() : byLocks(locks);
};
