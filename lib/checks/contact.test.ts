// How one reaches the office: what is no postcode, no address and no site is said, and a mobile number wherever it is printed.
import { describe, expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { contactForms, ownMobiles } from "./contact.ts";
import { judgedBy } from "./run.ts";

const found = (field: string, text: string) =>
  judgedBy([contactForms], materialOf(openedIn(disclosure2021, reportOf(disclosure2021, {}, { fields: { [`preface.${field}`]: text } }))))
    .findings;

describe("a line that has its form is no finding", () => {
  test.each([
    ["postcode", ["276400", " 000000 ", "276400、276401"]],
    ["email", ["xxgk@example.gov.cn", "a.b-c_1@163.com", "xxgk@example.gov.cn；bgs@example.gov.cn", "xxgk@example.gov.cn，bgs@example.cn"]],
    [
      "siteAddress",
      [
        "www.example.gov.cn",
        "http://www.example.gov.cn/zwgk/index.html?a=1#b",
        "https://example.gov.cn",
        "10.1.2.3:8080",
        "示范县.政务",
        "www.a-b.example",
        "http://www.example.gov.cn、http://www.example.cn",
      ],
    ],
  ])("%s", (field, texts) => {
    for (const text of texts) expect([text, found(field, text)]).toEqual([text, []]);
  });
});

describe("a line that has not is advice that says how it should be", () => {
  test.each([
    ["postcode", ["27640", "2764000", "２７６４０a", "邮编276400", "0539-2251234"], "邮政编码是六位数字"],
    ["email", ["xxgk.example.gov.cn", "xxgk＠example.gov.cn", "xxgk@", "@example.cn", "xxgk@example", "a b@example.cn"], "半角的 @"],
    ["siteAddress", ["县政府网站", "www。example。gov。cn", "http://", "www", "http:／／www.example.cn"], "域名"],
  ])("%s", (field, texts, wanted) => {
    for (const text of texts) {
      const [finding, ...more] = found(field, text);
      expect([text, more]).toEqual([text, []]);
      expect(finding).toMatchObject({ check: "contact.form", severity: "advice", at: [`preface.${field}`], actual: text.trim() });
      expect(finding?.brief).toContain(wanted);
    }
  });
});

const mobiles = (text: string) =>
  judgedBy(
    [ownMobiles],
    materialOf(
      openedIn(disclosure2021, reportOf(disclosure2021, {}, { narrative: { "overview.opening": [{ id: "a", kind: "paragraph", text }] } })),
    ),
  ).findings.map(({ actual }) => actual);

describe("a mobile number", () => {
  test.each([
    ["联系电话13800000000。", "13800000000"],
    ["手机：138 0000 0000", "138 0000 0000"],
    ["（+86 138-0000-0000）", "+86 138-0000-0000"],
    ["请拨打１３８０００００００１", "13800000001"],
    ["13800000000或13900000000", "13800000000、13900000000"],
  ])("%s is named", (text, number) => {
    expect(mobiles(text)).toEqual([number]);
  });
  test("is looked for in the lines of the preface, and nowhere among its figures", () => {
    const report = reportOf(
      disclosure2021,
      { "applications.received.person": "13800000000" },
      { fields: { "preface.phone": "13800000000" } },
    );
    expect(judgedBy([ownMobiles], materialOf(openedIn(disclosure2021, report))).findings).toMatchObject([{ at: ["preface.phone"] }]);
  });
  test.each([
    "电话0539-2251234，传真0539-13800000",
    "电话：053913800000000",
    "网站访问量13800000000次",
    "收入13800000000元、13800000000.5",
    "统一社会信用代码11371323004413800000000",
    "网站标识码3713230001",
    "索引号11371323-2022-0000007",
    "邮箱13800000000@example.cn",
    "2022年1月20日至2023年12月31日共1380000000件",
    "12345热线、12800000000",
  ])("%s has none", (text) => {
    expect(mobiles(text)).toEqual([]);
  });
});
