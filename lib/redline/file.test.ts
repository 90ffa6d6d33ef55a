// What a file says besides its text: where it comes from, and how it looks otherwise than ours.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { compose } from "../document/compose.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { plain } from "../paper/style.ts";
import { UnreadableSource } from "../reading/reading.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { openReturned } from "./file.ts";
import { redlineOf } from "./redline.ts";
import { WordFile } from "./wordFile.testing.ts";

const text = "全年主动公开信息120条，其中图解12件。";
const part = "overview.disclosure";
const report = {
  ...reportOf(disclosure2021, zeros(disclosure2021), { date: "2022-01-20" }),
  narrative: { [part]: [{ id: "a", kind: "paragraph" as const, text }] },
};
const own = { edition: disclosure2021, report };
const looksOf = async (file: WordFile) =>
  (await openReturned(file.bytes)).looks.map(({ what, by }) => [what, by.map(({ author }) => author)]);

test("our own file looks as ours in either style, and carries nothing where it was made of a file", async () => {
  const other = await renderDocx(compose(own.edition, report), { modified: new Date(0), style: plain, sealed: true });
  for (const bytes of [(await WordFile.of(own)).bytes, other])
    expect(await openReturned(bytes)).toMatchObject({ looks: [], imprint: undefined });
});

test("letters with a look of their own, other paper and changes of looks are named, and are no change of text", async () => {
  const file = await WordFile.of(own);
  const paragraph = file.find(text);
  const by = `w:id="9" w:author="张县长" w:date="2026-01-08T09:30:00Z"`;
  file.put(
    paragraph,
    paragraph.replace("<w:r>", `<w:r><w:rPr><w:b/><w:color w:val="FF0000"/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr>`),
  );
  file.xml = file.xml.replace(/w:w="11906" w:h="16838"/, 'w:w="16838" w:h="11906"');
  expect(await looksOf(file)).toEqual([
    ["纸张大小或页边距改了", []],
    ["用“修订”改了 1 处格式（样子）", ["张县长"]],
    ["字的样子改了（加粗、颜色）：“全年主动公开信息120条…”", []],
  ]);
  expect(redlineOf(own, (await openReturned(file.bytes)).reading).changes).toEqual([]);
});

test("what is no Word file is refused with what it is", async () => {
  await expect(openReturned(new TextEncoder().encode("<html><body><p>网页</p></body></html>"))).rejects.toThrow(UnreadableSource);
  await expect(openReturned(new TextEncoder().encode("%PDF-1.7"))).rejects.toThrow(/PDF.*Word/s);
});
