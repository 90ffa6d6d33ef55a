// Whether a request may be answered at all, from its head alone. Browsers on this machine and in the office's network have other pages open, and
// each of them can send requests here; what it says of itself is in three headers, and what is said wrongly or not understood is refused.
//
// `Host`            must be ours, for everything: a page of another name that was made to point here is the same origin as what it reads.
// `Origin`          must be ours wherever it is given (Fetch standard: with every request but GET and HEAD, and with every read that asks for CORS).
// `Sec-Fetch-Site`  must not be another site's (Fetch Metadata; sent to trustworthy addresses only). A link from elsewhere may open a page in its tab.
// Programs on the machine (curl, a probe) send neither of the last two, and go on.
import type { IncomingHttpHeaders } from "node:http";
import { isOurHost, isOurOrigin, type Ours } from "./ours.ts";

export type Asked = {
  readonly method: string;
  /** As it stands in the first line of the request. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** Every `Host` that was given. */
  readonly hosts: readonly string[];
  /** The address of this machine on which it came in. */
  readonly arrived?: string | undefined;
};

export type Refusal = { readonly status: 400 | 403 | 415; readonly message: string };

const foreign: Refusal = { status: 403, message: "这个请求不是从本系统的页面发出的，没有执行。" };
const malformed: Refusal = { status: 400, message: "这个地址写得不对，没有这样的页面。" };
const isForm: Refusal = { status: 415, message: "本系统的页面不这样发送内容，没有执行。" };

const stranger = (host: string): Refusal => ({
  status: 403,
  message: `本系统不认识“${host.slice(0, 100)}”这个地址，没有打开。如果这是单位给本系统起的域名，请在启动时把它写进 NIANBAO_HOSTS（见 README）。`,
});

const reads = new Set(["GET", "HEAD"]);
const own = new Set<unknown>([undefined, "same-origin", "none"]);
const formTypes = /^\s*(?:text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/iu;
// Line breaks and other controls, in an address, forge lines of a log and mean nothing to any page.
const control = /[\p{Cc}\u2028\u2029]/u;

function isWellFormed(target: string): boolean {
  if (!target.startsWith("/")) return false;
  try {
    return !control.test(decodeURIComponent(target.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}

/** A link or an address typed: the page that comes replaces the one that asked, which reads nothing of it. */
const isOpening = ({ method, headers }: Asked): boolean =>
  reads.has(method) && headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";

/** The one address that a plain form may send to: the page that asks for the password has no script. */
export const signIn = "/sign-in";

/** A plain form can send to any site without asking; our pages send JSON and files. */
const isSentByForm = ({ method, target, headers }: Asked): boolean =>
  !reads.has(method) && target !== signIn && headers.origin !== undefined && formTypes.test(headers["content-type"] ?? "");

/** Why a request is not answered, or undefined where it may be. */
export function refusalOf(asked: Asked, ours: Ours): Refusal | undefined {
  const [host, ...more] = asked.hosts;
  if (host === undefined || more.length > 0 || !isOurHost(host, asked.arrived, ours)) return stranger(host ?? "");
  if (!isWellFormed(asked.target)) return malformed;
  const { origin } = asked.headers;
  if (origin !== undefined && !isOurOrigin(origin, host, ours)) return foreign;
  if (!own.has(asked.headers["sec-fetch-site"]) && !isOpening(asked)) return foreign;
  return isSentByForm(asked) ? isForm : undefined;
}
