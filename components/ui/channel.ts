// Tells whoever listens that something is another now, for useSyncExternalStore.

export type Channel = {
  /** Tells this one from now on, until the answer is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
};

export function channel(): Channel {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => listeners.forEach((listener) => listener()),
  };
}
