import { beforeEach, expect, test, vi } from "vitest";
import type { Autosave, SaveState } from "../saving/autosave.ts";
import { leadsAway, mustStay, reasonToStay } from "./leaving.ts";

const said = vi.hoisted(() => vi.fn());
vi.mock("../ui/toasts.tsx", () => ({ sayProblem: said, unsay: vi.fn() }));
vi.mock("next/navigation", () => ({ usePathname: () => "" }));
beforeEach(() => said.mockClear());

const entry = { area: "figures", address: "a.b.c", value: "1" } as const;
const conflict = { mine: entry, theirs: { ...entry, value: "2", revision: 2 } };
const state = (phase: SaveState["phase"], conflicts: SaveState["conflicts"] = []): SaveState => ({
  phase,
  conflicts,
  savedAt: "",
  trouble: undefined,
  isKept: true,
  places: 0,
});
const saving = (at: SaveState): Autosave => ({
  subscribe: () => () => undefined,
  state: () => at,
  touch: () => undefined,
  onLost: () => () => undefined,
  flush: () => Promise.resolve(true),
  settle: () => undefined,
  hide: () => undefined,
  show: () => undefined,
  pending: () => false,
  base: () => 1,
  typed: () => undefined,
  who: () => undefined,
  goOn: () => undefined,
  keep: () => Promise.resolve(true),
});

test("a page is left while all is stored or on its way, and stays while saving fails or a question is open, each for its own reason", () => {
  expect(reasonToStay(state("saved"))).toBe("");
  expect(reasonToStay(state("pending"))).toBe("");
  expect(reasonToStay(state("failed"))).toContain("还没有保存成功");
  expect(reasonToStay(state("asking", [conflict]))).toContain("请先选择留下哪一个");
  expect(reasonToStay(state("pending", [conflict]))).toContain("请先选择留下哪一个");
  expect(reasonToStay(state("failed", [conflict])), "what is not stored comes first").toContain("还没有保存成功");
});

test("whoever may not leave is told why, whoever may is told nothing", () => {
  expect([mustStay(saving(state("saved"))), said.mock.calls.length]).toEqual([false, 0]);
  expect(mustStay(saving(state("failed")))).toBe(true);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("还没有保存成功"), "unsaved");
});

test("a click leads away where it opens another page in this window", () => {
  const here = "http://localhost/reports/r/fill/requests#applications";
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, button: 0 };
  const link = { href: "http://localhost/", target: "", download: false };
  expect(leadsAway(link, plain, here)).toBe(true);
  expect(leadsAway({ ...link, target: "_self" }, plain, here)).toBe(true);
  expect(leadsAway({ ...link, href: "http://localhost/reports/r/fill/disputes#applications" }, plain, here)).toBe(true);
  for (const stays of [
    { ...link, target: "_blank" },
    { ...link, download: true },
    { ...link, href: "" },
    { ...link, href: "http://localhost/reports/r/fill/requests" },
    { ...link, href: "http://localhost/reports/r/fill/requests#other" },
  ])
    expect(leadsAway(stays, plain, here)).toBe(false);
  for (const other of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
    expect(leadsAway(link, { ...plain, ...other }, here)).toBe(false);
});
