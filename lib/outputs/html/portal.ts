// The fragment on a page of a portal that is nobody's in particular: letters and width as portals usually have them, and none of our
// style sheet. For the preview only; what a certain portal adds of its own cannot be known here.
import type { Document } from "../../document/node.ts";
import { renderFragment } from "./render.ts";
import { lines } from "./text.ts";

const sheet = `body { margin: 0 auto; max-width: 1000px; padding: 16px; background: #fff; color: #333; font: 16px/1.75 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }`;

/** A page with the fragment as it is, in its `main`. */
export const portalPage = (document: Document, correction = ""): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lines(document.title).replaceAll("<br>", " ")}</title>
<style>${sheet}</style>
</head>
<body>
<main>
${renderFragment(document, correction)}</main>
</body>
</html>
`;
