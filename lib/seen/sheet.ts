// A style sheet as rules: one for each selector of a list, with what it declares, in order.
//
// CSS Syntax 3 as far as offices and portals need it: strings, comments, escapes, HTML's comment marks around the whole. What is
// strange is passed over as CSS asks, and nothing throws.

/** `value`: as it stands, but in lower case outside of strings. */
export type Declaration = { readonly property: string; readonly value: string; readonly important: boolean };
export type Rule = { readonly selector: string; readonly declarations: readonly Declaration[] };

const token = /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|\\[\s\S]|[^"'/<\\{}();,-]+|[\s\S]/g;

const isDropped = (piece: string): boolean => piece.startsWith("/*") || piece === "<!--" || piece === "-->";

/** The pieces of a text: strings and escapes whole, comments gone. */
const piecesOf = (text: string): readonly string[] => (text.match(token) ?? []).filter((piece) => !isDropped(piece));

/** Cut at a sign that stands neither in a string nor in brackets. */
function cut(text: string, at: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of piecesOf(text)) {
    if (piece === "(" || piece === "{") depth += 1;
    if (piece === ")" || piece === "}") depth = Math.max(0, depth - 1);
    if (piece === at && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${piece}`);
  }
  return parts;
}

type Block = { readonly prelude: string; readonly body: string };

/** Each `prelude { body }` at the top; statements that end with a semicolon are none. */
function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = [];
  let [prelude, body, depth] = ["", "", 0];
  for (const piece of piecesOf(css)) {
    if (piece === "{") depth += 1;
    else if (piece === "}" && depth > 0) depth -= 1;
    if (depth === 0 && piece === "}") {
      if (prelude.trim() !== "") blocks.push({ prelude: prelude.trim(), body });
      [prelude, body] = ["", ""];
    } else if (depth === 0) prelude = piece === ";" ? "" : prelude + piece;
    else if (depth > 1 || piece !== "{") body += piece;
  }
  return depth > 0 ? [...blocks, { prelude: prelude.trim(), body }] : blocks;
}

const lowered = (value: string): string => (/["']/.test(value) ? value : value.toLowerCase());

/** The declarations of a block, or of a `style` attribute. */
export function declarationsOf(body: string): readonly Declaration[] {
  return cut(body, ";").flatMap((text) => {
    const colon = text.indexOf(":");
    const property = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!/^[\w-]+$/.test(property)) return [];
    const [, value = "", important] = /^([\s\S]*?)(!\s*important)?\s*$/i.exec(text.slice(colon + 1)) ?? [];
    return [{ property, value: lowered(value.trim()), important: important !== undefined }];
  });
}

/** The screen that a page is judged for, in pixels. */
const screen = 1366;

const px = (amount: string, unit: string): number => Number(amount) * (unit === "px" ? 1 : 16);

const isMet = ([, limit = "", amount = "", unit = ""]: RegExpMatchArray): boolean =>
  limit === "min" ? px(amount, unit) <= screen : px(amount, unit) >= screen;

/** Whether a list of media queries holds on that screen. */
export function isOnScreen(media: string): boolean {
  return cut(media.toLowerCase(), ",").some((query) => {
    if (
      /^\s*(?:only\s+)?(?:print|speech|aural|braille|handheld|tty)\b|^\s*not\s+(?:all|screen)\b|prefers-[\w-]+\s*:\s*(?:dark|more|reduce)/.test(
        query,
      )
    )
      return false;
    return [...query.matchAll(/(min|max)-width\s*:\s*([\d.]+)(px|r?em)/g)].every(isMet);
  });
}

/** Sheets whose rules are kept, and the letters of one that is: a page is asked for them by several, and the pages of a portal have the same. */
const mostSheets = { kept: 16, letters: 50_000 } as const;

const rulesKept = new Map<string, readonly Rule[]>();

/** The rules of a sheet, those within `@media` and its kin too where they hold. */
export function rulesOf(css: string): readonly Rule[] {
  if (css.length > mostSheets.letters) return rulesIn(css);
  const rules = rulesKept.get(css) ?? rulesIn(css);
  if (rulesKept.size >= mostSheets.kept && !rulesKept.has(css)) rulesKept.clear();
  rulesKept.set(css, rules);
  return rules;
}

function rulesIn(css: string): readonly Rule[] {
  return blocksOf(css).flatMap(({ prelude, body }): readonly Rule[] => {
    const [, name, condition = ""] = /^@([\w-]+)([\s\S]*)$/.exec(prelude) ?? [];
    if (name === undefined) {
      const declarations = declarationsOf(body);
      return cut(prelude, ",").map((selector) => ({ selector: selector.trim(), declarations }));
    }
    if (name === "supports" || name === "layer") return rulesIn(body);
    return name === "media" && isOnScreen(condition) ? rulesIn(body) : [];
  });
}

/** Whether a `unicode-range` holds a digit; none holds all. */
function holdsDigits(range: string | undefined): boolean {
  if (range === undefined) return true;
  return [...range.matchAll(/u\+([\da-f?]+)(?:-([\da-f]+))?/gi)].some(([, from = "", to = from]) => {
    const [least, most] = [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
    return least <= 0x39 && most >= 0x30;
  });
}

/** A name of a family in one spelling. */
export const familyName = (family: string): string =>
  family
    .trim()
    .replace(/^["']|["']$/g, "")
    .trim()
    .toLowerCase();

/** The families that a sheet brings along in files of its own, where these have digits (CSS Fonts 4, 4.1). Office programs name the fonts that they use in the same way, but bring no file. */
export function ownFamilies(css: string): readonly string[] {
  if (!/@font-face/i.test(css)) return [];
  return blocksOf(css).flatMap(({ prelude, body }): readonly string[] => {
    if (/^@(?:media|supports|layer)\b/i.test(prelude)) return ownFamilies(body);
    if (!/^@font-face$/i.test(prelude)) return [];
    const said = new Map(declarationsOf(body).map(({ property, value }) => [property, value]));
    const isFile = /url\(/i.test(said.get("src") ?? "") && holdsDigits(said.get("unicode-range"));
    return isFile ? [familyName(said.get("font-family") ?? "")] : [];
  });
}
