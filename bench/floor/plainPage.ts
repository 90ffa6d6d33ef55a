// A plain React page with table three, drawn by a small server of our own and alive by its script: what a page costs before it does
// anything that ours does besides. The script is made by the bundler that the unit tests run on.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { build, type Rolldown } from "vite";
import type { Edition } from "../../lib/edition/edition.ts";
import { layout } from "../../lib/edition/layout.ts";
import { inputsUnder, walk } from "../../lib/edition/walk.ts";
import type { Texts } from "../../lib/report/report.ts";
import { floorStyle } from "./page.ts";
import { Plain, type PlainTable } from "./plain.ts";

function tableOf(edition: Edition, texts: Texts): PlainTable {
  const outline = walk(edition);
  const grid = outline.grids.get("applications")?.grid;
  if (grid === undefined) throw new RangeError("the plain page is written for the grid applications");
  const sumsOf = (at: string) => (outline.cells.get(at)?.total === true ? { at, sums: [...inputsUnder(outline, at)] } : { at });
  const lines = layout(grid).rows.map((row) =>
    row.map(({ rowSpan: rows, colSpan: columns, text, address }) => ({
      rows,
      columns,
      text,
      ...(address === undefined ? {} : sumsOf(address)),
    })),
  );
  return { lines, texts };
}

/** Its script, as small as ours. */
async function script(): Promise<string> {
  const input = new URL("alive.ts", import.meta.url).pathname;
  const made = (await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, minify: true, modulePreload: false, target: "chrome109", rolldownOptions: { input } },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}

/** Serves the page with these figures; `url` is where it is. */
export async function servePlain(edition: Edition, figures: Texts): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const table = tableOf(edition, figures);
  const code = await script();
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>plain</title><style>${floorStyle}</style><div id="root">${renderToString(createElement(Plain, table))}</div><script type="application/json" id="data">${JSON.stringify(table)}</script><script src="/alive.js" async></script></html>`;
  const server = createServer(({ url }, answer) => {
    const [type, body] = url === "/alive.js" ? ["text/javascript", code] : ["text/html", page];
    answer.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
