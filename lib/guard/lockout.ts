// How often a password may be tried: five times from one address, then not for 15 minutes; and from all others together not so often that a
// network of many addresses could go through a list. A try counts when it begins, so that many at once are no way round. Pure: the time is given.

export type Lockout = {
  /** Counts a try and gives 0, or says for how many ms none is taken. */
  readonly attempt: (address: string, now: number) => number;
  /** It was the password: what was counted for this address is forgotten. */
  readonly succeeded: (address: string) => void;
  /** How many tries this address has left. */
  readonly left: (address: string) => number;
};

export const tries = 5;
export const pause = 15 * 60 * 1000;
/** From all addresses beyond this machine together. */
export const triesOfAll = 50;

type Count = { readonly tried: number; readonly last: number };
const none: Count = { tried: 0, last: Number.NEGATIVE_INFINITY };

const isHere = (address: string): boolean => address === "::1" || /^(?:::ffff:)?127\./u.test(address);

/** Whom a try is counted for: in IPv6 one machine has a whole /64 of addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const [front, back] = [head.split(":"), tail?.split(":") ?? []];
  return [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0"), ...back].slice(0, 4).join(":");
}

/** Nothing was tried yet. */
export function lockout(): Lockout {
  const counts = new Map<string, Count>();
  let all = none;
  const still = (count: Count, now: number): Count => (now - count.last < pause ? count : none);
  const wait = (count: Count, limit: number, now: number): number => (count.tried < limit ? 0 : count.last + pause - now);
  const plus = ({ tried }: Count, now: number): Count => ({ tried: tried + 1, last: now });
  return {
    attempt: (address, now) => {
      for (const [network, count] of counts) if (still(count, now) === none) counts.delete(network);
      all = still(all, now);
      const network = networkOf(address);
      const own = counts.get(network) ?? none;
      const waiting = Math.max(wait(own, tries, now), isHere(address) ? 0 : wait(all, triesOfAll, now));
      if (waiting > 0) return waiting;
      counts.set(network, plus(own, now));
      if (!isHere(address)) all = plus(all, now);
      return 0;
    },
    succeeded: (address) => {
      const tried = counts.get(networkOf(address))?.tried ?? 0;
      if (!isHere(address)) all = { ...all, tried: Math.max(0, all.tried - tried) };
      counts.delete(networkOf(address));
    },
    left: (address) => Math.max(0, tries - (counts.get(networkOf(address))?.tried ?? 0)),
  };
}
