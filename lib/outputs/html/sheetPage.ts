// The page of a sheet (核查单, 报审单) by itself: nothing from elsewhere, no script.
import { inOneLine } from "./text.ts";

/** The page as HTML; `body` is what stands in it. */
export function sheetPage(title: string, styles: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${inOneLine(title)}</title><style>${styles}</style>`;
  return `<!doctype html>\n<html lang="zh-CN">\n<head>${head}</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}
