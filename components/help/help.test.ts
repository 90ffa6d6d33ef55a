// The help is whole: every picture is there and declared, every link and every place leads to a topic.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { helpPictures } from "../../scripts/pictures/list.ts";
import { topics } from "./contents.ts";
import { piecesOf } from "./marked.ts";
import pictureSizes from "./pictures.json" with { type: "json" };
import { places, placesOf, topicAt } from "../ui/places.ts";
import { search } from "./search.ts";
import { picturesOf, textsOf, type Topic } from "./topic.ts";

const root = new URL("../../", import.meta.url).pathname;
const ids = topics.map(({ id }) => id);
const linksOf = ({ blocks }: Topic): readonly string[] =>
  blocks
    .flatMap(textsOf)
    .flatMap(piecesOf)
    .flatMap(({ kind, text }) => (kind === "topic" ? [text] : []));
const declared = helpPictures.flat().map(({ name }) => name);
const used = topics.flatMap(picturesOf);

/** Width and height from the head of a PNG file. */
function sizeOfFile(name: string): readonly [number, number] {
  const head = readFileSync(join(root, "public/help", `${name}.png`));
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}

/** The sources of the interface, whose containers say which topic they ask for. */
const sources = ["components", "app"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => readFileSync(join(root, folder, path), "utf8")),
);

test.each([
  ["上报", "publish"],
  ["截止", "publish"],
  ["截止日期", "publish"],
  ["什么时候上报", "publish"],
  ["去年的报告", "last-year"],
  ["明年怎么办", "last-year"],
  ["送审稿", "export"],
])("who looks for %s is led to %s", (query, topic) => {
  const entries = topics.map((one) => ({
    id: one.id,
    title: one.title,
    words: one.words.join(" "),
    texts: [one.summary, ...one.blocks.flatMap(textsOf)],
  }));
  expect(search(entries, query)[0]?.entry.id).toBe(topic);
});

test("names of programs and settings stand under 技术信息 alone", () => {
  for (const { id, blocks } of topics)
    for (const text of blocks.flatMap(textsOf))
      for (const [name] of text.replace(/（技术信息：[^）]*）/g, "").matchAll(/NIANBAO_\w+|nianbao \w+|[a-z]+\.[a-z]+[A-Z]\w*/g))
        expect([id, name]).toEqual([]);
});

describe("topics", () => {
  test("have ids of their own, fit for an address", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("are short: a sentence or two says what each is for, and no text is longer than a breath", () => {
    for (const { id, summary, blocks } of topics) {
      expect(summary.length, id).toBeLessThanOrEqual(80);
      for (const text of blocks.flatMap(textsOf)) expect(text.length, `${id}: ${text}`).toBeLessThanOrEqual(130);
    }
  });

  test("keep the marks of keys and links out of titles and summaries, where they would be printed as they are", () => {
    for (const { title, summary, words } of topics) expect(`${title}${summary}${words.join("")}`).not.toMatch(/\[\[|\]\]|\{\{|\}\}/);
  });

  test("leave no mark open in their texts", () => {
    for (const piece of topics.flatMap(({ blocks }) => blocks.flatMap(textsOf)).flatMap(piecesOf))
      expect(piece.text).not.toMatch(/\[\[|\]\]|\{\{|\}\}/);
  });

  test("link only to topics that are there, and never to themselves", () => {
    for (const topic of topics)
      for (const link of linksOf(topic)) {
        expect(ids, `${topic.id} links to ${link}`).toContain(link);
        expect(link).not.toBe(topic.id);
      }
  });
});

describe("pictures", () => {
  test("that a topic names are declared in scripts/pictures and lie in public/help", () => {
    for (const { name } of used) {
      expect(declared).toContain(name);
      expect(existsSync(join(root, "public/help", `${name}.png`)), name).toBe(true);
    }
  });

  test("that are declared or lie there are shown by a topic, once", () => {
    const names = used.map(({ name }) => name).sort();
    expect([...declared].sort()).toEqual(names);
    expect(
      readdirSync(join(root, "public/help"))
        .map((file) => file.replace(/\.png$/, ""))
        .sort(),
    ).toEqual(names);
  });

  test("are named after their topic and say in words what they show", () => {
    for (const topic of topics)
      for (const { name, alt } of picturesOf(topic)) {
        expect(name).toMatch(new RegExp(`^${topic.id}-\\d+$`));
        expect(alt.length, name).toBeGreaterThan(10);
      }
  });

  test("are shown in their own proportions and stay small", () => {
    const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = pictureSizes;
    for (const name of declared) {
      const [width, height] = sizeOfFile(name);
      const shown = sizes[name];
      expect(Math.abs((shown?.width ?? 0) * (height / width) - (shown?.height ?? 0)), name).toBeLessThanOrEqual(1);
      expect(statSync(join(root, "public/help", `${name}.png`)).size, name).toBeLessThan(250_000);
    }
  });
});

describe("F1", () => {
  test("leads from every place to a topic that is there and names the place", () => {
    for (const [place, { topic, name }] of Object.entries(places)) {
      expect(ids, place).toContain(topic);
      expect(topicAt(place)).toBe(topic);
      expect(placesOf(topic)).toContain(name);
    }
    expect(topicAt("toString")).toBeUndefined();
  });

  test("is answered wherever the map says: each place is marked in the interface, and nothing else is", () => {
    const marks = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:data-help|help)="(?<place>[^"]*)"/g)].map(({ groups }) => groups?.["place"] ?? ""),
    );
    expect([...new Set(marks)].sort()).toEqual(Object.keys(places).sort());
  });
});
