// Who asks: the name that this browser was asked for once, in a cookie (components/ui/who.ts). No account, and no proof of anything.
import { nameInCookies, type Doer } from "#lib/report/doer.ts";

/** Who sends a request; nobody where the browser has no name. */
export const doerOf = ({ headers }: Pick<Request, "headers">): Doer => ({ who: nameInCookies(headers.get("cookie") ?? "") });
