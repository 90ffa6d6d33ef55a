// A page whose addresses are all known answers no other: what Next draws for an address it keeps on the disk, so that strangers could fill it.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const app = fileURLToPath(new URL(".", import.meta.url));
const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((file) => /\]\/(?:page|route)\.tsx?$/.test(file));

test.each(pages)("%s keeps no file for an address that nobody knows", (file) => {
  const source = readFileSync(`${app}${file}`, "utf8");
  if (/generateStaticParams/.test(source)) expect(source).toMatch(/^export const dynamicParams = false;$/m);
  else expect(source).not.toMatch(/\brevalidate\b|force-static/);
});

test("there are such pages", () => expect(pages.filter((file) => /help|editions/.test(file)).length).toBeGreaterThan(2));
