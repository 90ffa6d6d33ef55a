// A line of 历史 says when, who, by which way and what, and nothing that is not known.
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { writeBlock } from "../report/blocks.ts";
import type { PlaceChange } from "../report/came.ts";
import { savedLines, versionLines } from "./versionLines.ts";

const version = {
  number: 2,
  started: "2026-01-20T01:05:00.000Z",
  ended: "2026-01-20T01:40:00.000Z",
  who: "",
  way: "typed",
  exported: null,
  sound: true,
} as const;
const change = (address: string, way: PlaceChange["way"]): PlaceChange => ({
  ...{ version: 2, area: "about", address, from: "一", to: "二", who: "", way, at: version.ended, made: "", whence: "", first: false },
});
const lineOf = (more: object, changes: readonly PlaceChange[] = []) =>
  versionLines([{ ...version, ...more }], changes, walk(disclosure2021))[0];

test("a version without a name says so, and its time is that of China, with the day once", () => {
  expect(lineOf({})).toEqual({
    ...{
      number: 2,
      time: "2026/1/20 09:05–09:40",
      who: "没有写名字",
      way: "填写",
      places: 0,
      saves: 0,
      words: [],
      exported: null,
      sound: true,
    },
  });
  expect(lineOf({ ended: version.started, who: "林" })).toMatchObject({ time: "2026/1/20 09:05", who: "林" });
  expect(lineOf({ ended: "2026-01-20T17:05:00.000Z", exported: version.ended })).toMatchObject({
    ...{ time: "2026/1/20 09:05–2026/1/21 01:05", exported: "2026/1/20 09:40" },
  });
});

test("what it changed is said for the first few places, all are counted, and each way is named once", () => {
  const changes = [
    change("name", "typed"),
    change("issuer", "pasted"),
    change("date", "typed"),
    change("level", "typed"),
    { ...change("year", "typed"), version: 3 },
  ];
  expect(lineOf({}, changes)).toMatchObject({
    way: "填写、粘贴",
    places: 4,
    saves: 4,
    words: ["名称：“一”改成“二”", "署名单位：“一”改成“二”", "级别：“一”改成“二”"],
  });
});

test("what it changed stands in the order of the form, whatever was changed last", () => {
  const outline = walk(disclosure2021);
  const [text, earlier, later] = ["overview.onRequest", ...[...outline.cells.keys()].slice(0, 2)];
  const figure = (address = ""): PlaceChange => ({ ...change(address, "typed"), area: "figures", from: "1", to: "2" });
  const block: PlaceChange = {
    ...change(`${text}.a`, "typed"),
    area: "narrative",
    from: "",
    to: writeBlock({ id: "a", kind: "paragraph", text: "甲", position: "a0" }),
  };
  const words = lineOf({}, [change("date", "typed"), figure(later), figure(earlier), block, change("name", "typed")])?.words ?? [];
  expect(words).toEqual(["名称：“一”改成“二”", "依申请公开：新写“甲”", expect.stringContaining("：1 → 2")]);
});

test("every change that was saved in a version is listed by itself, newest first, with all that it wrote, of a paragraph that is gone too", () => {
  const outline = walk(disclosure2021);
  const long = "甲".repeat(200);
  const written = (text: string, position: string): string => writeBlock({ id: "a", kind: "paragraph", text, position });
  const block: PlaceChange = {
    ...change("overview.onRequest.a", "typed"),
    ...{ area: "narrative", from: "", to: written(long, "a0"), at: "2026-01-20T01:10:00.000Z" },
  };
  const gone: PlaceChange = { ...block, from: block.to, to: "", at: "2026-01-20T01:20:00.000Z" };
  expect(savedLines(2, [gone, block, { ...change("name", "typed"), version: 3 }], outline)).toEqual([
    { time: "2026/1/20 09:20", way: "填写", words: `依申请公开：删去“${long}”` },
    { time: "2026/1/20 09:10", way: "填写", words: `依申请公开：新写“${long}”` },
  ]);
});
