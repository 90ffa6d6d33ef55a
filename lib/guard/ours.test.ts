// Which names and origins are ours, and above all which are not.
import { expect, test } from "vitest";
import { isLoopback, isOpened, isOurHost, isOurOrigin, oursOf } from "./ours.ts";

const alone = oursOf("127.0.0.1", 3000);
const known = (host: string, ours = alone, arrived = "127.0.0.1") => isOurHost(host, arrived, ours);

test.each(["127.0.0.1:3000", "127.0.0.1", "localhost:3000", "localhost", "LocalHost:3000", "[::1]:3000", "[::1]"])("%s is ours", (host) => {
  expect(known(host)).toBe(true);
});

test.each([
  ..."evil.example evil.example:3000 127.0.0.1.evil.example localhost.evil.example:3000 evil.localhost:3000 127.0.0.1:3001 localhost:81".split(
    " ",
  ),
  ..."127.0.0.1:3000:3000 127.0.0.1:03000 127.0.0.1:3000/ 127.0.0.1:3000@evil a@127.0.0.1:3000 localhost. 0.0.0.0:3000 127.1 2130706433 0x7f.1 [::ffff:127.0.0.1] [::] ::1 :3000".split(
    " ",
  ),
  "",
  " 127.0.0.1:3000",
  "127.0.0.1:3000 ",
  "127.0.0.1:3000, evil.example",
  "192.168.1.8:3000",
  "null",
  "undefined",
  "127.0.0.1:",
  "[::1",
  "１２７.0.0.1:3000",
  ..."127.0.0.1.:3000 LOCALHOST.:3000 localhost:3000. localhost.localdomain:3000 [::1].:3000 [::1]3000 [::1]:3001 [::1%25lo]:3000 [0:0:0:0:0:0:0:1]:3000 [::1]:3000.evil.example".split(
    " ",
  ),
  ..."%6cocalhost:3000 127.0.0.1:3000# 127.0.0.1:3000? 127.0.0.1:3000\\@evil.example 127.0.0.1:+3000 127.0.0.1:3000: 127.0.0.1:0x0bb8 127.0.0.1:3000;x 127.0.0.1,evil.example http://127.0.0.1:3000".split(
    " ",
  ),
  "localhost\t:3000",
  "localhost\u0000:3000",
  "ⓛocalhost:3000",
])("“%s” is not ours", (host) => {
  expect(known(host)).toBe(false);
});

test("the address in figures on which a connection arrived is ours, no other of the same network", () => {
  const open = oursOf("0.0.0.0", 3000);
  expect(known("192.168.1.8:3000", open, "::ffff:192.168.1.8")).toBe(true);
  expect(known("[fd00::8]:3000", oursOf("::", 3000), "fd00::8")).toBe(true);
  for (const host of ["192.168.1.9:3000", "192.168.1.8:3001", "0.0.0.0:3000", "oa.test:3000"])
    expect(known(host, open, "192.168.1.8"), host).toBe(false);
});

test("the name in HOST is ours", () => {
  expect(known("bgs-pc:3000", oursOf("BGS-PC", 3000))).toBe(true);
});

test("on port 80 an address without a port is the same as with it", () => {
  const ours = oursOf("127.0.0.1", 80);
  expect([known("127.0.0.1", ours), known("127.0.0.1:80", ours), known("127.0.0.1:3000", ours)]).toEqual([true, true, false]);
  expect([isOurOrigin("http://127.0.0.1", "127.0.0.1", ours), isOurOrigin("http://127.0.0.1", "127.0.0.1:80", ours)]).toEqual([true, true]);
});

test("a name of the list is ours with the port given or none, and by either scheme where it names none", () => {
  const ours = oursOf("127.0.0.1", 3000, "nianbao.example, https://b.example；http://c.example:8080、[fd00::9]:3000");
  for (const host of ["nianbao.example", "NIANBAO.example:80", "b.example", "c.example:8080", "[fd00::9]:3000"])
    expect(known(host, ours), host).toBe(true);
  for (const host of ["c.example", "x.nianbao.example", "nianbao.example.evil.example", "nianbao.example:8080"])
    expect(known(host, ours), host).toBe(false);
  for (const origin of ["http://nianbao.example", "https://nianbao.example", "https://b.example", "http://c.example:8080"])
    expect(isOurOrigin(origin, "127.0.0.1:3000", ours), origin).toBe(true);
  for (const origin of ["http://b.example", "https://c.example:8080", "http://c.example", "https://nianbao.example:8443"])
    expect(isOurOrigin(origin, "127.0.0.1:3000", ours), origin).toBe(false);
});

test.each([
  "*",
  "*.example",
  "nianbao.example/path",
  "ftp://nianbao.example",
  "a b@c",
  "nianbao.example:99999",
  "https://",
  "null",
  "[::1",
])("the list refuses %s by name or takes it for a plain name", (text) => {
  if (text === "null") expect(isOurOrigin("null", "127.0.0.1:3000", oursOf("127.0.0.1", 3000, text))).toBe(false);
  else expect(() => oursOf("127.0.0.1", 3000, text)).toThrow(RangeError);
});

test("only addresses of this machine alone are the loopback", () => {
  expect(["127.0.0.1", "127.8.8.8", "localhost", "::1"].map(isLoopback)).toEqual([true, true, true, true]);
  expect(["0.0.0.0", "::", "192.168.1.8", "127.example", "", "localhost.example", "127.0.0.1.example"].map(isLoopback)).toEqual(
    Array(7).fill(false),
  );
});

test("an installation is open to others by its address, or by a name that passes requests on to it", () => {
  expect([isOpened("127.0.0.1"), isOpened("localhost", "localhost:8080，http://127.0.0.1:81 [::1]:82")]).toEqual([false, false]);
  expect([
    isOpened("0.0.0.0"),
    isOpened("192.168.1.8"),
    isOpened("127.0.0.1", "nianbao.example"),
    isOpened("127.0.0.1", "localhost:8080 https://nianbao.example"),
  ]).toEqual([true, true, true, true]);
});
