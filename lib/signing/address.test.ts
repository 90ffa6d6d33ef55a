// An address is taken as browsers show it, and nothing is made an address that is none.
import { expect, test } from "vitest";
import { isWholeAddress, wholeAddress } from "./address.ts";

test.each([
  ["www.example.gov.cn/zwgk/nb.html", "http://www.example.gov.cn/zwgk/nb.html"],
  [" example.gov.cn:8080/a?b=1 ", "http://example.gov.cn:8080/a?b=1"],
  ["https://www.example.gov.cn/", "https://www.example.gov.cn/"],
  ["HTTP://WWW.example.gov.cn", "HTTP://WWW.example.gov.cn"],
])("%s is %s", (typed, whole) => {
  expect([wholeAddress(typed), isWholeAddress(wholeAddress(typed))]).toEqual([whole, true]);
});

test.each(["在县政府网站上", "ftp://example.gov.cn", "nb", "javascript:alert(1)", "www.example.gov.cn 首页", ""])("%s is none", (typed) => {
  expect([wholeAddress(typed), isWholeAddress(wholeAddress(typed))]).toEqual([typed, false]);
});
