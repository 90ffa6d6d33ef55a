// What is said when text followed its tables, and that the way back brings the words back that were there, and nothing else.
import { describe, expect, test } from "vitest";
import { openedIn } from "#lib/arithmetic/opened.ts";
import { followedParts } from "#lib/bound/follow.ts";
import { walk } from "#lib/edition/walk.ts";
import { disclosure2021 as edition } from "#lib/editions/disclosure-2021/edition.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { reportOf, zeros } from "#lib/report/reportOf.testing.ts";
import { followedWords, unfollowed, unfollowedWords } from "./following.ts";

const outline = walk(edition);
const part = "overview.onRequest";
const now = (address: string) => ({ as: "now", sum: [address] }) as const;
const text: NarrativeBlock = {
  id: "a",
  kind: "paragraph",
  text: "收到99件，结转3件。",
  bound: [
    { start: 2, end: 4, of: now("applications.received.total") },
    { start: 8, end: 9, of: now("applications.carriedOut.total") },
  ],
};
const report = reportOf(
  edition,
  { ...zeros(edition), "applications.received.person": "118", "applications.carriedOut.person": "5" },
  { narrative: { [part]: [text] } },
);
const parts = followedParts(report, { outline, readings: openedIn(edition, report).readings, previous: undefined });
const after = parts[0]?.blocks[0] ?? text;

test("what followed is said with its table and the numbers", () => {
  expect(followedWords(outline, parts)).toBe("正文里的 2 处数字跟着表三改了：99→118，3→5。");
});

test("a number that became 0 and can be said in words is told with it", () => {
  const own: NarrativeBlock = {
    id: "a",
    kind: "paragraph",
    text: "收到申请9件。",
    bound: [{ start: 4, end: 5, of: now("applications.received.total") }],
  };
  const none = reportOf(edition, zeros(edition), { narrative: { [part]: [own] } });
  expect(followedWords(outline, followedParts(none, { outline, readings: openedIn(edition, none).readings, previous: undefined }))).toBe(
    "正文里的 1 处数字跟着表三改了：9→0。成了 0 的，到正文里点这个数，可以改成不带数的说法。",
  );
});

describe("taking it back", () => {
  test("brings the old words back, and these numbers follow no more", () => {
    const { parts: back, ...counted } = unfollowed({ [part]: [after] }, parts);
    expect(back.get(part)).toEqual([{ id: "a", kind: "paragraph", text: text.text }]);
    expect(counted).toEqual({ back: 2, left: 0 });
    expect(unfollowedWords(2, 0)).toBe("已换回原来的写法，这 2 处不再跟着表格。");
  });
  test("leaves what was written since, and keeps what else is bound", () => {
    const written: NarrativeBlock = {
      ...after,
      text: `全年${after.text}`,
      bound: [{ start: 4, end: 7, of: now("applications.received.total") }],
    };
    const { parts: back, ...counted } = unfollowed({ [part]: [written] }, parts);
    expect(back.get(part)).toEqual([{ id: "a", kind: "paragraph", text: "全年收到99件，结转5件。" }]);
    expect(counted).toEqual({ back: 1, left: 1 });
    expect(unfollowed({}, parts)).toMatchObject({ back: 0, left: 2 });
  });
});
