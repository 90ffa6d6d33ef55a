// The fragment after a sanitizer, as portals run one on the server over what an editor hands in: with the list of tags and attributes
// that portals usually allow nothing of the report is lost; with less, what is lost is said.
import sanitize from "sanitize-html";
import { describe, expect, test } from "vitest";
import { samplesOf } from "../balance/variation.ts";
import { compose } from "../document/compose.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { editions } from "../editions/index.ts";
import { verifyPage } from "./verify.ts";

const cell = ["colspan", "rowspan", "width", "align", "valign"];
/** Much as jsoup's `relaxed`, which Java portals use: no style. */
const relaxed = {
  allowedTags: sanitize.defaults.allowedTags,
  allowedAttributes: { table: ["summary", "width", "border", "cellspacing", "cellpadding"], td: cell, th: [...cell, "scope"] },
};
const lists: Readonly<Record<string, sanitize.IOptions>> = {
  "no styles": relaxed,
  "styles too": { ...relaxed, allowedAttributes: { ...relaxed.allowedAttributes, "*": ["style"] } },
  "few tags: no caption, no thead": {
    ...relaxed,
    allowedTags: ["h1", "h2", "h3", "h4", "p", "br", "span", "strong", "table", "tbody", "tr", "td", "th", "div"],
  },
};

const cases = editions.flatMap((edition) =>
  samplesOf(edition)
    .slice(0, 1)
    .map((report) => ({ id: edition.id, edition, report, fragment: renderFragment(compose(edition, report)) })),
);

describe.each(cases)("the fragment of $id", ({ edition, report, fragment }) => {
  test.each(Object.entries(lists))("has all figures, words, merges and borders where a portal allows %s", (_, list) => {
    const page = sanitize(fragment, list);
    expect(verifyPage(edition, report, page)).toEqual({ state: "same", differences: [], notes: [] });
    expect(page.match(/<table border="1" cellspacing="0"/g)).toHaveLength(fragment.match(/<table /g)?.length ?? 0);
  });
  test("without colspan and rowspan has lost its merges, and that is said; no figure is", () => {
    const { state, differences } = verifyPage(edition, report, sanitize(fragment));
    const merged = /(row|col)span/.test(fragment);
    expect([state, [...new Set(differences.map(({ kind }) => kind))]]).toEqual(merged ? ["different", ["unread"]] : ["same", []]);
  });
});
