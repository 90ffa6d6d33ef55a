// What stands in a line and is no text never lets the figures beside it run together.
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutBrackets } from "./brackets.ts";
import { heldPlace, settled, type Inset } from "./insets.ts";

const picture: Inset = { kind: "picture", text: "" };
const box: Inset = { kind: "box", text: "118" };

test.each([
  [`1${heldPlace(picture)}8`, "1〔图片〕8"],
  [`118${heldPlace(picture)}`, "118〔图片〕"],
  [`${heldPlace(picture)}118`, "〔图片〕118"],
  [`1.${heldPlace(picture)}8`, "1.〔图片〕8"],
  [`1 ${heldPlace(picture)} 8`, "1 〔图片〕 8"],
  [`1${heldPlace(picture)}${heldPlace({ kind: "media", text: "" })}8`, "1〔图片〕〔嵌入的内容〕8"],
  [`见图${heldPlace(picture)}。`, "见图。"],
  [`118 件${heldPlace(picture)}`, "118 件"],
  [heldPlace(box), "〔输入框：118〕"],
  [`收到${heldPlace({ kind: "box", text: "" })}件`, "收到〔输入框〕件"],
  ["1\uFFFC8", "1〔图片〕8"],
  ["附件\uFFFC", "附件"],
])("%j is read as %s", (held, read) => expect(settled(held)).toBe(read));

const runsOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

test("no picture between digits is ever lost, and nothing but pictures is", () => {
  const kind = fc.constantFrom("picture", "media", "gauge", "button", "box", "formula");
  const piece = fc.oneof(
    fc.constantFrom("1", "8", "件", " ", "，", "."),
    fc.record({ kind, text: fc.constantFrom("", "9", "〔9〕") }).map(heldPlace),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = settled(pieces.join(""));
      expect(withoutBrackets(read)).toBe(pieces.filter((one) => !one.startsWith("〔")).join(""));
      expect(read).not.toContain("\uFFFC");
      expect(runsOf(read.replace(/〔[^〕]*〕/g, "|"))).toEqual(runsOf(pieces.map((one) => (one.startsWith("〔") ? "|" : one)).join("")));
    }),
  );
});
