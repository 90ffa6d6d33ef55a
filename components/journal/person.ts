// Who works at this browser: the name that it was asked for once (lib/report/doer.ts), blank where nobody gave one.
import { nameIn, whoCookie } from "#lib/report/doer.ts";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};

/** The name, as the server reads it from the same cookie. */
export function personHere(): string {
  const found = document.cookie.split(/; */).find((pair) => pair.startsWith(`${whoCookie}=`));
  return found === undefined ? "" : nameIn(decoded(found.slice(whoCookie.length + 1)));
}
