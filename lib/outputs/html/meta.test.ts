// The meta tags of the page, held to 《政府网站网页标签规范》 (国办发〔2017〕47号, 附件), whose names stand here a second time: from the standard
// and from the head of pages of government sites, not from our declaration.
import { load } from "cheerio";
import { expect, test } from "vitest";
import { opened } from "../../arithmetic/open.ts";
import { details, type Detail } from "../../report/publication.ts";
import { practiceReport } from "../../report/practice.ts";
import type { Texts } from "../../report/report.ts";
import { pageOf } from "./page.ts";

/** By the part of the standard that names them; `must`: those that every page of an article has. */
const standard = {
  site: { must: ["SiteName", "SiteDomain", "SiteIDCode"], may: [] },
  column: { must: ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"], may: [] },
  content: { must: ["ArticleTitle", "PubDate", "ContentSource"], may: ["Keywords", "Author", "Description", "Image", "Url"] },
} as const;
const parts = Object.values(standard);
const must: readonly string[] = parts.flatMap((part) => part.must);
const named: readonly string[] = parts.flatMap(({ must: first, may }) => [...first, ...may]);
/** Of browsers and of HTML itself. */
const others = ["viewport", "renderer"];

const { edition, report } = opened(practiceReport("disclosure-2021")) ?? expect.fail("no edition");

/** Name and content of each tag of a page, as another program reads them. */
function tagsOf(publication: Texts, settings: Texts): readonly (readonly [name: string, content: string])[] {
  const $ = load(pageOf(edition, { ...report, publication }, settings));
  return $("meta[name]")
    .toArray()
    .map((one) => [$(one).attr("name") ?? "", $(one).attr("content") ?? ""] as const)
    .filter(([name]) => !others.includes(name));
}

const filled = (of: Detail["of"]): Texts =>
  Object.fromEntries(
    details.flatMap((one) => (one.of === of ? [[one.id, one.kind === "moment" ? "2026-01-20T09:30" : `“${one.name}” & 一`]] : [])),
  );

test("every detail with a tag has one that the standard names, letter for letter, and no two have the same", () => {
  const ours = details.flatMap((detail: Detail) => (detail.meta === undefined ? [] : [detail.meta]));
  expect(ours.filter((name) => !named.includes(name))).toEqual([]);
  expect(new Set([...ours, "ArticleTitle"]).size).toBe(ours.length + 1);
});

test("where everything is filled in the page has each tag that must be there once, none that is not the standard's, none empty", () => {
  const tags = tagsOf(filled("report"), filled("site"));
  const names = tags.map(([name]) => name);
  expect(must.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !named.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(tags.filter(([, content]) => content.trim() === "" || /\n/.test(content))).toEqual([]);
  expect(Object.fromEntries(tags)).toMatchObject({
    SiteName: "“网站名称” & 一",
    ArticleTitle: "青禾县2025年政府信息公开工作年度报告",
    PubDate: "2026-01-20 09:30",
  });
});

test("what nobody has filled in is no tag: never an empty one", () => {
  expect(tagsOf({}, {}).map(([name]) => name)).toEqual(["ArticleTitle", "ContentSource"]);
});
