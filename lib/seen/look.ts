// How the text of an element looks, from what is declared for it and how the text around it looks.
import { signFontOf } from "../characters/signFonts.ts";
import { marked } from "./brackets.ts";
import type { Declared, Tree } from "./cascade.ts";
import type { Mark } from "./marks.ts";
import { ownFontOf } from "./ownFonts.ts";
import { sized, usualSize } from "./sizes.ts";

/** What lies over a text (covers.ts): over all of it, or over what is not taken out of its place (`loose`). */
export type Cover = "all" | "loose";

/** `gone`: the element itself is hidden, and nothing in it is seen; who reads a page from above stops there. `invisible`, `clear`, `sizeless`: by visibility, colour, size, which what stands in it may take back. */
export type Look = {
  readonly struck: boolean;
  /** A line is drawn over it that is no decoration of the text (lines.ts). */
  readonly lined: boolean;
  readonly shift: "上标" | "下标" | null;
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly clear: boolean;
  readonly sizeless: boolean;
  readonly white: boolean;
  readonly onPaper: boolean;
  /** The colours of the letters and of the ground under them, where they are declared. */
  readonly ink: string | undefined;
  readonly ground: string | undefined;
  readonly rightToLeft: boolean;
  readonly forced: boolean;
  /** The font of signs that its letters and digits are set in. */
  readonly signs: string | undefined;
  /** The font that the page brings along and its digits are set in. */
  readonly ownFont: string | undefined;
  /** In points. */
  readonly size: number;
  readonly covered: Cover | undefined;
  readonly inCell: boolean;
  /** Its letters are white in the midst of others that are not. */
  readonly amidst: boolean;
};

export const plainLook: Look = {
  struck: false,
  lined: false,
  shift: null,
  gone: false,
  invisible: false,
  clear: false,
  sizeless: false,
  white: false,
  onPaper: true,
  ink: undefined,
  ground: undefined,
  rightToLeft: false,
  forced: false,
  signs: undefined,
  ownFont: undefined,
  size: usualSize,
  covered: undefined,
  inCell: false,
  amidst: false,
};

export const markOf = ({ struck, lined, shift, covered }: Look): Mark | null =>
  struck || lined ? "删除线" : (shift ?? (covered === undefined ? null : "遮住"));

/** A white figure in a cell, or in the midst of other letters, of which no ground is told may be on a ground that is not known here; nobody sees it where there is none. */
const isFaint = (look: Look, text: string): boolean => (look.inCell || look.amidst) && isWhiteOnWhite(look) && /[\d０-９]/.test(text);

/** The mark of a text of this look. */
export const markFor = (look: Look, text: string): Mark | null => markOf(look) ?? (isFaint(look, text) ? "遮住" : null);

/** A text of this look as it stands in its line until that is `settled`: in the bracket of its mark, or with its size. */
export function inMarks(look: Look, text: string): string {
  const mark = markFor(look, text);
  return mark === null ? sized(text, look) : marked(text, mark);
}

const white = "#ffffff";

/** Letters of the colour of their ground. White is for those to judge who know of which grounds a page tells. */
const isDrowned = ({ ink, ground }: Look): boolean => ink !== undefined && ink === ground && ink !== white;

/** Whether the text that stands directly in the element is seen. */
export const isSeen = (look: Look): boolean => !look.gone && !look.invisible && !look.clear && !look.sizeless && !isDrowned(look);

/** White letters on white: where a program writes every ground that it shows, as offices do, nobody sees them. */
export const isWhiteOnWhite = ({ white, onPaper }: Look): boolean => white && onPaper;

const isZero = (value: string | undefined): boolean => value !== undefined && /^[+-]?0*\.?0*(?:[a-z]+|%)?$/.test(value) && /0/.test(value);

const perPoint: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10.5, rem: 12, ex: 5, cm: 28.35, mm: 2.835, in: 72, "%": 0.12 };

/** Letters of a point or less, which are a pixel or so. */
const isSpeck = (size: string): boolean => /^[\d.]+(?:px|pt)$/.test(size) && points(size) <= 1;

/** A length in points, 0 for what is none. */
function points(value: string | undefined): number {
  const [, amount = "0", unit = ""] = /^([+-]?\d*\.?\d+)([a-z]+|%)$/.exec(value ?? "") ?? [];
  return Number(amount) * (perPoint[unit] ?? 0);
}

/** A shift of less than this aligns letters, and raises none. */
const least = 2;

const shiftBy = (height: number): Look["shift"] => (height >= least ? "上标" : height <= -least ? "下标" : null);

function isSmall(size = ""): boolean {
  const [, amount = "1", unit = ""] = /^([\d.]+)(em|%)$/.exec(size) ?? [];
  return /^(?:smaller|x{1,2}-small)$/.test(size) || (unit !== "" && Number(amount) * (unit === "em" ? 100 : 1) < 90);
}

const ups = new Set(["super", "top", "text-top"]);
const downs = new Set(["sub", "bottom", "text-bottom"]);
const boxes = new Set(["td", "th", "tr", "table", "tbody", "thead", "tfoot", "col", "colgroup"]);

/** Undefined where the element leaves its text on the line that it stands on. */
function shiftOf(name: string, declared: Declared): Look["shift"] | undefined {
  const align = declared.get("vertical-align");
  const variant = declared.get("font-variant-position");
  if (variant === "super" || variant === "sub") return variant === "super" ? "上标" : "下标";
  if (align !== undefined && !boxes.has(name)) {
    if (align === "super") return "上标";
    if (align === "sub") return "下标";
    if (isSmall(declared.get("font-size")) && (ups.has(align) || downs.has(align))) return ups.has(align) ? "上标" : "下标";
    const shifted = shiftBy(points(align));
    if (shifted !== null) return shifted;
  }
  const raised = shiftBy(points(declared.get("mso-text-raise")));
  if (raised !== null) return raised;
  if (declared.get("position") !== "relative" || boxes.has(name)) return undefined;
  return shiftBy(points(declared.get("bottom")) - points(declared.get("top"))) ?? undefined;
}

/** A line under the text that is set up into it. */
const isRaisedLine = (declared: Declared): boolean =>
  /underline/.test(declared.get("text-decoration-line") ?? "") && points(declared.get("text-underline-offset")) <= -least;

const isStruck = (declared: Declared): boolean =>
  /line-through/.test(declared.get("text-decoration-line") ?? "") ||
  isRaisedLine(declared) ||
  !/^(?:|none|initial|unset)$/.test(declared.get("text-line-through") ?? "");

const isFar = (value: string | undefined): boolean => points(value) <= -500;

/** Drawn in no size, or so that it lets all light through. */
const isShrunk = (declared: Declared): boolean =>
  /scale(?:3d|x|y)?\(\s*0*\.?0*\s*[,)]/.test(declared.get("transform") ?? "") ||
  /^0*\.?0+(?:\s|$)/.test(declared.get("scale") ?? "") ||
  isZero(declared.get("zoom")) ||
  /opacity\(\s*0*\.?0*%?\s*\)/.test(declared.get("filter") ?? "");

/** Cut to nothing, or moved off the page. */
function isOutOfSight(declared: Declared): boolean {
  const isCut =
    /^(?:hidden|clip)$/.test(declared.get("overflow") ?? "") &&
    ["width", "height", "max-width", "max-height"].some((side) => isZero(declared.get(side)) || declared.get(side) === "1px");
  const isClipped =
    /^rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)$/.test(declared.get("clip") ?? "") ||
    /^(?:inset\(\s*(?:50|100)%|(?:circle|ellipse)\(\s*0)/.test(declared.get("clip-path") ?? "");
  const isAway =
    /^(?:absolute|fixed|relative)$/.test(declared.get("position") ?? "") && (isFar(declared.get("left")) || isFar(declared.get("top")));
  const isPushed = ["text-indent", "margin-left", "margin-top"].some((side) => isFar(declared.get(side)));
  return isCut || isClipped || isAway || isPushed || isShrunk(declared);
}

/** Less than a tenth of black is lighter on paper than anybody reads. */
function isFaded(opacity: string | undefined): boolean {
  const [, amount = "1", percent = ""] = /^\+?(\d*\.?\d+)(%?)$/.exec(opacity ?? "") ?? [];
  return Number(amount) < (percent === "" ? 0.1 : 10);
}

const isGone = (declared: Declared): boolean =>
  declared.get("display") === "none" ||
  isFaded(declared.get("opacity")) ||
  declared.get("content-visibility") === "hidden" ||
  isOutOfSight(declared);

/** Text as it is told by characters what markup does to its direction: letter by letter from right to left (HTML 15.3.5). */
export const turnedBy = ({ rightToLeft, forced }: Look, text: string): string =>
  rightToLeft && forced && text.trim() !== "" ? `\u202E${text}\u202C` : text;

const named: Readonly<Record<string, string>> = {
  white,
  black: "#000000",
  red: "#ff0000",
  yellow: "#ffff00",
  lime: "#00ff00",
  blue: "#0000ff",
};

const hex = (amount: string): string => Math.min(255, Number(amount)).toString(16).padStart(2, "0");

const perTurn: Readonly<Record<string, number>> = { "": 1, deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 };

/** hsl() in hexadecimal (CSS Color 4, 7.1). */
function ofHue(turn: number, saturation: number, lightness: number): string {
  const [hue, strength] = [(turn % 360) + 360, saturation * Math.min(lightness, 1 - lightness)];
  const part = (offset: number): string => {
    const at = (offset + hue / 30) % 12;
    return hex(String(Math.round(255 * (lightness - strength * Math.max(-1, Math.min(at - 3, 9 - at, 1))))));
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

/** The colours of hsl() and of rgb() with per cent, where they let no light through. */
function ofParts(color: string): string | undefined {
  const [, turn, unit = "", saturation, lightness] =
    /^hsla?\(\s*([+-]?[\d.]+)(deg|rad|grad|turn)?[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?\s*(?:[,/]\s*(?:1(?:\.0*)?|100%)\s*)?\)$/.exec(color) ??
    [];
  if (turn !== undefined && saturation !== undefined && lightness !== undefined)
    return ofHue(Number(turn) * (perTurn[unit] ?? 1), Math.min(1, Number(saturation) / 100), Math.min(1, Number(lightness) / 100));
  const parts = /^rgba?\(\s*([\d.]+)%[\s,]+([\d.]+)%[\s,]+([\d.]+)%\s*(?:[,/]\s*(?:1(?:\.0*)?|100%)\s*)?\)$/.exec(color)?.slice(1);
  return parts === undefined ? undefined : `#${parts.map((part) => hex(String(Math.round(Number(part) * 2.55)))).join("")}`;
}

/** A colour in one spelling, #rrggbb or its name; undefined for what is none by itself. */
export function colourOf(declared: string | undefined): string | undefined {
  const color = /^(?:(?:rgb|hsl)a?\([^)]*\)|[^\s;]+)/.exec((declared ?? "").trim())?.[0] ?? "";
  if (/^#[\da-f]{6}$/.test(color)) return color;
  if (/^#[\da-f]{3}$/.test(color)) return color.replace(/[\da-f]/g, "$&$&");
  const [, red, green, blue] = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*(?:1(?:\.0*)?|100%)\s*)?\)$/.exec(color) ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined) return `#${hex(red)}${hex(green)}${hex(blue)}`;
  if (color.endsWith(")")) return ofParts(color);
  return /^[a-z]{3,}$/.test(color) && !/^(?:transparent|none|auto|window|windowtext|initial|inherit|unset|revert|currentcolor)$/.test(color)
    ? (named[color] ?? color)
    : undefined;
}

/** Whether a colour lets all light through, in any spelling (CSS Color 4, 5 and 6). */
export const isTransparent = (color: string): boolean =>
  /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00)$/.test(color) ||
  /^(?:rgb|hsl)a?\((?:[^),/]+,){3}\s*0*\.?0*%?\s*\)$|^[a-z-]+\([^)/]*\/\s*0*\.?0*%?\s*\)$/.test(color);

const partsOf = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** So little apart that nobody tells letters from their ground, of 255. */
const apart = 16;

/** Whether two colours look the same; those that are told by a name only are the same where the names are. */
const isAlike = (one: string, other: string): boolean => {
  if (!one.startsWith("#") || !other.startsWith("#")) return one === other;
  const parts = partsOf(other);
  return partsOf(one).every((part, at) => Math.abs(part - (parts[at] ?? 0)) < apart);
};

/** Whether a colour is white, or as good as that, in any spelling. */
export const isWhite = (color: string): boolean => {
  const colour = colourOf(color);
  return colour !== undefined && isAlike(colour, white);
};

/** Whether a ground is as white as paper; one that lets through what lies under it is as white as that. */
function isPaper(ground: string | undefined, under: boolean): boolean {
  if (ground === undefined) return under;
  if (/url\(|gradient\(/.test(ground)) return false;
  return (
    isWhite(ground) ||
    /^(?:auto|window)\b/.test(ground) ||
    (under && /^(?:transparent|none|initial|inherit)\b|rgba\([^)]*,\s*0(?:\.0*)?\s*\)/.test(ground))
  );
}

const sizes: Readonly<Record<string, number>> = {
  "xx-small": 7,
  "x-small": 7.5,
  small: 10,
  medium: usualSize,
  large: 13.5,
  "x-large": 18,
  "xx-large": 24,
  "xxx-large": 36,
};

/** How much larger or smaller all of it is drawn. */
function scaleOf(declared: Declared): number {
  const [, amount, unit] =
    /^([\d.]+)(%?)$/.exec(declared.get("zoom") ?? "") ?? /scale\(\s*([\d.]+)()\s*\)/.exec(declared.get("transform") ?? "") ?? [];
  return amount === undefined ? 1 : Number(amount) / (unit === "%" ? 100 : 1) || 1;
}

/** The size of text in points within text of the size `around`. */
function sizeOf(size: string | undefined, around: number): number {
  if (size === undefined) return around;
  if (size === "smaller" || size === "larger") return size === "smaller" ? around / 1.2 : around * 1.2;
  const [, amount, unit = ""] = /^(\d*\.?\d+)(r?em|%)$/.exec(size) ?? [];
  const own =
    amount === undefined
      ? (sizes[size] ?? points(size))
      : (Number(amount) / (unit === "%" ? 100 : 1)) * (unit === "rem" ? usualSize : around);
  return own > 0 ? own : around;
}

/** What is taken out of its place and lies on a ground of its own, or is set above, stands over what covers the text around it. */
function coverWithin(covered: Cover | undefined, declared: Declared): Cover | undefined {
  if (covered === undefined || /^(?:|static)$/.test(declared.get("position") ?? "")) return covered;
  const isOwn = /^(?:absolute|fixed)$/.test(declared.get("position") ?? "") && colourOf(declared.get("background-color")) !== undefined;
  return isOwn || covered === "loose" || Number(declared.get("z-index") ?? 0) > 0 ? undefined : covered;
}

/** The font of signs that holds within an element, given which holds around it. */
function signsOf(declared: Declared, around: string | undefined): string | undefined {
  const own = declared.get("mso-char-type") === "symbol" ? signFontOf(declared.get("mso-symbol-font-family")) : undefined;
  const family = declared.get("font-family");
  return own ?? (family === undefined || /^(?:inherit|unset)$/.test(family) ? around : signFontOf(family));
}

/** The font of the page's own (`families`) that holds within an element, given which holds around it. */
function ownFontWithin(declared: Declared, around: string | undefined, families: ReadonlySet<string>): string | undefined {
  const family = families.size === 0 ? undefined : declared.get("font-family");
  return family === undefined || /^(?:inherit|unset)$/.test(family) ? around : ownFontOf(family, families);
}

const inline: ReadonlySet<string> = new Set("span font b strong i em u a small big".split(" "));

const noFamilies: ReadonlySet<string> = new Set();

/** The look of an element of this name within text that looks like `around`. `families`: the fonts that the page brings along. */
export function lookWithin(around: Look, name: string, declared: Declared, families: ReadonlySet<string> = noFamilies): Look {
  const inCell = around.inCell || name === "td" || name === "th";
  if (declared.size === 0) return around.gone || inCell !== around.inCell ? { ...around, gone: false, inCell } : around;
  const [visibility, hide, size, color, ground] = ["visibility", "mso-hide", "font-size", "color", "background-color"].map((property) =>
    declared.get(property),
  );
  const isHidden = visibility === undefined ? undefined : /^(?:hidden|collapse)$/.test(visibility);
  // What letters are filled with is over their colour, where it is said.
  const fill = declared.get("-webkit-text-fill-color") ?? color;
  const isClear = fill === undefined ? undefined : isTransparent(fill);
  return {
    struck: around.struck || isStruck(declared),
    // A ground of its own lies over what is drawn under it.
    lined: around.lined && (ground === undefined || colourOf(ground) === undefined),
    signs: signsOf(declared, around.signs),
    ownFont: ownFontWithin(declared, around.ownFont, families),
    size: sizeOf(size, around.size) * scaleOf(declared),
    covered: coverWithin(around.covered, declared),
    inCell,
    amidst:
      color === undefined || color === "inherit" ? around.amidst : isWhite(color) && (around.amidst || (inline.has(name) && !around.white)),
    shift: shiftOf(name, declared) ?? around.shift,
    gone: isGone(declared) || hide === "all" || hide === "screen",
    invisible: isHidden ?? around.invisible,
    clear: isClear ?? around.clear,
    white: color === undefined || color === "inherit" ? around.white : isWhite(color),
    onPaper: isPaper(ground, around.onPaper),
    ink: color === undefined || color === "inherit" ? around.ink : colourOf(color),
    ground: ground === undefined ? around.ground : /url\(|gradient\(/.test(ground) ? undefined : (colourOf(ground) ?? around.ground),
    rightToLeft: /^(?:rtl|ltr)$/.test(declared.get("direction") ?? "") ? declared.get("direction") === "rtl" : around.rightToLeft,
    forced: around.forced || /^(?:bidi|isolate)-override$/.test(declared.get("unicode-bidi") ?? ""),
    // What is measured by the size around it is nothing where that is nothing.
    sizeless:
      size === undefined
        ? around.sizeless
        : isZero(size) ||
          isSpeck(size) ||
          (around.sizeless && /(?:em|%)$|^(?:smaller|larger|inherit)$/.test(size) && !size.endsWith("rem")),
  };
}

/** What lies over the text of elements: lines (lines.ts) and covers (covers.ts); and the fonts that the page brings along. */
export type Drawn<Element> = {
  readonly isLined: ((element: Element) => boolean) | undefined;
  readonly coverOf: ((element: Element) => Cover | undefined) | undefined;
  readonly families: ReadonlySet<string>;
};

/** The function that says how the text of an element looks; each is asked once. */
export function looksIn<Element extends object>(
  tree: Tree<Element>,
  declaredFor: (element: Element) => Declared,
  { isLined, coverOf, families }: Drawn<Element>,
): (element: Element) => Look {
  const looks = new Map<Element, Look>();
  // Neighbours are mostly alike.
  const last = new Map<Declared, { readonly around: Look; readonly name: string; readonly look: Look }>();
  const within = (around: Look, name: string, declared: Declared): Look => {
    const before = last.get(declared);
    if (before?.around === around && before.name === name) return before.look;
    const look = lookWithin(around, name, declared, families);
    last.set(declared, { around, name, look });
    return look;
  };
  return (element) => {
    const path: Element[] = [];
    for (let at: Element | undefined = element; at !== undefined && !looks.has(at); at = tree.parent(at)) path.push(at);
    for (const one of path.reverse()) {
      const parent = tree.parent(one);
      const look = within((parent === undefined ? undefined : looks.get(parent)) ?? plainLook, tree.name(one), declaredFor(one));
      const [lined, cover] = [isLined?.(one) === true, coverOf?.(one)];
      looks.set(one, lined || cover !== undefined ? { ...look, lined: look.lined || lined, covered: cover ?? look.covered } : look);
    }
    return looks.get(element) ?? plainLook;
  };
}
