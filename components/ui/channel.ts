// Tells whoever listens that something is another now, for useSyncExternalStore; all of them, or those that listen at a place.

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

export type ChannelByPlace = {
  /** Tells this one from now on of what happens at any of these places, until the answer is called. */
  readonly subscribe: (places: readonly string[], listener: () => void) => () => void;
  /** Tells those that listen at one of these places, each once; without places, all of them. */
  readonly tell: (places?: readonly string[]) => void;
};

export function channelByPlace(): ChannelByPlace {
  const listeners = new Map<string, Set<() => void>>();
  const at = (place: string): Set<() => void> => {
    const own = listeners.get(place) ?? new Set();
    listeners.set(place, own);
    return own;
  };
  return {
    subscribe: (places, listener) => {
      places.forEach((place) => at(place).add(listener));
      return () => places.forEach((place) => at(place).delete(listener));
    },
    tell: (places) => {
      const told = new Set((places ?? [...listeners.keys()]).flatMap((place) => [...(listeners.get(place) ?? [])]));
      told.forEach((listener) => listener());
    },
  };
}
