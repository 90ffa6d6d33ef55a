// The number that a list prints before an item is seen like any other word: at no door does a figure behind it lose it, or run together with it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBy } from "./doors.testing.ts";
import { withItemSign } from "./itemSign.ts";
import { settled } from "./insets.ts";

const cells = ({ table, page, verify }: ReturnType<typeof readBy>) => [table, page, verify];
const thrice = (text: string) => [text, text, text];

test.each([
  ["", "<ol><li>118</li></ol>", "〔列表编号：1.〕118"],
  ["", "<ol start=3><li>118</li><li>20</li></ol>", "〔列表编号：3.〕118\n〔列表编号：4.〕20"],
  ["", "<ol><li value=7><p>118</p></li></ol>", "〔列表编号：7.〕118"],
  ["", "<ol><li>&nbsp;118</li></ol>", "〔列表编号：1.〕118"],
  ["", "<ol reversed><li>118</li><li>20</li></ol>", "〔列表编号：2.〕118\n〔列表编号：1.〕20"],
  ["ol{list-style:cjk-ideographic}", "<ol><li>118</li></ol>", "〔列表编号：一、〕118"],
  ["ul{list-style-type:decimal}", "<ul><li>118</li></ul>", "〔列表编号：1.〕118"],
  ["", "<ol><li style='display:none'>9</li><li>118</li></ol>", "〔列表编号：1.〕118"],
  ["", "<ol type=a><li><ol><li>118</li></ol></li></ol>", "〔列表编号：a.〕〔列表编号：1.〕118"],
  ["", "<ol><div><li>118</li></div></ol>", "〔列表编号：1.〕118"],
  ["", "<ul><li>118</li></ul>", "118"],
  ["ol{list-style:none}", "<ol><li>118</li></ol>", "118"],
  ["li{display:block}", "<ol><li>118</li></ol>", "118"],
  ["", "<ol><li>行政许可</li><li>行政处罚</li></ol>", "1.行政许可\n2.行政处罚"],
])("%s %s is the cell %j by table paste, file and verify", (css, inside, text) => expect(cells(readBy(css, inside))).toEqual(thrice(text)));

test("a pasted page with a list in it is read as a page, not as the browser puts its text together", () => {
  expect(readBy("", "<ol><li>118</li></ol>").looked).toBe(true);
});

test("a figure behind a sign has the sign in a bracket whatever the sign and the blanks between are", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("1.", "（1）", "一、", "a.", "12."),
      fc.constantFrom("", " ", "\n", "\u00A0", "\u3000"),
      fc.integer({ min: 0, max: 99999 }),
      (sign, gap, figure) => {
        expect(settled(withItemSign(sign, `${gap}${figure}`))).toBe(`〔列表编号：${sign}〕${figure}`);
      },
    ),
  );
});
