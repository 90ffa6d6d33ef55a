// How often a password may be tried: five times from one address, then not for 15 minutes; and from all others together not so often that a
// network of many addresses could go through a list. A try counts when it begins, so that many at once are no way round.
//
// Counted in memory; servers that work side by side count where all of them look (lib/store/postgresTries.ts), by the same rule. Pure: the time is given.

/** Where it is counted in memory alone, the answer is there at once. */
export type Lockout = {
  /** Counts a try and gives 0, or says for how many ms none is taken. */
  readonly attempt: (address: string, now: number) => number | Promise<number>;
  /** It was the password: what was counted for this address is forgotten. */
  readonly succeeded: (address: string) => void | Promise<void>;
  /** How many tries this address has left. */
  readonly left: (address: string) => number | Promise<number>;
};

export const tries = 5;
export const pause = 15 * 60 * 1000;
/** From all addresses beyond this machine together. */
export const triesOfAll = 50;

/** `last`: ms since 1970, of the last try. */
export type Count = { readonly tried: number; readonly last: number };
export const none: Count = { tried: 0, last: Number.NEGATIVE_INFINITY };

/** What is counted for an address, and for all beyond this machine. */
export type Counts = { readonly own: Count; readonly all: Count };

const isHere = (address: string): boolean => address === "::1" || /^(?:::ffff:)?127\./u.test(address);

/** Whom a try is counted for: in IPv6 one machine has a whole /64 of addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const [front, back] = [head.split(":"), tail?.split(":") ?? []];
  return [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0"), ...back].slice(0, 4).join(":");
}

const still = (count: Count, now: number): Count => (now - count.last < pause ? count : none);
const waitOf = (count: Count, limit: number, now: number): number => (count.tried < limit ? 0 : count.last + pause - now);
const plus = ({ tried }: Count, now: number): Count => ({ tried: tried + 1, last: now });

/** A try from an address: the counts after it and 0, or those that stand and for how many ms none is taken. */
export function tried(before: Counts, address: string, now: number): Counts & { readonly wait: number } {
  const [own, all] = [still(before.own, now), still(before.all, now)];
  const wait = Math.max(waitOf(own, tries, now), isHere(address) ? 0 : waitOf(all, triesOfAll, now));
  return wait > 0 ? { own, all, wait } : { own: plus(own, now), all: isHere(address) ? all : plus(all, now), wait };
}

/** The counts once an address has given the password. */
export const forgiven = ({ own, all }: Counts, address: string): Counts => ({
  own: none,
  all: isHere(address) ? all : { ...all, tried: Math.max(0, all.tried - own.tried) },
});

/** How many tries are left where these were made. */
export const leftOf = ({ tried: made }: Count): number => Math.max(0, tries - made);

/** Nothing was tried yet, and it is counted in memory. */
export function lockout() {
  const counts = new Map<string, Count>();
  let all = none;
  const own = (address: string): Count => counts.get(networkOf(address)) ?? none;
  return {
    attempt: (address: string, now: number): number => {
      for (const [network, count] of counts) if (still(count, now) === none) counts.delete(network);
      const { wait, ...after } = tried({ own: own(address), all }, address, now);
      all = after.all;
      counts.set(networkOf(address), after.own);
      return wait;
    },
    succeeded: (address: string): void => {
      all = forgiven({ own: own(address), all }, address).all;
      counts.delete(networkOf(address));
    },
    left: (address: string): number => leftOf(own(address)),
  } satisfies Lockout;
}
