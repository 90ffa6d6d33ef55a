import { expect, test } from "vitest";
import { writeBlock } from "#lib/report/blocks.ts";
import { createWays } from "./ways.ts";

const figure = (value: string) => ({ area: "figures", address: "applications.received.person", value }) as const;

test("a value says by which way it came as long as it is that value, and once it was typed over it says nothing, whatever it is later", () => {
  const ways = createWays();
  ways.note([figure("5")], "pasted");
  expect(ways.said(figure("5"))).toEqual({ ...figure("5"), by: "pasted" });
  expect(ways.said(figure("5"))).toEqual({ ...figure("5"), by: "pasted" });
  expect(ways.said(figure("6"))).toEqual(figure("6"));
  expect(ways.said(figure("5"))).toEqual(figure("5"));
});

test("a paragraph is known by its text, wherever it is put", () => {
  const ways = createWays();
  ways.noteText("overview.disclosure", [{ id: "a", kind: "paragraph", text: "换过的" }], "replaced");
  const sent = (text: string) =>
    ({
      area: "narrative",
      address: "overview.disclosure.a",
      value: writeBlock({ id: "a", kind: "paragraph", text, position: "a0" }),
    }) as const;
  expect(ways.said(sent("换过的")).by).toBe("replaced");
  expect(ways.said(sent("又改过的")).by).toBeUndefined();
});

test("a value says its 出处 beside its way as long as it is that value, and so does what a journal brings", () => {
  const ways = createWays();
  ways.note([figure("5")], "workbook");
  ways.cite([{ area: "figures", address: "applications.received.person", text: "5", whence: "一.xlsx，“表”表 C5" }]);
  const said = ways.said(figure("5"));
  expect(said).toEqual({ ...figure("5"), by: "workbook", whence: "一.xlsx，“表”表 C5" });
  const later = createWays();
  later.heard([said]);
  expect(later.said(figure("5"))).toEqual(said);
  expect(later.said(figure("6"))).toEqual(figure("6"));
});
