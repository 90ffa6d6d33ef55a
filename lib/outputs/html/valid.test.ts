// The full page against the HTML standard and WCAG's rules of writing it, by html-validate in its preset `standard`: every
// format, filled, blank, as a draft and with charts, with all that a portal may say of it.
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { documentOf } from "../../charts/draw/document.ts";
import { samplesOf } from "../../balance/variation.ts";
import { editions } from "../../editions/index.ts";
import { details } from "../../report/publication.ts";
import { blankReport, type Report } from "../../report/report.ts";
import { publishedOf } from "../published.ts";
import { pageOf, renderPage } from "./page.ts";

const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
const told = Object.fromEntries(details.map(({ id, kind, name }) => [id, kind === "moment" ? "2026-01-20T09:30" : `${name}“<&>”`]));

const cases = editions.flatMap((edition) => {
  const [sample = blankReport(edition, edition.years.from, { name: "", issuer: "", kind: "government", level: "county" })] =
    samplesOf(edition);
  const reports: Readonly<Record<string, Report>> = {
    filled: { ...sample, publication: told },
    draft: { ...sample, date: "" },
    blank: blankReport(edition, sample.year, sample.body),
  };
  return Object.entries(reports).map(
    ([state, report]) => [edition.id, state, pageOf(edition, report, state === "filled" ? told : {})] as const,
  );
});

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return [
    ...new Set(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`)),
    ),
  ];
}

const charted = await Promise.all(
  editions.flatMap((edition) =>
    samplesOf(edition)
      .slice(0, 1)
      .map(async (report) => {
        const before = [2, 1].map((back) => ({ ...report, year: report.year - back }));
        return [
          edition.id,
          "with charts",
          renderPage(await documentOf(edition, report, "html", before), publishedOf(edition, report, told)),
        ] as const;
      }),
  ),
);

test.each([...cases, ...charted])("nothing is found on the page of %s, %s", async (_, __, html) => {
  expect(await faultsOf(html)).toEqual([]);
  expect(await faultsOf(html.replace("<main>", "<main><center>"))).not.toEqual([]);
});
