// The table of heads: what is answered, and what is refused whatever else it says.
import { describe, expect, test } from "vitest";
import { refusalOf, type Asked } from "./judge.ts";
import { oursOf } from "./ours.ts";

const ours = oursOf("127.0.0.1", 3000, "https://nianbao.example");
const own = "http://127.0.0.1:3000";

type Head = Readonly<Record<string, string>>;

function judged(method: string, headers: Head, target = "/api/reports", hosts: readonly string[] = ["127.0.0.1:3000"]): number | undefined {
  const asked: Asked = { method, target, headers, hosts, arrived: "127.0.0.1" };
  return refusalOf(asked, ours)?.status;
}

const json = { "content-type": "application/json" };
const topOpening = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

describe.each(["GET", "HEAD"])("%s", (method) => {
  test.each<readonly [string, Head]>([
    ["a program on the machine, which says nothing", {}],
    ["our own page", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
    ["our own page with its origin", { "sec-fetch-site": "same-origin", origin: own }],
    ["an address typed, a bookmark", { "sec-fetch-site": "none", ...topOpening }],
    ["a link on another site", { "sec-fetch-site": "cross-site", ...topOpening }],
    ["a link on another port of this machine", { "sec-fetch-site": "same-site", ...topOpening }],
    ["a preview in a frame of ours", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
  ])("%s is answered", (_, headers) => {
    expect(judged(method, headers)).toBeUndefined();
  });

  test.each<readonly [string, Head]>([
    ["a script of another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }],
    ["a picture on another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }],
    ["another port of this machine", { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
    ["a frame on another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
    ["an embedded object", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "embed" }],
    ["a read with another origin", { origin: "http://evil.example" }],
    ["a read with the origin null", { origin: "null" }],
    ["a site that is not understood", { "sec-fetch-site": "same-origin, cross-site" }],
    ["an empty site", { "sec-fetch-site": "" }],
  ])("%s is refused", (_, headers) => {
    expect(judged(method, headers)).toBe(403);
  });
});

describe.each(["POST", "PATCH", "PUT", "DELETE", "OPTIONS", "PROPFIND"])("%s", (method) => {
  test.each<readonly [string, Head]>([
    ["a program on the machine", json],
    ["curl without a type of its own", { "content-type": "application/x-www-form-urlencoded" }],
    ["our own page", { ...json, origin: own, "sec-fetch-site": "same-origin" }],
    ["our own page where the browser sends no Sec-Fetch-Site", { ...json, origin: own }],
    ["a file from our own page", { "content-type": "application/octet-stream", origin: own, "sec-fetch-site": "same-origin" }],
    ["our own page behind the reverse proxy of the list", { ...json, origin: "https://nianbao.example", "sec-fetch-site": "same-origin" }],
  ])("%s is taken", (_, headers) => {
    expect(judged(method, headers)).toBeUndefined();
  });

  const foreignOrigins = [
    ..."http://evil.example http://evil.example:3000 null https://127.0.0.1:3000 http://127.0.0.1:3001 http://127.0.0.1 http://localhost:3000 http://127.0.0.1:3000.evil.example".split(
      " ",
    ),
    ..."http://127.0.0.1:3000@evil.example http://nianbao.example https://nianbao.example:8443 https://x.nianbao.example file:// chrome-extension://abcdefgh about:blank data:".split(
      " ",
    ),
    "",
    " ",
    "127.0.0.1:3000",
    `${own}/`,
    `${own}, http://evil.example`,
    `${own} `,
    "HTTP://127.0.0.1:3000",
    "http://[::1]:3000",
    "undefined",
    `blob:${own}/6c1f6d0e-1b7f-4a0e-9a8b-000000000000`,
    `filesystem:${own}/temporary/x`,
    `view-source:${own}`,
    `${own}.`,
    `${own}:80`,
    `${own}#`,
    `${own}\\`,
    ..."file:///C:/report.html http://127.0.0.1.:3000 http://localhost.:3000 http://2130706433:3000 http://0x7f000001:3000 http://[::ffff:127.0.0.1]:3000 ws://127.0.0.1:3000 moz-extension://abcdefgh data:text/html,x javascript: null,null".split(
      " ",
    ),
  ];
  test.each(foreignOrigins)("an origin “%s” is refused", (origin) => {
    expect(judged(method, { ...json, origin })).toBe(403);
    expect(judged(method, { ...json, origin, "sec-fetch-site": "same-origin" })).toBe(403);
    expect(judged(method, { ...json, origin, "sec-fetch-site": "none" })).toBe(403);
  });

  const others: readonly Head[] = [{}, { origin: own }, topOpening, { origin: own, ...topOpening }];
  test.each([
    "cross-site",
    "same-site",
    "",
    "other",
    "same-origin, same-origin",
    "Same-Origin",
    " same-origin",
    "same-origin;v=1",
    "none, cross-site",
    "null",
  ])("a site “%s” is refused, with our origin too, and as a page opened", (site) => {
    for (const headers of others) expect(judged(method, { ...json, ...headers, "sec-fetch-site": site })).toBe(403);
  });
});

test.each([
  "text/plain",
  "text/plain;charset=UTF-8",
  "TEXT/PLAIN",
  " multipart/form-data; boundary=x",
  "application/x-www-form-urlencoded",
])("what a form sends as %s is not taken from a page, be it our own", (type) => {
  expect(judged("POST", { "content-type": type, origin: own, "sec-fetch-site": "same-origin" })).toBe(415);
});

const targets = [
  "/",
  "/help",
  "/icon.svg",
  "/_next/static/chunks/a.js",
  "/_NEXT/static/a.js",
  "/API/backup",
  "/api//backup",
  "//api/backup",
  "/%61pi/backup",
  "/api/backup/",
  "/reports/x?_rsc=1",
];
const strangers: readonly (readonly string[])[] = [
  ["evil.example"],
  ["evil.example:3000"],
  [],
  [""],
  ["127.0.0.1:3000", "evil.example"],
  ["evil.example", "127.0.0.1:3000"],
  ["127.0.0.1:3000", "127.0.0.1:3000"],
];

test.each(targets)("%s is answered to our names only", (target) => {
  expect(judged("GET", {}, target)).toBeUndefined();
  for (const hosts of strangers)
    for (const method of ["GET", "POST", "OPTIONS"]) expect(judged(method, {}, target, hosts), hosts.join(" ")).toBe(403);
});

test.each([
  "/reports/%",
  "/reports/%f",
  "/reports/%ff",
  "/reports/%ff%fe",
  "/%E4%zz",
  "/help/%ED%A0%80",
  "/help/%C0%AF",
  "/help/a%0Ab",
  "/help/a%0D%0Ab",
  "/help/%00",
  "/help/%1B[2J",
  "/help/%E2%80%A8",
  "http://evil.example/",
  "http://127.0.0.1:3000/",
  "*",
  "evil.example:80",
  "HTTP://127.0.0.1:3000/",
  "https://127.0.0.1:3000/api/backup",
  "\\\\evil.example\\x",
  "?x",
  "#",
  " /",
  "",
])("the address “%s” is malformed", (target) => {
  expect(judged("GET", {}, target)).toBe(400);
});

const told = ["127.0.0.1:3000", "evil.example", "https://nianbao.example"];
const ofProxies = [
  "x-forwarded-host",
  "x-forwarded-server",
  "x-original-host",
  "x-host",
  "forwarded",
  "x-original-url",
  "x-rewrite-url",
  "x-forwarded-proto",
];
test.each([...ofProxies, "x-http-method-override", "x-middleware-subrequest", "referer", "access-control-request-method"])(
  "what %s says changes nothing: who is refused without it is refused, who is answered is answered",
  (name) => {
    for (const value of [...told, `host=${told[0]}`, "middleware:middleware:middleware", "GET"]) {
      expect(judged("POST", { ...json, origin: own, [name]: value })).toBeUndefined();
      expect(judged("POST", { ...json, origin: "http://evil.example", [name]: value })).toBe(403);
      expect(judged("POST", { ...json, [name]: value }, "/api/backup", ["evil.example"])).toBe(403);
      expect(judged("GET", { "sec-fetch-site": "cross-site", [name]: value })).toBe(403);
    }
  },
);

test.each([
  ["localhost:3000", "http://localhost:3000"],
  ["LOCALHOST:3000", "http://localhost:3000"],
  ["[::1]:3000", "http://[::1]:3000"],
])("a page that was opened as %s writes from its own origin, and from no other name of this machine", (host, origin) => {
  expect(judged("POST", { ...json, origin, "sec-fetch-site": "same-origin" }, "/api/reports", [host])).toBeUndefined();
  expect(judged("POST", { ...json, origin: own, "sec-fetch-site": "same-site" }, "/api/reports", [host])).toBe(403);
  expect(judged("POST", { ...json, origin: own }, "/api/reports", [host])).toBe(403);
});

test("an address with Chinese, blanks and signs, and anything after the question mark, is well formed", () => {
  for (const target of ["/reports/%E5%B9%B4%E6%8A%A5", "/a%20b%23%3F%2F", "/?q=%ff", "/reports/x?q=%0A"])
    expect(judged("GET", {}, target), target).toBeUndefined();
});

test("a link on another site opens a page to be read, and never anything that changes", () => {
  expect(judged("GET", { "sec-fetch-site": "cross-site", ...topOpening })).toBeUndefined();
  expect(judged("POST", { "sec-fetch-site": "cross-site", ...topOpening })).toBe(403);
  expect(judged("POST", { "sec-fetch-site": "cross-site", origin: own, ...topOpening })).toBe(403);
});
