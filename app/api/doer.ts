// Who asks: the name that this browser was asked for once, in a cookie (components/name). No account, and no proof of anything.
import { nameIn, nobody, whoCookie, type Doer } from "#lib/report/doer.ts";

/** A text as `encodeURIComponent` wrote it; "" where it did not. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Who sends a request; nobody where the browser has no name. */
export function doerOf({ headers }: Pick<Request, "headers">): Doer {
  const pairs = (headers.get("cookie") ?? "").split(/; */);
  const found = pairs.find((pair) => pair.startsWith(`${whoCookie}=`));
  return found === undefined ? nobody : { who: nameIn(decoded(found.slice(whoCookie.length + 1))) };
}
