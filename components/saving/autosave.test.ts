// The shell: what is shown, who is told, and what `flush` promises.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { someReport } from "#lib/store/temporary.testing.ts";
import { entriesOf, type PatchRequest, type PatchResult } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";
import { createAutosave, type Autosave } from "./autosave.ts";
import type { Reply } from "./send.ts";
import { saveWords } from "./words.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => setTimeout(act));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const savedAt = "2026-11-29T01:02:00.000Z";
const person = "applications.received.person";

/** A form with its saving; requests stay open until `answer`. */
function form() {
  let report: Report = someReport();
  const open: { readonly request: PatchRequest; readonly end: (reply: Reply) => void }[] = [];
  const save: Autosave = createAutosave({
    revision: 1,
    savedAt,
    entries: entriesOf(report).map((change) => ({ ...change, revision: 1 })),
    report: () => report,
    take: ({ texts }) => {
      for (const { address, value } of texts) report = { ...report, figures: { ...report.figures, [address]: value } };
      save.touch();
    },
    journal: "journal-of-this-tab",
    keeper: { keep: async () => "kept", claim: async () => undefined, letGo: () => undefined },
    send: (request) => new Promise((end) => open.push({ request, end })),
  });
  return {
    save,
    open,
    type: (value: string) => {
      report = { ...report, figures: { ...report.figures, [person]: value } };
      save.touch();
    },
    holds: (address: string) => report.figures[address],
    answer: async (more: Partial<PatchResult> = {}) => {
      await vi.advanceTimersByTimeAsync(0);
      open.shift()?.end({ result: { revision: 2, savedAt, conflicts: [], others: [], ...more } });
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async (reply: Reply) => {
      await vi.advanceTimersByTimeAsync(0);
      open.shift()?.end(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test("the bar says 保存中 after the key, and 已保存 with the time once it is stored", async () => {
  const { save, type, open, answer } = form();
  const said: string[] = [];
  save.subscribe(() => said.push(saveWords(save.state())));
  type("7");
  expect(said, "the key does not wait for it").toEqual([]);
  await vi.advanceTimersByTimeAsync(450);
  expect(open).toHaveLength(1);
  await answer();
  expect(said).toEqual(["保存中…", "已保存 09:02"]);
  expect(save.pending()).toBe(false);
});

test("flush is true once all is stored, also where the answer brought something of another window, and false where a try failed", async () => {
  const { save, type, answer, fail, holds } = form();
  type("7");
  const stored = save.flush();
  const other = "applications.received.enterprise";
  await answer({ others: [{ area: "figures", address: other, value: "5", revision: 2 }] });
  expect([await stored, holds(other)]).toEqual([true, "5"]);
  type("8");
  const failing = save.flush();
  await fail({ trouble: { kind: "failed", message: "磁盘满了" } });
  expect([await failing, saveWords(save.state())]).toEqual([false, "未能保存：磁盘满了。已记在本机"]);
  await vi.advanceTimersByTimeAsync(1000);
  await answer({ revision: 3 });
  expect([save.state().phase, save.pending()]).toEqual(["saved", false]);
});

test("a question that waits is neither saved nor true", async () => {
  const { save, type, answer } = form();
  type("7");
  const stored = save.flush();
  await answer({ conflicts: [{ area: "figures", address: person, value: "9", revision: 2 }] });
  expect([await stored, save.state().phase, saveWords(save.state()), save.pending()]).toEqual([
    false,
    "asking",
    "冲突 1 处，等您选择",
    true,
  ]);
});
