// Who works at this browser: the name that it was asked for once (lib/report/doer.ts), blank where nobody gave one.
import { nameInCookies } from "#lib/report/doer.ts";

/** The name, as the server reads it from the same cookie. */
export const personHere = (): string => nameInCookies(document.cookie);
