// A paragraph as long as a file may hold, of one thing again and again: it is judged, and nobody waits for it.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { mostLetters } from "../report/bounds.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { runChecks } from "./run.ts";

test.each([
  "（",
  "（“《",
  "）》”",
  "公",
  "118件，",
  "其中118件，",
  "收到政府信息公开申请118件，",
  "《公开办法通知》",
  "一是公开，",
  "公开栏目、",
  "共118件：甲3件，乙4件。",
  "〔2021]3号",
  "118件（甲3件、乙4件），",
  "205件，占总数的97%，",
])("%s", (piece) => {
  const text = piece.repeat(Math.ceil(mostLetters.block / piece.length)).slice(0, mostLetters.block);
  const narrative = { "overview.disclosure": [{ id: "a", kind: "paragraph", text }] } as const;
  expect(Array.isArray(runChecks(openedIn(disclosure2021, reportOf(disclosure2021, {}, { narrative }))).findings)).toBe(true);
});
