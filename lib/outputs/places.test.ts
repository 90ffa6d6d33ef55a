// The addresses of a page beside what its renderers wrote, for every edition: the same elements in the same order.
import { load, type CheerioAPI } from "cheerio";
import { describe, expect, test, vi } from "vitest";
import { chartsOf } from "../charts/chart.ts";
import { illustrated } from "../charts/illustrate.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { practiceReport } from "../report/practice.ts";
import { blankReport, type Report } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { compose } from "../document/compose.ts";
import { renderPage } from "./html/page.ts";
import { renderFragment } from "./html/render.ts";
import type { Document } from "../document/node.ts";
import { renderPaper } from "./print/render.ts";
import { placesOnPage, placesOnPaper, type Target } from "./places.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const body = { name: "青禾县", issuer: "青禾县人民政府", kind: "government", level: "county" } as const;

/** Every cell, field and part of text says something else. */
function full(edition: Edition): Report {
  const { inputs, fields, prose } = walk(edition);
  const texts = (addresses: Iterable<string>, from: number) =>
    Object.fromEntries([...addresses].map((address, place) => [address, String(from + place)]));
  const narrative = Object.fromEntries(
    [...prose.keys()].map((address) => [address, [{ id: "b1", kind: "paragraph", text: `写在${address}的话。` } as const]]),
  );
  return reportOf(
    edition,
    texts(
      inputs.map(({ address }) => address),
      1000,
    ),
    { body, date: "2026-01-20", fields: texts(fields.keys(), 7000), narrative },
  );
}

type Way = readonly [name: string, render: (document: Document) => string, root: string, places: typeof placesOnPage];
const ways: readonly Way[] = [
  ["the page", (document) => renderPage(document), "article", placesOnPage],
  ["the fragment", (document) => renderFragment({ ...document, state: "完稿" }), "body", placesOnPage],
  ["the paper", (document) => renderPaper({ ...document, state: "完稿" }).body, "body", placesOnPaper],
];

const elementsOf = ($: CheerioAPI, root: string) => $(root).children().toArray();
const addressed = (places: readonly Target[]) =>
  places.flatMap(({ address, pieces }) => [address, ...pieces]).filter((address) => address !== null);

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
  const outline = walk(edition);
  const report = full(edition);
  const document = compose(edition, report);
  const printed = new Map(
    document.nodes.flatMap((node) =>
      node.kind === "table"
        ? node.rows.flat().flatMap(({ address, text }) => (address === undefined ? [] : [[address, text] as const]))
        : [],
    ),
  );

  test.each(ways)("%s has an element for each place, filled in or blank", (_, render, root, places) => {
    for (const one of [document, compose(edition, blankReport(edition, edition.years.from, body, ""))]) {
      const $ = load(render(one));
      expect(elementsOf($, root)).toHaveLength(places(one, outline).length);
    }
  });

  test.each(ways)("on %s every figure, text and particular stands in the element of its address", (_, render, root, places) => {
    const $ = load(render(document));
    const found = new Map<string, string>();
    places(document, outline).forEach(({ address, pieces }, place) => {
      const element = $(elementsOf($, root)[place]);
      const inner = element.find("th, td, span, p").toArray();
      if (pieces.length > 0) expect(inner).toHaveLength(pieces.length);
      pieces.forEach((piece, at) => piece !== null && found.set(piece, $(inner[at]).text()));
      if (pieces.length === 0 && address !== null) found.set(address, element.text());
    });
    for (const [address, text] of printed) expect([address, found.get(address)]).toEqual([address, text]);
    for (const { id, text } of Object.entries(report.narrative).flatMap(([part, blocks]) =>
      blocks.map((block) => ({ id: `${part}.${block.id}`, text: block.text })),
    ))
      expect([id, found.get(id)]).toEqual([id, text]);
    expect([found.get("about.issuer"), found.get("about.date")]).toEqual(
      document.nodes.some(({ kind }) => kind === "signature") ? ["青禾县人民政府", "2026年1月20日"] : [undefined, undefined],
    );
  });

  test("every address is a place of the edition, or a block of one of its texts, or a section", () => {
    const parts = edition.sections.flatMap(({ id, parts }) => [id, ...parts.flatMap((part) => ("id" in part ? [`${id}.${part.id}`] : []))]);
    const known = new Set([
      ...outline.cells.keys(),
      ...outline.fields.keys(),
      ...parts,
      ...[...outline.prose.keys()].map((address) => `${address}.b1`),
      "about.issuer",
      "about.date",
    ]);
    expect(addressed(placesOnPage(document, outline)).filter((address) => !known.has(address))).toEqual([]);
  });
});

test("a label stands for the first figure of its row, a head for the first below it, and a field's line for its own input", () => {
  const edition = disclosure2021;
  const [table] = compose(edition, practiceReport(edition.id)).nodes.flatMap((node) => (node.kind === "table" ? [node] : []));
  const [place] = placesOnPage({ nodes: table === undefined ? [] : [table] }, walk(edition));
  const cells = table?.rows.flat() ?? [];
  const first = cells.findIndex(({ address }) => address !== undefined);
  expect(first).toBeGreaterThan(0);
  expect(place?.pieces.slice(0, first + 1)).toEqual(Array.from({ length: first + 1 }, () => cells[first]?.address));
});

test("what an output adds of its own, 图解, has its elements and leads nowhere", () => {
  const edition = disclosure2021;
  const [outline, report] = [walk(edition), practiceReport(edition.id)];
  const plain = compose(edition, report);
  const drawn = illustrated(plain, chartsOf({ edition, report }, []), () => ({
    text: "图",
    picture: { svg: "<svg></svg>", png: null, width: 360, height: 100 },
  }));
  expect(drawn.nodes.length).toBeGreaterThan(plain.nodes.length);
  for (const [, render, root, places] of ways) {
    const whole =
      root === "body" && places === placesOnPage ? { ...drawn, nodes: drawn.nodes.filter(({ kind }) => kind !== "chart") } : drawn;
    expect(elementsOf(load(render(whole)), root)).toHaveLength(places(whole, outline).length);
    expect(addressed(places(whole, outline))).toEqual(addressed(places(plain, outline)));
  }
});
