// @vitest-environment node
// A page whose figure is struck out, raised or hidden does not say what the report says, by whatever way its style is told.
import { expect, test } from "vitest";
import { disclosure2021 as edition } from "../../editions/disclosure-2021/edition.ts";
import { compose } from "../../document/compose.ts";
import { renderFragment } from "../../outputs/html/render.ts";
import { reportOf } from "../../report/reportOf.testing.ts";
import { verifyPage } from "../../verify/verify.ts";

const report = { ...reportOf(edition, { "applications.received.person": "7116" }) };
const page = renderFragment(compose(edition, report));
const verified = (cell: string, styles = "") =>
  verifyPage(edition, report, `<html><head><style>${styles}</style></head><body>${page.replaceAll(">7116<", `>${cell}<`)}</body></html>`);

test("the page as it was made is the same", () => expect(page).toContain(">7116<"));

test.each([
  ["711<sup>6</sup>", ""],
  ["711<sub>6</sub>", ""],
  ["711<span style='vertical-align:super;font-size:75%'>6</span>", ""],
  ["711<span class=r>6</span>", ".r{vertical-align:super}"],
  ["711<span id=r>6</span>", "td > #r, .none{vertical-align:.5em}"],
  ["711<span class=r>6</span>", "@media screen and (min-width:600px){table td span.r{position:relative;top:-5px}}"],
  ["711<s>6</s>", ""],
  ["<del>7116</del>", ""],
  ["711<span class='r x'>6</span>", "span.x.r{text-decoration:line-through}"],
  ["711<span hidden>6</span>", ""],
  ["711<span class=r>6</span>", "body .r{display:none}"],
  ["<b style='visibility:hidden'>7116</b>", ""],
  ["711<span class=r>6</span>", ".r{font-size:0}"],
  ["711<span class=r>6</span>", ".r{unicode-bidi:bidi-override;direction:rtl}"],
  ["711<span class=r>6</span>", ".r{float:left}"],
])("%s with %j is not the figure", (cell, styles) => {
  const { state, differences } = verified(cell, styles);
  expect(state).toBe("different");
  expect(differences.some(({ message }) => message.includes("711"))).toBe(true);
});

test.each([
  ["711<span class=r>6</span>", "@media print{.r{display:none}}"],
  ["711<sup style='vertical-align:baseline'>6</sup>", ""],
  ["711<s class=r>6</s>", ".r{text-decoration:none}"],
  ["711<b class=r>6</b>", ".r{float:none}"],
  ["711<span class=r>6</span>", "@media (max-width:600px){.r{display:none}} .r:hover{text-decoration:line-through}"],
  ["<b style='visibility:hidden'><i style='visibility:visible'>7116</i></b>", ""],
])("%s with %j is the figure as it is seen", (cell, styles) =>
  expect(verified(cell, styles)).toMatchObject({ state: "same", differences: [] }),
);
