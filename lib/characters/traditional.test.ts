// Labels in traditional characters are found, and nothing in simplified text is changed.
import { expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import { simplified } from "./traditional.ts";

test.each([
  ["四、政府信息公開行政復議、行政訴訟情況", "四、政府信息公开行政复议、行政诉讼情况"],
  ["1.本機關不掌握相關政府信息", "1.本机关不掌握相关政府信息"],
  ["規範性文件", "规范性文件"],
  ["二、上年結轉政府信息公開申請數量", "二、上年结转政府信息公开申请数量"],
])("%s is %s", (one, other) => expect(simplified(one)).toBe(other));

test("the formats themselves are as they are, and no place in a text moves", () => {
  const text = JSON.stringify(editions);
  expect(simplified(text)).toBe(text);
  expect(simplified("處理決定數量 12").length).toBe("處理決定數量 12".length);
});
