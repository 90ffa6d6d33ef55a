// @vitest-environment node
// Style sheets are read as browsers and offices read them, and nothing that stands in one makes it fail.
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { joinedBrackets, marked, withoutBrackets } from "./brackets.ts";
import { formatBeside, isFormattedAway } from "./format.ts";
import { isSeen, markOf } from "./look.ts";
import { seenIn } from "./page.ts";
import { declarationsOf, isOnScreen, rulesOf } from "./sheet.ts";

const { DOMParser } = new JSDOM().window;
const page = (html: string) => new DOMParser().parseFromString(html, "text/html");

const look = (html: string) => {
  const document = page(html);
  const element = document.querySelector("#it");
  const { lookOf } = seenIn(document);
  return element === null ? "nothing" : `${markOf(lookOf(element)) ?? "plain"}${isSeen(lookOf(element)) ? "" : " unseen"}`;
};
const styled = (rules: string, element = "<b id=it class='x y' style=''>1</b>") => look(`<style>${rules}</style>${element}`);

test("a sheet as Excel writes it, in comment marks, with pages, fonts, strings full of semicolons and braces", () => {
  const sheet = `<!--table\n\t{mso-displayed-decimal-separator:"\\.";}\n@page\n\t{margin:.75in .7in;\n\tmso-header-data:"&L{;}";}\n@font-face {font-family:"}";}\n/* .x {display:none} */\ntr\n\t{mso-height-source:auto;}\n.xl65, td.xl66\n\t{mso-number-format:"0\\;\\0022}\\0022";\n\ttext-decoration:LINE-THROUGH ! IMPORTANT}\n@import url("a;b.css");\n@media screen{.y{display:none}}@media print{.z{display:none}}-->`;
  const rules = rulesOf(sheet).filter(({ declarations }) =>
    declarations.some(({ property }) => property === "text-decoration" || property === "display"),
  );
  expect(rules.map(({ selector }) => selector)).toEqual([".xl65", "td.xl66", ".y"]);
  expect(rules[0]?.declarations).toEqual([
    { property: "mso-number-format", value: '"0\\;\\0022}\\0022"', important: false },
    { property: "text-decoration", value: "line-through", important: true },
  ]);
  expect(declarationsOf("background:url(data:image/png;base64,a==);display : none;;color:red")).toHaveLength(3);
});

describe("the cascade", () => {
  test.each([
    ["a class over a tag", "b{text-decoration:none} .x{text-decoration:line-through}", "删除线"],
    ["the later of equals", ".x{text-decoration:line-through} .y{text-decoration:none}", "plain"],
    ["an id over classes", ".x.y{text-decoration:none} #it{text-decoration:line-through}", "删除线"],
    ["two classes over one", ".x.y{text-decoration:line-through} .y{text-decoration:none}", "删除线"],
    ["the important over all", "b{text-decoration:line-through!important} #it{text-decoration:none}", "删除线"],
    ["a list in which one fits", "i, .z , b.y{text-decoration:line-through}", "删除线"],
    ["a descendant", "body > .x{text-decoration:line-through}", "删除线"],
    ["an attribute", "[class~=x]{text-decoration:line-through}", "删除线"],
    ["none that asks for a pointer", ".x:hover{text-decoration:line-through}", "plain"],
    ["none of what stands before or after", ".x::after{text-decoration:line-through;display:none}", "plain"],
    ["none that does not parse", ".x:::{text-decoration:line-through} .x{", "plain"],
    ["case", "B.X{Text-Decoration:Line-Through}", "删除线"],
    ["the part of a shorthand", ".x{text-decoration:underline line-through red}", "删除线"],
    ["an escape", ".\\78 {text-decoration:line-through}", "删除线"],
  ])("believes %s", (_, rules, expected) => expect(styled(rules)).toBe(expected));

  test("an own style is over classes, not over what is important", () => {
    const element = "<b id=it class=x style='display:inline;text-decoration:none'>1</b>";
    expect(styled(".x{text-decoration:line-through;display:none}", element)).toBe("plain");
    expect(styled(".x{text-decoration:line-through!important}", element)).toBe("删除线");
  });

  test("what is struck stays so within, what is hidden by visibility or size may come back", () => {
    expect(styled("", "<s><i><b id=it style='text-decoration:none'>1</b></i></s>")).toBe("删除线");
    expect(styled(".h{visibility:hidden}", "<p class=h><b id=it>1</b></p>")).toBe("plain unseen");
    expect(styled(".h{visibility:hidden}", "<p class=h><b id=it style='visibility:visible'>1</b></p>")).toBe("plain");
    expect(styled(".h{font-size:0}", "<p class=h><b id=it style='font-size:2em'>1</b></p>")).toBe("plain unseen");
    expect(styled(".h{font-size:0}", "<p class=h><b id=it style='font-size:1rem'>1</b></p>")).toBe("plain");
  });

  test("a class that came without its sheet is believed by its name, until a rule says otherwise", () => {
    expect(look("<b id=it class='TextRun Strikethrough SCX1'>1</b>")).toBe("删除线");
    expect(look("<b id=it class=superscript>1</b>")).toBe("上标");
    expect(styled("b.strike{text-decoration:none}", "<b id=it class=strike>1</b>")).toBe("plain");
    expect(look("<b id=it style='font-size:1px'>1</b>")).toBe("plain unseen");
  });

  test("what aligns a cell raises nothing", () => {
    expect(look("<table><tr><td id=it style='vertical-align:top'>1")).toBe("plain");
    expect(styled(".x{vertical-align:middle}")).toBe("plain");
    expect(styled(".x{vertical-align:1px}")).toBe("plain");
    expect(styled(".x{vertical-align:top;font-size:smaller}")).toBe("上标");
  });
});

test("sheets for Office in a comment count, those for all others do not, nor those for print", () => {
  const rule = ".x{text-decoration:line-through}";
  const b = "<b id=it class=x>1</b>";
  expect(look(`<!--[if gte mso 9]><style>${rule}</style><![endif]-->${b}`)).toBe("删除线");
  expect(look(`<![if !mso]><style>${rule}</style><![endif]>${b}`), "no comment to a browser").toBe("删除线");
  expect(look(`<!--[if !mso]><style>${rule}</style><![endif]-->${b}`)).toBe("plain");
  expect(look(`<style media="print">${rule}</style>${b}`)).toBe("plain");
});

test("a query is judged for an office's screen", () => {
  expect(["", "all", "screen and (min-width: 768px)", "print, screen"].map(isOnScreen)).toEqual([true, true, true, true]);
  expect(
    ["print", "only print and (color)", "screen and (max-width:768px)", "not all", "(prefers-color-scheme: dark)"].map(isOnScreen),
  ).toEqual([false, false, false, false, false]);
});

const isAway = (declared: string | undefined, text: string, onPaper = true): boolean => isFormattedAway({ declared, onPaper }, text);

test("a format hides only what it has an empty section for", () => {
  expect(isAway('"\\;\\;\\;"', "12")).toBe(true);
  expect(isAway('"\\;\\;\\;"', "无")).toBe(true);
  expect(isAway('"\\;\\;"', "无")).toBe(false);
  expect(isAway('"\\;\\;\\;\\@"', "12")).toBe(true);
  for (const format of [undefined, "general", '"0\\;\\;"', '"0_ "', '"\\0022\\;\\;\\0022"', '""']) expect(isAway(format, "12")).toBe(false);
});

test.each([
  ['"\\[White\\]0"', "12", true],
  ['"\\[White\\]0"', "-12", true],
  ['"\\[白色\\]0"', "12", true],
  ['"\\[Color 2\\]0"', "12", true],
  ['"\\[Color12\\]0"', "12", false],
  ['"\\[White\\]0"', "无", false],
  ['"\\[White\\]\\@"', "无", true],
  ['"0\\;\\[White\\]-0"', "12", false],
  ['"0\\;\\[White\\]-0"', "-12", true],
  ['"0\\;\\[White\\]\\(0\\)"', "(12)", true],
  ['"0\\;-0\\;\\[White\\]0"', "0", true],
  ['"0\\;-0\\;\\[White\\]0"', "10", false],
  ['"\\[<100\\]\\[White\\]0\\;0"', "12", true],
  ['"\\[Red\\]0"', "12", false],
])("a format of white letters, %s, hides %s on paper: %s, and nothing on another ground", (format, text, hidden) => {
  expect(isAway(format, text)).toBe(hidden);
  expect(isAway(format, text, false)).toBe(false);
});

test("Calc's format beside a number is asked where no style tells one", () => {
  const beside = formatBeside("1033;2052;[WHITE]#,##0");
  expect(isFormattedAway({ declared: undefined, beside, onPaper: true }, "12")).toBe(true);
  expect(isFormattedAway({ declared: undefined, beside: formatBeside("1033;2052;#,##0"), onPaper: true }, "12")).toBe(false);
  expect(formatBeside("1033;")).toBeUndefined();
  expect(formatBeside(null)).toBeUndefined();
});

test("pieces of one mark are one bracket, and names are read without", () => {
  expect(
    joinedBrackets(
      `${marked("1", "删除线")}${marked("5", "删除线")}18${marked("2", "上标")}${marked("3", "下标")}${marked("4", "下标")}${marked("5", "下标")}`,
    ),
  ).toBe("〔删除线：15〕18〔上标：2〕〔下标：345〕");
  expect(withoutBrackets("其他〔上标：1〕")).toBe("其他");
});

test("no sheet and no style makes it fail", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    ";",
    ":",
    ",",
    ".x",
    "b",
    "#it",
    "(",
    ")",
    "[",
    "]",
    '"',
    "'",
    "\\",
    "/*",
    "*/",
    "<!--",
    "-->",
    "@media",
    "@page",
    "display",
    "none",
    "!important",
    " ",
    "\n",
    "::",
    ">",
    "*",
    "vertical-align",
    "-",
    "font",
    "0",
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (sheet, style) => {
      const document = page("<style></style><b id=it class=x>1</b>");
      const [own, element] = [document.querySelector("style"), document.querySelector("#it")];
      if (own !== null) own.textContent = sheet;
      element?.setAttribute("style", style);
      if (element !== null) expect(typeof isSeen(seenIn(document).lookOf(element))).toBe("boolean");
    }),
  );
});

test.each([
  ["font-size:1pt", " unseen"],
  ["font-size:2pt", ""],
  ["transform:scale(0)", " unseen"],
  ["transform:translateY(2px) scaleX(0)", " unseen"],
  ["transform:scale(0.9)", ""],
  ["scale:0", " unseen"],
  ["scale:0.8", ""],
  ["zoom:0", " unseen"],
  ["zoom:1", ""],
  ["filter:blur(1px) opacity(0%)", " unseen"],
  ["filter:opacity(90%)", ""],
  ["opacity:.01", " unseen"],
  ["opacity:4%", " unseen"],
  ["opacity:0.6", ""],
  ["opacity:100%", ""],
  ["clip-path:circle(0)", " unseen"],
  ["clip-path:circle(50%)", ""],
  ["position:relative;left:-9999px", " unseen"],
  ["position:relative;left:-2px", ""],
  ["-webkit-text-fill-color:transparent", " unseen"],
  ["color:#fff0", " unseen"],
  ["color:#12345600", " unseen"],
  ["color:rgb(0 0 0 / 0)", " unseen"],
  ["color:rgb(1,2,3,0%)", " unseen"],
  ["color:rgb(255,0,0)", ""],
  ["color:rgb(0 0 0 / 50%)", ""],
  ["margin-left:-9999px", " unseen"],
  ["margin-left:-18pt", ""],
  ["color:transparent;-webkit-text-fill-color:#000", ""],
])("%s: what is drawn in no size, or not at all, is not seen", (style, seen) =>
  expect(look(`<b id=it style="${style}">1</b>`)).toBe(`plain${seen}`),
);
