// The report as a page of its own, to look at, print or upload: meta tags, catalogue header, a choice of letter size, the
// text, and the figures once more for programs. It needs nothing from elsewhere and runs no script.
//
// The size is chosen by radio buttons that stand before the text, which every browser's style sheets understand. The figures stand
// in the head: what is in the body is seen.
import type { Edition } from "../../edition/edition.ts";
import type { Report, Texts } from "../../report/report.ts";
import { compose } from "../../document/compose.ts";
import { markOf, type Document } from "../../document/node.ts";
import { inScript, publishedOf, type Published } from "../published.ts";
import { bodyOf, correctionOf } from "./render.ts";
import { sheet } from "./style.ts";
import { element, escaped, inOneLine, lines } from "./text.ts";

/** The id of the element that holds the figures as JSON. */
export const figuresId = "nianbao-figures";

const sizes = [
  ["size-large", "大字"],
  ["size-usual", "中字"],
  ["size-small", "小字"],
] as const;

const nothing: Published = { metas: [], catalogue: [], figures: "" };

const metas = ({ metas }: Published): readonly string[] =>
  metas.map(([name, content]) => `<meta name="${escaped(name)}" content="${inOneLine(content)}">`);

const sizeChoice = sizes
  .map(
    ([id, name]) => `<input type="radio" name="size" id="${id}"${id === "size-usual" ? " checked" : ""}><label for="${id}">${name}</label>`,
  )
  .join("\n");

function catalogue({ catalogue }: Published): readonly string[] {
  const rows = catalogue.map(([label, value]) => element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, lines(value))));
  return rows.length === 0 ? [] : [element("dl", { "aria-label": "目录信息" }, ...rows)];
}

/** Relative, so that they hold wherever the files are put up together. */
function downloadsOf({ downloads = [] }: Published): readonly string[] {
  const links = downloads.map(({ label, name }) => element("a", { href: `./${encodeURIComponent(name)}`, download: "" }, escaped(label)));
  return links.length === 0 ? [] : [element("nav", { "aria-label": "下载" }, links.join("\n"))];
}

const data = ({ figures }: Published): readonly string[] =>
  figures === "" ? [] : [`<script type="application/json" id="${figuresId}">${inScript(figures)}</script>`];

/** The page as HTML; the mark stands in its header. `published`: what the portal says of the report besides its text. */
export function renderPage(document: Document, published: Published = nothing): string {
  const head = [
    '<meta charset="utf-8">',
    // Domestic browsers of two engines choose by these, and look at the first lines only.
    '<meta name="renderer" content="webkit">',
    '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inOneLine(document.title)}</title>`,
    ...metas(published),
    `<style>${sheet}</style>`,
    ...data(published),
  ];
  const mark = markOf(document.state);
  const main = [
    sizeChoice,
    ...catalogue(published),
    ...downloadsOf(published),
    `<article>\n${[...correctionOf(published.correction ?? ""), bodyOf(document)].join("\n")}\n</article>`,
  ];
  const body = [...(mark === null ? [] : [element("header", {}, escaped(mark))]), `<main>\n${main.join("\n")}\n</main>`];
  return `<!doctype html>\n<html lang="zh-CN">\n<head>\n${head.join("\n")}\n</head>\n<body>\n${body.join("\n")}\n</body>\n</html>\n`;
}

/** The page of a report; `settings`: what the installation says of every report it publishes. */
export const pageOf = (edition: Edition, report: Report, settings: Texts = {}): string =>
  renderPage(compose(edition, report), publishedOf(edition, report, settings));
