// HOST, PORT, NIANBAO_HOSTS, NIANBAO_DATA and DATABASE_URL as a person types them.
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { addressOf, settings } from "./settings.mjs";

const root = resolve("/project");
const given = (env: Record<string, string>) => settings({ NODE_ENV: "test", ...env }, root);

test("nothing set: this machine only, port 3000, data in the project", () => {
  expect(given({})).toMatchObject({ host: "127.0.0.1", port: 3000, dataDir: resolve("/project/data") });
});

test("a relative data folder is meant from where the person stood", () => {
  expect(given({ NIANBAO_DATA: "mine", INIT_CWD: resolve("/home/wang") }).dataDir).toBe(resolve("/home/wang/mine"));
  expect(given({ NIANBAO_DATA: resolve("/srv/nianbao"), INIT_CWD: resolve("/home/wang") }).dataDir).toBe(resolve("/srv/nianbao"));
});

test("the address of a database is taken as it is, blanks around it aside", () => {
  expect([given({}).databaseUrl, given({ DATABASE_URL: " postgres://a@b/c\n" }).databaseUrl]).toEqual(["", "postgres://a@b/c"]);
});

test.each(["3x", "-1", "65536", "3 000"])("PORT=%s is refused in one sentence", (port) => {
  expect(() => given({ PORT: port })).toThrow(`PORT=${port} 不是端口号`);
});

test("the printed address can be opened", () => {
  expect([addressOf("0.0.0.0", 3000), addressOf("::1", 80)]).toEqual(["http://127.0.0.1:3000", "http://[::1]:80"]);
});

test("NIANBAO_HOSTS names further addresses, and what is none is said before anything is served", () => {
  expect(given({ NIANBAO_HOSTS: "nianbao.example" }).ours.hosts).toContain("nianbao.example");
  expect(() => given({ NIANBAO_HOSTS: "nianbao.example, *" })).toThrow("NIANBAO_HOSTS 里的“*”不是域名或网址");
});
