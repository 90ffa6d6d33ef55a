// The door of an installation that others can reach: without a session nothing is answered but the page that asks for the 访问口令.
//
// That page needs no other file and no script. It stands in the place of the page that was asked for and leads there; what asks for data gets a
// sentence instead, and the editor asks for the password where one is typing. The sentences are for clerks.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerJson, answerPage } from "./answer.ts";
import { signIn } from "./judge.ts";
import { lockout, type Lockout } from "./lockout.ts";
import { isPassword } from "./password.ts";
import { nameOfPassword, readPassword, stateOf } from "./passwordFile.ts";
import { sessions, type Sessions } from "./sessions.ts";
import { signInPage } from "./signInPage.ts";

export type Door = {
  /** Whether a request comes from somebody who has given the password. At once where sessions are in memory. */
  readonly isOpenTo: (request: IncomingMessage) => boolean | Promise<boolean>;
  /** Answers in place of the app: asks for the password, takes it, or ends a session. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const signOut = "/sign-out";

/** Read where one acts in a page that was opened before; what is typed there is kept. */
const signedOut = "很久没有操作，或者访问口令已经更换。请在另一个窗口里打开年报编制，输入访问口令，再回到这里继续。";

const most = 4096;

type Given = { readonly password: string; readonly to: string };
/** `wrong` is a sentence. */
type Outcome = { readonly token: string } | { readonly status: 401 | 429 | 503; readonly wrong: string };

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/";
const isJson = (request: IncomingMessage): boolean => (request.headers["content-type"] ?? "").startsWith("application/json");
const addressOf = (request: IncomingMessage): string => request.socket.remoteAddress ?? "";

/** Only a page of our own: another site's address would begin with two slashes. */
const ownPath = (to: string): string =>
  /^\/(?![/\\])[\x21-\x7e]*$/u.test(to) && !to.startsWith(signIn) && !to.startsWith(signOut) ? to : "/";

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > most) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function fieldsOf(text: string, json: boolean): Readonly<Record<string, unknown>> {
  if (!json) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

async function given(request: IncomingMessage): Promise<Given> {
  const { password = "", to = "/" } = fieldsOf(await textOf(request), isJson(request));
  return { password: typeof password === "string" ? password : "", to: ownPath(typeof to === "string" ? to : "/") };
}

/** Of this page alone a browser says where its form comes from; of all others it names no address to anybody. */
function ask(response: ServerResponse, status: number, to: string, wrong?: string): void {
  response.setHeader("Referrer-Policy", "same-origin");
  answerPage(response, status, signInPage(to, wrong));
}

/** Of a file that cannot be read nobody goes on; who gives the password is told. */
function nameIn(dataDir: string): string | undefined {
  try {
    const kept = readPassword(dataDir);
    return kept && nameOfPassword(kept);
  } catch {
    return undefined;
  }
}

const minutes = (ms: number): string => `${Math.ceil(ms / 60_000)} 分钟`;

/** `cookie`: its name. `now` is the clock. */
export type DoorHow = { readonly cookie: string; readonly open?: Sessions; readonly locks?: Lockout; readonly now?: () => number };

/** What a cookie is called: cookies belong to a host whatever its port, and on one host there may be several installations. */
export const cookieOf = (installation: string | number): string => `nianbao-${installation}`;

/** The door of the installation whose 访问口令 lies in this folder. */
export function doorOf(dataDir: string, { cookie, open = sessions(), locks = lockout(), now = Date.now }: DoorHow): Door {
  let [state, under]: [string, string | undefined] = ["", undefined];

  /** Under which password sessions go on now: none goes on under another one, and none where there is none. The file is read where it is another one. */
  const present = (): string | undefined => {
    const found = stateOf(dataDir);
    if (found !== state) under = nameIn(dataDir);
    state = found;
    return under;
  };

  const tokenOf = (request: IncomingMessage): string | undefined =>
    (request.headers.cookie ?? "")
      .split("; ")
      .find((pair) => pair.startsWith(`${cookie}=`))
      ?.slice(cookie.length + 1);

  /** Behind a reverse proxy that speaks https the browser is told to keep the cookie to it. */
  const set = (request: IncomingMessage, response: ServerResponse, value: string, more = "") => {
    const secure = request.headers.origin?.startsWith("https:") === true ? "; Secure" : "";
    response.setHeader("Set-Cookie", `${cookie}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${more}`);
  };

  const tried = async (password: string, address: string): Promise<Outcome> => {
    const kept = readPassword(dataDir);
    if (kept === undefined) return { status: 503, wrong: "访问口令的文件不见了。请管理员在运行本系统的电脑上重新设置口令。" };
    const wait = await locks.attempt(address, now());
    if (wait > 0) return { status: 429, wrong: `口令输错的次数太多，请在 ${minutes(wait)}后再试。` };
    if (await isPassword(password, kept)) {
      await locks.succeeded(address);
      return { token: await open.begin(nameOfPassword(kept), now()) };
    }
    const left = await locks.left(address);
    return {
      status: 401,
      wrong: left === 0 ? "口令不对。已连续输错 5 次，请在 15 分钟后再试。" : `口令不对，请重新输入（还可以试 ${left} 次）。`,
    };
  };

  const outcomeOf = (password: string, address: string): Promise<Outcome> =>
    tried(password, address).catch((error: unknown): Outcome => {
      if (error instanceof RangeError) return { status: 503, wrong: error.message };
      throw error;
    });

  const takePassword = async (request: IncomingMessage, response: ServerResponse) => {
    const { password, to } = await given(request);
    const outcome = await outcomeOf(password, addressOf(request));
    if ("token" in outcome) {
      set(request, response, outcome.token);
      if (isJson(request)) return answerJson(response, 200, {});
      response.writeHead(303, { Location: to, "Cache-Control": "no-store" }).end();
    } else if (isJson(request)) answerJson(response, outcome.status, { message: outcome.wrong });
    else ask(response, outcome.status, to, outcome.wrong);
  };

  return {
    isOpenTo: (request) => {
      const [token, name] = [tokenOf(request), present()];
      if (pathOf(request) === signIn || pathOf(request) === signOut || token === undefined || name === undefined) return false;
      return open.goesOn(token, name, now());
    },
    answer: async (request, response) => {
      const isChange = request.method === "POST";
      if (pathOf(request) === signIn && isChange) return takePassword(request, response);
      if (pathOf(request) === signOut && isChange) {
        await open.end(tokenOf(request) ?? "");
        set(request, response, "", "; Max-Age=0");
      }
      const isPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
      if (isPage || pathOf(request) === signIn) ask(response, pathOf(request) === signIn ? 200 : 401, ownPath(request.url ?? "/"));
      else answerJson(response, pathOf(request) === signOut ? 200 : 401, { message: signedOut });
    },
  };
}
