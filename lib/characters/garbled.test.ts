// Text in a wrong encoding is told from text; what people write is never called garbled.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { garbledIn } from "./garbled.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const asGbk = (text: string): string => new TextDecoder("gb18030").decode(utf8(text));
const asWestern = (text: string): string => new TextDecoder("windows-1252").decode(utf8(text));
const asLatin = (text: string): string => String.fromCharCode(...utf8(text));
const mailed = (text: string): string => [...utf8(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("");

const texts = ["清水县", "沂水县人民政府办公室", "围绕群众关切，主动公开政府信息。", "全年收到申请118件，均已办结", "一、总体情况"];

test.each(texts)("“%s” is garbled by every wrong way of reading it, and not by itself", (text) => {
  for (const spoilt of [asGbk, asWestern, asLatin, mailed].map((spoil) => spoil(text)))
    expect([spoilt, garbledIn(`“${spoilt}”`).length > 0]).toEqual([spoilt, true]);
  expect(garbledIn(text)).toEqual([]);
});

test.each(["锟斤拷", "娓呮按鍘?", "清\uFFFD县", "&#28165;&#27700;&#21439;", "\u0085县"])("%j is garbled", (text) =>
  expect(garbledIn(text)).not.toEqual([]),
);

test("what people write is not: names, rare letters, other languages, addresses, formulas", () => {
  const plain = [
    "联通公司",
    "Ångström, naïve café",
    "a=3D",
    "https://example.com/%E6%B8%85",
    "囍龘靐齉",
    "x==y",
    "① ㈠ №",
    "é è à",
    "=12",
    "鑫磊淼焱垚",
    "怖悸惶惴憔悴",
  ];
  for (const text of plain) expect([text, garbledIn(text)]).toEqual([text, []]);
});

test("no published report is called garbled", () => {
  const folder = join(import.meta.dirname, "../editions");
  const samples = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /samples.*\.json$/.test(name));
  expect(samples.length).toBeGreaterThan(3);
  for (const name of samples) expect([name, garbledIn(readFileSync(join(folder, name), "utf8"))]).toEqual([name, []]);
});
