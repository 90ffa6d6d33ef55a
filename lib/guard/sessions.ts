// Who has given the password: a token in a cookie there, its SHA-256 here, so that what is in memory opens nothing.
//
// In memory only: after a new start everybody gives the password again. Pure: the time is given.
import { createHash, randomBytes } from "node:crypto";

export type Sessions = {
  /** Begins one; its token. */
  readonly begin: (now: number) => string;
  /** Whether the token is that of a session that is not over; keeps it open from now. */
  readonly goesOn: (token: string, now: number) => boolean;
  readonly end: (token: string) => void;
  readonly endAll: () => void;
};

/** After so long without any request, in ms. */
export const idle = 4 * 60 * 60 * 1000;
const most = 1000;

const keyOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** No sessions yet. Of very many the one that rested longest ends. */
export function sessions(): Sessions {
  // In the order of their last request.
  const last = new Map<string, number>();
  return {
    begin: (now) => {
      const token = randomBytes(32).toString("base64url");
      for (const key of [...last.keys()].slice(0, Math.max(0, last.size - most + 1))) last.delete(key);
      last.set(keyOf(token), now);
      return token;
    },
    goesOn: (token, now) => {
      const key = keyOf(token);
      const before = last.get(key);
      last.delete(key);
      if (before === undefined || now - before > idle) return false;
      last.set(key, now);
      return true;
    },
    end: (token) => void last.delete(keyOf(token)),
    endAll: () => last.clear(),
  };
}
