// Tables of the report that stand on a page without lines. The page says the same, but nobody can read it: a portal took the borders away.
import type { TableNode } from "../document/node.ts";
import type { Page } from "../reading/html/page.ts";
import type { Spot } from "./difference.ts";

/** What looks otherwise on a page than it should, in a sentence. */
export type Look = { readonly message: string; readonly spot: Spot };

/** Each table of the report, with its place among those of the page, of whose lines the page says nothing. */
export const bordersMissing = ({ tables, linked }: Page, matched: readonly (readonly [TableNode, number])[]): readonly Look[] =>
  matched.flatMap(([{ caption }, at]): readonly Look[] => {
    const borders = tables[at]?.borders ?? "cells";
    if (borders === "cells") return [];
    const what = borders === "none" ? "网页里没有写这张表的边框" : "网页里只写了这张表的外框，格与格之间没有线";
    const unknown = linked ? "；网站自己的样式文件里可能有，这里看不到" : "";
    return [{ message: `${caption}：${what}${unknown}。请对着网页看一遍。`, spot: { in: "table", table: at, cell: null } }];
  });
