// `nianbao back`: an edited Word file against its report, by exit code and JSON.
import { writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WordFile } from "../redline/wordFile.testing.ts";
import { folderOf, here, jsonHere, sample } from "./runCommand.testing.ts";

const folder = folderOf({ "a.json": sample("yishui-2021"), "text.docx": "不是 Word" });
const at = (name: string): string => join(folder.path, name);
afterAll(folder.remove);

beforeAll(async () => {
  await here(["convert", at("a.json"), at("a.docx")]);
  const file = new WordFile(readFileSync(at("a.docx")));
  file.xml = file.xml.replace(/>116</, ">117<");
  writeFileSync(at("edited.docx"), file.bytes);
});

test("a file as it was written is without changes, an edited one has each of them, what is no Word file is said", async () => {
  expect((await here(["back", at("a.json"), at("a.docx")])).code).toBe(0);
  const { code, value } = await jsonHere(["back", at("a.json"), at("edited.docx")]);
  expect([code, value]).toMatchObject([
    1,
    { imprint: null, isOther: false, changes: [{ subject: "figure", from: "116", to: "117", by: [], tracked: "none" }] },
  ]);
  const said = await here(["back", at("a.json"), at("edited.docx")]);
  expect(said.stdout).toContain("［－116－］｛＋117＋｝");
  expect((await here(["back", at("a.json"), at("text.docx")])).code).toBe(2);
  expect((await here(["back", at("nothing.json"), at("a.docx")])).code).toBe(2);
});
