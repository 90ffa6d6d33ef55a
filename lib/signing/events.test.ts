// 历史 tells each act of 定稿与发布 once, with who, when, which version and why, in its place between the versions.
import { expect, test } from "vitest";
import { eventsOf, eventsOver } from "./events.ts";
import type { Frozen } from "./frozen.ts";

const first: Frozen = {
  ...{ id: "a", report: "b", number: 1, revision: 7, algorithm: "sha256", hash: "0".repeat(64), code: "ACDEF-GHJKM" },
  ...{ at: "2026-01-20T01:05:00.000Z", who: "王小明", checked: "李晓红", note: "", scans: [] },
  posted: [{ day: "2026-01-25", address: "http://www.example.gov.cn/nb.html", at: "2026-01-25T02:00:00.000Z", who: "" }],
  ended: { kind: "corrected", at: "2026-02-01T02:00:00.000Z", who: "王小明", reason: "统计有误" },
};
const second: Frozen = {
  ...first,
  id: "c",
  number: 2,
  revision: 9,
  code: "PQRTV-WXY34",
  at: "2026-02-02T02:00:00.000Z",
  posted: [],
  ended: null,
};
const versions = [
  { number: 3, first: 9, last: 9, started: "2026-02-01T03:00:00.000Z" },
  { number: 2, first: 5, last: 7, started: "2026-01-19T03:00:00.000Z" },
  { number: 1, first: 1, last: 4, started: "2026-01-10T03:00:00.000Z" },
];
const events = eventsOf([first, second], versions);

test("each act is told with its code, its version, its day and address, or its reason, the newest first", () => {
  expect(events.map(({ kind, who, time, words }) => [kind, who, time, words])).toEqual([
    ["frozen", "王小明", "2026/2/2 10:00", "第 2 次定稿，短码 PQRTV-WXY34，定的是第 3 版，李晓红校核"],
    ["corrected", "王小明", "2026/2/1 10:00", "开始更正，已发布的一版（短码 ACDEF-GHJKM）保留。原因：统计有误"],
    ["posted", "没有写名字", "2026/1/25 10:00", "登记发布：2026年1月25日，http://www.example.gov.cn/nb.html"],
    ["frozen", "王小明", "2026/1/20 09:05", "第 1 次定稿，短码 ACDEF-GHJKM，定的是第 2 版，李晓红校核"],
  ]);
});

test("each stands over the version after which it was done, and over no other one, on whichever page of the list", () => {
  const over = eventsOver(events, versions);
  expect(over.map((own) => own.map(({ kind }) => kind))).toEqual([["frozen"], ["corrected", "posted", "frozen"], []]);
  expect(eventsOver(events, versions.slice(1), versions[0]?.started)).toEqual(over.slice(1));
  expect(over.flat()).toEqual(events);
});
