import { describe, expect, test, vi } from "vitest";
import { editions } from "../editions/index.ts";
import { details, type Detail } from "../report/publication.ts";
import { practiceReport } from "../report/practice.ts";
import { editionById } from "../editions/index.ts";
import { walk } from "../edition/walk.ts";
import { blankReport, titleOf, type Report } from "../report/report.ts";
import { publishedOf } from "./published.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const practice = practiceReport("disclosure-2021");
const edition = editionById(practice.edition) ?? editions[0];
if (edition === undefined) throw new RangeError("no edition");
const report: Report = { ...practice, publication: {} };
const title = titleOf(edition, report);

describe("meta tags", () => {
  test("where nothing is set there are the title and who publishes, and no empty tag", () => {
    expect(publishedOf(edition, report, {}).metas).toEqual([
      ["ArticleTitle", title],
      ["ContentSource", report.body.issuer],
    ]);
  });
  test("are every one that has a value, each under the name of the standard", () => {
    const settings = Object.fromEntries(details.map(({ id }) => [id, `值${id}`]));
    const expected = details.flatMap((detail: Detail) => (detail.meta === undefined ? [] : [[detail.meta, `值${detail.id}`]]));
    expect(publishedOf(edition, report, settings).metas).toEqual([["ArticleTitle", title], ...expected]);
  });
  test("the report's own value goes before the installation's, space alone is none, and the time is written as the standard writes it", () => {
    const own = { ...report, publication: { publishedAt: "2026-01-20T09:30", keywords: "  " } };
    const { metas } = publishedOf(edition, own, { keywords: "年报" });
    expect(metas).toContainEqual(["PubDate", "2026-01-20 09:30"]);
    expect(metas).toContainEqual(["Keywords", "年报"]);
  });
});

describe("the catalogue header", () => {
  const rows = details.flatMap((detail: Detail) => (detail.inCatalogue === true ? [detail.name] : []));
  test("is not there while nothing was said for it", () => {
    expect(publishedOf(edition, report, { siteName: "网站" }).catalogue).toEqual([]);
  });
  test("has its rows in order, empty where there is no value, and takes issuer and date from the report", () => {
    const { catalogue } = publishedOf(
      edition,
      { ...report, date: "2026-01-20", publication: { indexNumber: "X/2026-1", publishedAt: "2026-01-22T08:00" } },
      { openness: "主动公开" },
    );
    expect(catalogue.map(([label]) => label)).toEqual(rows);
    const said = {
      索引号: "X/2026-1",
      发布机构: report.body.issuer,
      成文日期: "2026年1月20日",
      发布日期: "2026-01-22",
      公开方式: "主动公开",
    };
    expect(Object.fromEntries(catalogue)).toEqual({ ...Object.fromEntries(rows.map((row) => [row, ""])), ...said });
  });
  test("leaves out what the installation does not show", () => {
    const { catalogue } = publishedOf(
      edition,
      { ...report, publication: { indexNumber: "1" } },
      { "shown.documentNumber": "no", "shown.validity": "no" },
    );
    expect(catalogue.map(([label]) => label)).toEqual(rows.filter((row) => row !== "文号" && row !== "有效性"));
  });
});

test.each(editions.map((one) => [one.id, one] as const))(
  "the figures of %s for programs are every cell with its labels; what is blank is null",
  (_, one) => {
    const blank = blankReport(one, one.years.from, { name: "青禾县", issuer: "", kind: "", level: "" });
    const [first] = walk(one).inputs;
    const figures: unknown = JSON.parse(publishedOf(one, { ...blank, figures: { [first?.address ?? ""]: " ７ " } }, {}).figures);
    expect(figures).toMatchObject({ format: "nianbao-figures/1", edition: one.id, year: one.years.from, body: "青禾县" });
    const cells: readonly { readonly address: string; readonly value: string | null }[] =
      typeof figures === "object" && figures !== null && "figures" in figures && Array.isArray(figures.figures) ? figures.figures : [];
    expect(cells.map(({ address }) => address)).toEqual([...walk(one).cells.keys()]);
    expect(cells.find(({ address }) => address === first?.address)?.value).toBe("7");
    expect(cells.filter(({ value }) => value !== null).length).toBeLessThan(cells.length);
  },
);
