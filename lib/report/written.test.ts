// A part says something where there is text, and where the office divides it, under every title.
import { expect, test } from "vitest";
import type { NarrativeBlock } from "./report.ts";
import { emptySections, isWritten } from "./written.ts";

const title = (text: string, level: 1 | 2 = 1): NarrativeBlock => ({ id: text, kind: "heading", level, text });
const line = (text: string): NarrativeBlock => ({ id: text, kind: "paragraph", text });
const blocks = [line("前"), title("甲"), title("子", 2), line("文"), title("乙"), title("丙"), line(" "), title("丁"), title("子二", 2)];

test("sections without text are named", () => {
  expect(emptySections(blocks).map(({ text }) => text)).toEqual(["乙", "丙", "丁"]);
  expect(emptySections([])).toEqual([]);
});

test("headings alone say nothing; in a divided part every section must say something", () => {
  expect([isWritten({}, []), isWritten({}, [title("甲")]), isWritten({}, [line(" ")]), isWritten({}, blocks)]).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect([
    isWritten({ titles: [] }, blocks),
    isWritten({ titles: [] }, blocks.slice(0, 4)),
    isWritten({ titles: [] }, [line("文")]),
  ]).toEqual([false, true, true]);
});
