// What is told of fonts is so: which letters a machine lacks, which of its faces have digits of the width that tables are reckoned with.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { halfWide, standInConfig } from "./digits.ts";
import { fontsHere, fontsIn } from "./here.ts";
import { hasChinese, lettersWithoutFont } from "./letters.ts";

const listed =
  "/f/a.ttf\tA Serif,甲宋\t20-7e 4ef6 5e74\n/f/b.ttc\tNoto Sans Mono CJK SC\t20-7e\n/f/b.ttc\tNoto Sans CJK SC\t20-7e 2013-2014\n/f/old.pfb\tOld\t20-7e\n";

describe("what fontconfig lists", () => {
  test("is read as files that can be drawn from, names, and letters", () => {
    const fonts = fontsIn(listed);
    expect(fonts.files).toEqual(["/f/a.ttf", "/f/b.ttc"]);
    expect([...fonts.families]).toEqual(["A Serif", "甲宋", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "Old"]);
    expect(lettersWithoutFont("2021年12件—信𫍲 \u200B\uE000件", fonts)).toEqual(["信", "𫍲", "\uE000"]);
  });
  test("tells the faces with digits half a character wide, Times New Roman first", () => {
    expect(halfWide({ families: new Set(["DejaVu Serif", "Noto Sans Mono CJK SC", "Liberation Serif"]) })).toEqual([
      "Liberation Serif",
      "Noto Sans Mono CJK SC",
    ]);
    expect(halfWide({ families: new Set(["宋体", "Times New Roman"]) })).toEqual(["Times New Roman", "宋体"]);
    expect(halfWide({ families: new Set(["DejaVu Serif"]) })).toEqual([]);
  });
  test("names in the file for LibreOffice are text, whatever they hold", () => {
    expect(standInConfig("/a&b/fonts.conf", ["A<b>"])).toContain('<include ignore_missing="yes">/a&amp;b/fonts.conf</include>');
  });
});

describe.skipIf(!tools().fonts)("on a machine [fonts]", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-fonts-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("letters that its fonts have are drawn, and one that they lack is named", () => {
    expect(hasChinese()).toBe(true);
    expect(lettersWithoutFont("二〇二六年，共12件（含“转办”）——无。")).toEqual([]);
    expect(lettersWithoutFont("联系人：\u{2FFFD}\uE000")).toEqual(["\u{2FFFD}", "\uE000"]);
  });
  test("without a Chinese font, every Chinese letter is named", () => {
    const config = join(folder, "none.conf");
    writeFileSync(config, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`);
    expect(lettersWithoutFont("2021年12件", fontsHere(config))).toEqual(["年", "件"]);
  });
  test("without fontconfig, what a font draws tells the same", () => {
    expect(lettersWithoutFont("年件、—", null)).toEqual([]);
    expect(lettersWithoutFont("年\u{2FFFD}", null)).toEqual(["\u{2FFFD}"]);
  });
});
