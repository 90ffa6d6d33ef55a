// Words that a page's own style sheets put before or after its elements when it is shown (content of ::before and ::after): seen by everybody, in no text.

const rules = /:{1,2}(?:before|after)\b[^{}]*\{[^{}]*?\bcontent\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;}"'])*)/giu;

/** An icon of a font is written as an escape of the private area, and says nothing. */
const withoutIcons = (content: string): string => content.replace(/\\(?:[\da-f]{1,6}\s?|[^\da-f])/gi, "");

const quoted = /"([^"]*)"|'([^']*)'/g;

/** Whether what is added has letters or digits, or counts. */
const saysSomething = (content: string): boolean =>
  /\bcounters?\(/i.test(content) ||
  [...withoutIcons(content).matchAll(quoted)].some(([, double = "", single = ""]) => /[\p{L}\p{N}]/u.test(double + single));

/** How many rules of a style sheet add words or numbers. */
export const addedBy = (sheet: string): number =>
  [...sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(rules)].filter(([, content = ""]) => saysSomething(content)).length;
