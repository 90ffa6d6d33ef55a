import { describe, expect, test } from "vitest";
import { deedsIn, standing, step, told, type Message, type Said, type SaidEvent } from "./said.ts";

const message = (id: string, more: Partial<Message> = {}): Message => ({ id, words: id, tone: "said", at: 0, ...more });
const say = (id: string, more: Partial<Message> = {}): SaidEvent => ({ kind: "said", message: message(id, more) });
const after = (...events: readonly SaidEvent[]): Said => events.reduce<Said>(step, []);

describe("messages", () => {
  test("the last one stands on the page; when its time is over an earlier one that still holds stands again", () => {
    const both = after(say("未保存", { tone: "problem" }), say("已填 3 格 0。"));
    expect(standing(both)?.id).toBe("已填 3 格 0。");
    expect(standing(step(both, { kind: "over", id: "已填 3 格 0。" }))?.id).toBe("未保存");
  });

  test("what has gone from the page is still told in the list, with what it offers", () => {
    const act = { label: "撤销", onClick: () => undefined };
    const gone = after(say("a", { act }), { kind: "over", id: "a" });
    expect(standing(gone)).toBeUndefined();
    expect(told(gone)).toMatchObject([{ id: "a", act }]);
  });

  test("what it offers can be done once", () => {
    const done = after(say("a", { act: { label: "撤销", onClick: () => undefined } }), { kind: "done", id: "a" });
    expect(standing(done)).toBeUndefined();
    expect(told(done)[0]?.act).toBeUndefined();
  });

  test("on another page it goes; what is under way, and what was said in going there, stays", () => {
    const moved = after(say("早先"), say("导出", { tone: "underway" }), say("已建立", { at: 4000 }), { kind: "moved", at: 6000 });
    expect(moved.filter(({ open }) => open).map(({ id }) => id)).toEqual(["已建立", "导出"]);
  });

  test("what no longer holds is nowhere any more", () => {
    expect(after(say("未保存"), { kind: "withdrawn", id: "未保存" })).toEqual([]);
  });

  test("one of the same id takes the other's place", () => {
    expect(told(after(say("a"), say("b"), say("a", { words: "又一次" }))).map(({ words }) => words)).toEqual(["又一次", "b"]);
  });

  test("once the report is left nothing of it can be taken back", () => {
    const left = after(say("a", { act: { label: "撤销", onClick: () => undefined } }), { kind: "left" });
    expect(told(left)[0]?.act).toBeUndefined();
  });

  test("the list keeps the last twelve", () => {
    const all = after(...Array.from({ length: 20 }, (_, place) => say(String(place))));
    expect(told(all).map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, place) => String(19 - place)));
  });

  test("what is under way is no deed yet", () => {
    expect(told(after(say("正在导出", { tone: "underway" })))).toEqual([]);
  });

  test("a deed is what can be taken back and still stands, and is kept by no table; what was only said is none", () => {
    const onClick = () => undefined;
    const all = after(
      say("“=30+7”算得 37 填入。"),
      say("已填入文字 3 部分。", { act: { label: "撤销", onClick, stands: () => true } }),
      say("已填入 9 格。", { act: { label: "撤销", onClick, stands: () => false } }),
      say("已填 3 格 0。", { act: { label: "撤销", onClick, isKept: true } }),
      say("可以设成跟着表格。", { act: { label: "看一看", onClick } }),
    );
    expect(deedsIn(all).map(({ words }) => words)).toEqual(["已填入文字 3 部分。"]);
  });
});
