// Who has given the password: a token in a cookie there, its SHA-256 here, so that what is kept opens nothing.
//
// In memory they end with the server: after a new start everybody gives the password again. Servers that work side by side keep them where all of
// them look (lib/store/postgresSessions.ts). Pure: the time is given.
import { createHash, randomBytes } from "node:crypto";

/** `under`: which password was given, by any text that another password changes. Where one look is at memory alone, the answer is there at once. */
export type Sessions = {
  /** Begins one; its token. */
  readonly begin: (under: string, now: number) => string | Promise<string>;
  /** Whether the token is that of a session under this password that is not over; keeps it open from now. */
  readonly goesOn: (token: string, under: string, now: number) => boolean | Promise<boolean>;
  readonly end: (token: string) => void | Promise<void>;
};

/** After so long without any request, in ms. */
export const idle = 4 * 60 * 60 * 1000;
const most = 1000;

/** What nobody can guess. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. */
export const keyOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** No sessions yet, in memory. Of very many the one that rested longest ends. */
export function sessions(): Sessions {
  // In the order of their last request.
  const kept = new Map<string, { readonly under: string; readonly last: number }>();
  return {
    begin: (under, now) => {
      const token = newToken();
      for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - most + 1))) kept.delete(key);
      kept.set(keyOf(token), { under, last: now });
      return token;
    },
    goesOn: (token, under, now) => {
      const key = keyOf(token);
      const before = kept.get(key);
      kept.delete(key);
      if (before === undefined || before.under !== under || now - before.last > idle) return false;
      kept.set(key, { under, last: now });
      return true;
    },
    end: (token) => void kept.delete(keyOf(token)),
  };
}
