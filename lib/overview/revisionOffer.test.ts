// What is said of a newer revision before it is taken over, and what its page says.
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { load } from "cheerio";
import { expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { EditionPage } from "../../components/editions/EditionPage.tsx";
import { revisionOffer } from "./revisionOffer.ts";

const first = disclosure2021;
const second: Edition = { ...first, revision: 2, sections: first.sections.filter(({ id }) => id !== "problems") };
const nowhere = (): void => undefined;
/** A link asks for the way to other pages, which only a running app has. */
const router: AppRouterInstance = {
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
  bfcacheId: "",
};
const page = (edition: Edition, revisions: readonly Edition[]) =>
  load(
    renderToStaticMarkup(createElement(AppRouterContext.Provider, { value: router }, createElement(EditionPage, { edition, revisions }))),
  );

test("nothing is offered where the report has the newest revision, or no revision serves its year", () => {
  expect(revisionOffer(first, practiceReport(first.id), first)).toBeUndefined();
  expect(revisionOffer(first, practiceReport(first.id), undefined)).toBeUndefined();
});

test("the differences are said in sentences, and what is filled in and would not come along by its name", () => {
  const offer = revisionOffer(first, practiceReport(first.id), second);
  expect(offer).toMatchObject({ from: 1, to: 2, name: first.name });
  expect(offer?.differences[0]).toMatch(/^去掉了部分：五、/);
  expect(offer?.left).toHaveLength(2);
  expect(offer?.left.every((name) => /^“.+”$/.test(name))).toBe(true);
});

test("格式说明 of one revision leads to the others and says what it changed; of an only one it says nothing of that", () => {
  const $ = page(second, [first, second]);
  expect(
    $("nav a")
      .toArray()
      .map((link) => [$(link).text(), $(link).attr("href"), $(link).attr("aria-current")]),
  ).toEqual([
    ["第 1 次修订", `/editions/${first.id}/1`, undefined],
    ["第 2 次修订（新建报告用这一次）", `/editions/${first.id}/2`, "page"],
  ]);
  expect($("[data-changes] li").first().text()).toMatch(/^去掉了部分：五、/);
  expect(page(first, [first, second])("[data-changes]").length).toBe(0);
  expect(page(first, [first])("nav").length).toBe(0);
});
