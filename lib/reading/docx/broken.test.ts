// Whatever becomes of a Word file on its way, or whoever made it to mislead: it is read, or refused in a sentence.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipOf } from "../../zip/zipOf.testing.ts";
import { UnreadableSource } from "../reading.ts";
import { damaged, misled } from "./broken.testing.ts";
import { by, docxOf, p, partsOf, r, tbl, tc, tr } from "./docx.testing.ts";
import { limits } from "./problem.ts";
import { readDocx } from "./read.ts";

const made = {
  styles: `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  footnotes: `<w:footnote w:id="2">${p("注")}</w:footnote>`,
};
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const body =
  p(r("总体情况"), `<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`) +
  p(
    `${r("收到")}<w:del ${by}><w:r><w:delText>1</w:delText></w:r></w:del><w:ins ${by}>${r("18")}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r>`,
  ) +
  tbl(
    tr(tc("甲", `<w:vMerge w:val="restart"/>`) + tc("1", `<w:gridSpan w:val="2"/>`)) +
      tr(
        tc("", "<w:vMerge/>") +
          tc(p(`${field("begin")}<w:r><w:instrText>=1</w:instrText></w:r>${field("separate")}${r("2")}${field("end")}`)) +
          tc(tbl(tr(tc("乙") + tc("3")))),
      ),
  );
const file = docxOf(body, made);
const parts = partsOf(body, made);

/** What reading comes to; a mistake of ours is none of the two. */
function ending(bytes: Uint8Array): "read" | "refused" {
  try {
    readDocx(bytes);
    return "read";
  } catch (problem) {
    if (!(problem instanceof UnreadableSource)) throw problem;
    if (problem.cause instanceof TypeError || problem.cause instanceof ReferenceError || problem.cause instanceof RangeError)
      throw problem.cause;
    expect(problem.message).toMatch(/^\p{Script=Han}.*。$/su);
    return "refused";
  }
}

test("bytes that went wrong", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => ["read", "refused"].includes(ending(damaged(file, seed)))),
    { numRuns: 60 },
  );
});

test("parts that were changed", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => ["read", "refused"].includes(ending(misled(parts, seed)))),
    { numRuns: 60 },
  );
});

describe("at once refused are", () => {
  const inMain = (xml: string) =>
    new Uint8Array(zipOf(parts.map((part) => (part.name === "word/document.xml" ? { ...part, bytes: xml } : part))));
  const document = (content: string) =>
    inMain(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`);
  test.each<readonly [string, () => Uint8Array]>([
    ["what is no zip", () => new Uint8Array(Buffer.from("no zip"))],
    [
      "a zip that holds more than it says",
      () => new Uint8Array(zipOf(parts.map((part) => (part.name === "word/document.xml" ? { ...part, says: { size: 100 } } : part)))),
    ],
    ["a part that unpacks to too much", () => document(" ".repeat(limits.part))],
    ["elements in each other without an end", () => document("<w:sdt>".repeat(400))],
    ["tables in tables without an end", () => document("<w:tbl><w:tr><w:tc>".repeat(200))],
    ["entities", () => inMain(`<!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>`)],
    ["a table of a million columns", () => document(tbl(tr(tc("1", `<w:gridSpan w:val="999999"/>`))))],
    ["a file without a main part", () => new Uint8Array(zipOf(parts.filter(({ name }) => name !== "word/document.xml")))],
    ["a workbook", () => inMain(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`)],
  ])("%s", (_, make) => expect(ending(make())).toBe("refused"));
});
