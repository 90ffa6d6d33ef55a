// The guard and the door as a server on the loopback: what comes through, what does not, and what is said.
import { once } from "node:events";
import { mkdtempSync, rmSync, unlinkSync } from "node:fs";
import { createServer, request as send, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cookieOf, doorOf } from "./door.ts";
import { guarded } from "./guarded.ts";
import { oursOf } from "./ours.ts";
import { kept, type Kept } from "./password.ts";
import { writePassword } from "./passwordFile.ts";
import { idle } from "./sessions.ts";

const password = "柳树 Willow-2026";
/** A try costs little here. */
const cheap = { memory: 64, passes: 1, parallelism: 1 };
let known: Kept;
let folder = "";
let server: Server;
let port = 0;
let time = 0;
let passed: string[] = [];

beforeAll(async () => void (known = await kept(password, cheap)));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-door-"));
  writePassword(folder, known);
  time = 1_000_000;
  passed = [];
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  const pass = async (request: { url?: string | undefined }, response: { end: (text: string) => unknown }) => {
    passed.push(request.url ?? "");
    response.end("inside");
  };
  server.on(
    "request",
    guarded({
      ours: oursOf("127.0.0.1", port, "https://nianbao.example"),
      development: false,
      door: doorOf(folder, { cookie: cookieOf(port), now: () => time }),
      pass,
    }),
  );
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Head = Readonly<Record<string, string>>;
type Answer = { readonly status: number; readonly text: string; readonly cookie: string; readonly header: (name: string) => string };

async function ask(path: string, headers: Head = {}, body?: string, method = body === undefined ? "GET" : "POST"): Promise<Answer> {
  const request = send({ host: "127.0.0.1", port, path, method, headers, agent: false }).end(body);
  const [response] = await once(request, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const cookie = String(response.headers["set-cookie"] ?? "");
  return {
    status: response.statusCode,
    text: Buffer.concat(chunks).toString(),
    cookie,
    header: (name) => String(response.headers[name] ?? ""),
  };
}

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const page = { accept: "text/html,application/xhtml+xml" };
const giving = (given: string, headers: Head = {}) => ask("/sign-in", { ...json, ...headers }, JSON.stringify({ password: given }));
const session = async (): Promise<{ readonly cookie: string }> => ({ cookie: (await giving(password)).cookie.split(";")[0] ?? "" });

const strangers = (): readonly Head[] => [
  {},
  page,
  { cookie: "" },
  { cookie: `nianbao-${port}=` },
  { cookie: `nianbao-${port}=undefined; x=y` },
  { "x-middleware-subrequest": "proxy", "x-forwarded-for": "127.0.0.1" },
];

test("without the password nothing is answered, whatever is asked for and however it is written", async () => {
  for (const path of [
    "/",
    "/help",
    "/icon.svg",
    "/_next/static/chunks/a.js",
    "/api/backup",
    "/API/backup",
    "//api/backup",
    "/sign-in/../api/backup",
    "/sign-in%2f..%2fapi/backup",
    "/sign-in/x",
    "/sign-in?x=/api/backup",
    "/sign-out",
    "/SIGN-IN",
  ])
    for (const headers of strangers())
      for (const body of [undefined, "{}"]) expect((await ask(path, headers, body)).text, path).not.toContain("inside");
  expect(passed).toEqual([]);
});

test("a page that is opened becomes the page that asks, with a form that leads on to it; data are refused by a sentence", async () => {
  const asked = await ask('/reports/x/fill/requests?a=%22%3E%3Cscript%3E"><script>', page);
  expect([asked.status, asked.header("content-type"), asked.header("cache-control")]).toEqual([
    401,
    "text/html; charset=utf-8",
    "no-store",
  ]);
  expect(asked.text).toContain("<title>请输入访问口令 · 年报编制</title>");
  expect(asked.text).not.toContain("<script>");
  const data = await ask("/api/backup");
  expect([data.status, JSON.parse(data.text)]).toEqual([
    401,
    { message: "很久没有操作，或者访问口令已经更换。请在另一个窗口里打开年报编制，输入访问口令，再回到这里继续。" },
  ]);
});

test("every answer has our headers", async () => {
  for (const answer of [
    await ask("/", page),
    await ask("/api/backup"),
    await ask("/reports/%ff"),
    await ask("/", { host: "evil.example" }),
    await giving("wrong"),
    await giving(password),
    await ask("/", await session()),
  ]) {
    for (const name of ["content-security-policy", "referrer-policy"]) expect(answer.header(name), name).not.toBe("");
    expect([
      answer.header("x-content-type-options"),
      answer.header("cross-origin-resource-policy"),
      answer.header("cross-origin-opener-policy"),
    ]).toEqual(["nosniff", "same-origin", "same-origin"]);
  }
});

test("the form leads to the page that was asked for, with a cookie that no script reads and no other site sends", async () => {
  const answer = await ask(
    "/sign-in",
    { ...form, ...page, origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" },
    new URLSearchParams({ password, to: "/reports/x?y=1" }).toString(),
  );
  expect([answer.status, answer.header("location")]).toEqual([303, "/reports/x?y=1"]);
  expect(answer.cookie).toMatch(new RegExp(`^nianbao-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  const inside = await ask("/reports/x?y=1", { cookie: answer.cookie.split(";")[0] ?? "" });
  expect([inside.status, inside.text]).toEqual([200, "inside"]);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/a\r\nSet-Cookie: x",
  "/\t/evil.example",
  "evil",
  "",
  "/sign-in",
  "/sign-out",
])("“%s” is no page to go on to", async (to) => {
  const answer = await ask("/sign-in", form, new URLSearchParams({ password, to }).toString());
  expect([answer.status, answer.header("location")]).toEqual([303, "/"]);
});

test("behind a reverse proxy that speaks https the cookie is kept to it", async () => {
  expect((await giving(password, { origin: "https://nianbao.example" })).cookie).toMatch(/; Secure$/);
});

test("another site cannot give the password for somebody, nor end a session", async () => {
  const others: readonly Head[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of others) {
    expect((await giving(password, headers)).status).toBe(403);
    expect((await ask("/sign-out", headers, "")).status).toBe(403);
  }
});

test("five wrong ones lock the address out for 15 minutes, the right one included, and open sessions go on", async () => {
  const before = await session();
  const said: string[] = [];
  for (let turn = 0; turn < 5; turn += 1) said.push(String(JSON.parse((await giving(`wrong ${turn}`)).text).message));
  expect(said).toEqual([
    ...[4, 3, 2, 1].map((left) => `口令不对，请重新输入（还可以试 ${left} 次）。`),
    "口令不对。已连续输错 5 次，请在 15 分钟后再试。",
  ]);
  const locked = await giving(password);
  expect([locked.status, locked.cookie, JSON.parse(locked.text)]).toEqual([
    429,
    "",
    { message: "口令输错的次数太多，请在 15 分钟后再试。" },
  ]);
  expect((await ask("/", before)).text).toBe("inside");
  time += 15 * 60_000;
  expect((await giving(password)).status).toBe(200);
});

test("twenty wrong ones at once are five tries", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, (_, turn) => giving(`wrong ${turn}`)));
  expect(all.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(all.filter(({ status }) => status === 429)).toHaveLength(15);
});

test("a session ends after four hours without a request, and not while it is used", async () => {
  const own = await session();
  for (let turn = 0; turn < 5; turn += 1) {
    time += idle - 1;
    expect((await ask("/", own)).text).toBe("inside");
  }
  time += idle + 1;
  expect((await ask("/", own)).status).toBe(401);
  time -= idle;
  expect((await ask("/", own)).status).toBe(401);
});

test("to go out ends the session on the server", async () => {
  const own = await session();
  const out = await ask("/sign-out", { ...own, ...page }, "");
  expect(out.cookie).toContain("Max-Age=0");
  expect((await ask("/", own)).status).toBe(401);
});

test("another password ends all sessions at once, and a file that is gone opens nothing", async () => {
  const own = await session();
  const next = await kept("another 柳树 one", cheap);
  writePassword(folder, next);
  expect((await ask("/", own)).status).toBe(401);
  expect((await giving(password)).status).toBe(401);
  expect((await giving("another 柳树 one")).status).toBe(200);
  const later = { cookie: (await giving("another 柳树 one")).cookie.split(";")[0] ?? "" };
  unlinkSync(join(folder, "password.json"));
  expect((await ask("/", later)).status).toBe(401);
  const gone = await giving("another 柳树 one");
  expect([gone.status, gone.cookie, JSON.parse(gone.text)]).toEqual([
    503,
    "",
    { message: "访问口令的文件不见了。请管理员在运行本系统的电脑上重新设置口令。" },
  ]);
});

test.each(["[]", "null", "{", '{"password":{"length":9}}', '{"password":["x"]}', `{"password":"${"x".repeat(5000)}"}`])(
  "what is no password (%#) is a wrong one",
  async (body) => {
    expect((await ask("/sign-in", json, body)).status).toBe(401);
  },
);
