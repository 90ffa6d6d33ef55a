// Lines that a page draws over its text by other means than a decoration: a ground of colour steps, what stands before or after an element, an
// empty element that lies over another, a diagonal of a cell.
//
// A line through the middle strikes out what it crosses; one at the foot or at the top does not. A diagonal parts a head of two names, and crosses a
// figure out that stands alone. Lengths are reckoned for one line of text, since nobody here lays the page out: what may cross a figure counts as crossing it.
import { declaredBy, type Declared, type Tree } from "./cascade.ts";
import { isTransparent, isWhite } from "./look.ts";
import { rulesOf, type Rule } from "./sheet.ts";

/** How a line lies: across the text, or from corner to corner. */
type Lie = "across" | "diagonal";

/** A line of text in points, as it usually is. */
const line = 15;
const perPoint: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10.5, rem: 12, ex: 5, cm: 28.35, mm: 2.835, in: 72, "": 1 };

/** A length as a part of what it is measured by, a line of text high; of a sum its first part. Undefined for what is none. */
function partOf(value: string | undefined): number | undefined {
  const [, amount, unit = ""] = /^(?:calc\(\s*)?([+-]?\d*\.?\d+)(%|[a-z]*)/.exec(value ?? "") ?? [];
  if (amount === undefined) return undefined;
  return unit === "%" ? Number(amount) / 100 : (Number(amount) * (perPoint[unit] ?? 1)) / line;
}

const isAcross = (at: number): boolean => at > 0.2 && at < 0.85;

/** So much of a ground is a line; more of it is a stripe. */
const thick = 0.2;

const isClear = (colour: string): boolean => isTransparent(colour) || isWhite(colour);

/** The parts of a list that stand between commas, brackets whole. */
const listed = (text: string): readonly string[] => text.match(/(?:[^,(]|\((?:[^()]|\([^()]*\))*\))+/g)?.map((one) => one.trim()) ?? [];

type Stop = { readonly clear: boolean; readonly at: number; readonly colour: string };

const colour = /^(?:[a-z-]+\([^)]*\)|#[\da-f]+|[a-z]+)/;

/** The stops of a gradient in order; one that says no place lies halfway between its neighbours, which are those at the ends. */
function stopsOf(parts: readonly string[]): readonly Stop[] {
  return parts.flatMap((part, place) => {
    const [name = ""] = colour.exec(part) ?? [];
    const places = (part.slice(name.length).match(/calc\([^)]*\)|[+-]?\d*\.?\d+(?:%|[a-z]+)?/g) ?? []).flatMap((one) => partOf(one) ?? []);
    const at = places.length > 0 ? places : [place / Math.max(1, parts.length - 1)];
    return at.map((one) => ({ clear: isClear(name), at: one, colour: name }));
  });
}

/** Whether a thin band of colour lies in the midst of what is clear. */
function hasLine(stops: readonly Stop[]): boolean {
  const first = stops.findIndex(({ clear }) => !clear);
  const last = stops.length - 1 - [...stops].reverse().findIndex(({ clear }) => !clear);
  const [from, to] = [stops[first - 1]?.at, stops[last + 1]?.at];
  return from !== undefined && to !== undefined && to - from <= thick && isAcross((from + to) / 2);
}

function lieOf(direction: string): Lie | undefined {
  if (/^to (?:top|bottom)$|^(?:0|180|360)(?:deg)?$|^(?:0|0\.5|1)turn$/.test(direction)) return "across";
  return /^to (?:left|right)$|^(?:90|270)deg$|^\.?0?\.?[27]5turn$/.test(direction) ? undefined : "diagonal";
}

/** A ground of one colour that is sized to a line, and where it lies. */
function isStrip(declared: Declared, layer: string): boolean {
  const [, place = "", size = ""] = /\)\s*([^/()]*?)\s*(?:\/\s*([^,]*))?$/.exec(layer) ?? [];
  const sizes = (declared.get("background-size") ?? size).trim().split(/\s+/);
  const height = partOf(sizes[1]);
  if (height === undefined || height > thick) return false;
  const words = (declared.get("background-position") ?? place)
    .replace(/\b(?:no-)?repeat(?:-[xy])?\b|\b(?:scroll|fixed|local)\b/g, "")
    .trim();
  const [first = "", second = first === "" ? "0%" : "center"] = words.split(/\s+/);
  const down = /^(?:top|bottom)$/.test(first) ? first : second;
  const at = down === "center" ? 0.5 : down === "top" ? 0 : down === "bottom" ? 1 : (partOf(down) ?? 0.5);
  return isAcross(at);
}

const gradients = /\b(?:repeating-)?linear-gradient\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

type Gradient = { readonly direction: string; readonly stops: readonly Stop[]; readonly index: number };

/** The linear gradients of a value, with where each begins in it. */
export const gradientsIn = (value: string): readonly Gradient[] =>
  [...value.matchAll(gradients)].map((found) => {
    const parts = listed(found[1] ?? "");
    const [direction = ""] = /^(?:to [a-z ]+|[+-]?[\d.]+(?:deg|turn|rad|grad))$/.exec(parts[0] ?? "") ?? [];
    return { direction, stops: stopsOf(direction === "" ? parts : parts.slice(1)), index: found.index };
  });

/** A line in a picture that is repeated along the middle. */
const isRuled = (declared: Declared, ground: string): boolean =>
  /url\(/.test(ground) &&
  /repeat-x/.test(`${ground} ${declared.get("background-repeat") ?? ""}`) &&
  /\b(?:center|50%)/.test(declared.get("background-position") ?? ground.replace(/url\([^)]*\)/g, ""));

/** How a line in the ground of an element lies over its text. */
function lineInGround(declared: Declared): Lie | undefined {
  const ground = `${declared.get("background-color") ?? ""} ${declared.get("background-image") ?? ""}`;
  if (ground.length === 1) return undefined;
  if (isRuled(declared, ground) || (/url\(/.test(ground) && isStrip(declared, ground))) return "across";
  for (const { direction, stops, index } of gradientsIn(ground)) {
    const lie = lieOf(direction === "" ? "to bottom" : direction);
    if (lie !== undefined && hasLine(stops)) return lie;
    if (stops.some(({ clear }) => !clear) && isStrip(declared, ground.slice(index))) return "across";
  }
  return undefined;
}

/** What is asked of things that lie over a text (covers.ts too). */
export const drawing: ReadonlySet<string> = new Set(
  "content display visibility opacity position inset top bottom left right width height margin margin-top margin-bottom margin-left margin-right border border-top border-bottom border-block border-block-start border-block-end background-color background-image transform rotate text-decoration-line z-index mask-image filter".split(
    " ",
  ),
);

const isLine = (border: string | undefined): boolean =>
  border !== undefined &&
  /\b(?:solid|dashed|dotted|double|groove|ridge|inset|outset)\b/.test(border) &&
  !/(?:^|\s)0(?:px|pt)?(?:\s|$)/.test(border);

/** The four sides of `inset`, as it repeats them. */
export function sidesOf(declared: Declared): Readonly<Record<"top" | "right" | "bottom" | "left", string | undefined>> {
  const [top, right = top, bottom = top, left = right] = (declared.get("inset") ?? "").split(/\s+/).filter((one) => one !== "");
  return {
    top: declared.get("top") ?? top,
    right: declared.get("right") ?? right,
    bottom: declared.get("bottom") ?? bottom,
    left: declared.get("left") ?? left,
  };
}

/** Whether it is taken out of its place, and may lie over a text. */
export const isMoved = (declared: Declared): boolean =>
  /^(?:absolute|fixed)$/.test(declared.get("position") ?? "") ||
  (declared.get("position") === "relative" && (declared.has("top") || declared.has("bottom"))) ||
  ["margin", "margin-top", "margin-bottom", "margin-left", "margin-right"].some((side) =>
    /(?:^|\s)-\d*\.?[1-9]/.test(declared.get(side) ?? ""),
  ) ||
  /translatey?\(/.test(declared.get("transform") ?? "");

/** Marks of a few pixels, bars and arrows beside a text cross nothing. */
const least = 12;

function isWide(declared: Declared): boolean {
  const { left, right } = sidesOf(declared);
  const width = declared.get("width");
  if (width === undefined || width === "auto") return left !== undefined && right !== undefined;
  const [, amount = "0", unit = ""] = /^(?:calc\(\s*)?([\d.]+)(%|[a-z]*)/.exec(width) ?? [];
  return unit === "%" ? Number(amount) >= 60 : Number(amount) * (perPoint[unit] ?? 1) >= least;
}

/** Where the lines lie that it draws, from the top of what it lies over to its foot. */
function heightsOf(declared: Declared, isRule: boolean): readonly number[] {
  const sides = sidesOf(declared);
  const [top, bottom] = [partOf(sides.top), partOf(sides.bottom)];
  const own = partOf(declared.get("height"));
  const height = own ?? (top !== undefined && bottom !== undefined ? Math.max(0, 1 - top - bottom) : 0);
  const from = top ?? (bottom === undefined ? 0.5 : 1 - bottom - height);
  const [all, above, below] = [
    declared.get("border"),
    declared.get("border-top") ?? declared.get("border-block-start"),
    declared.get("border-bottom") ?? declared.get("border-block-end"),
  ];
  const ground = declared.get("background-color") ?? declared.get("background-image");
  const isFilled = isRule || (ground !== undefined && !isClear(ground) && ground !== "none");
  return [
    ...(isLine(above) ? [from] : []),
    ...(isLine(below) ? [from + height] : []),
    ...(height <= thick && (isFilled || isLine(all)) ? [from] : []),
  ];
}

const dashes = /^["'](?:[-—–―─━_/\\╱╲⟋⟍]|\\20(?:0[eE]|1[0-5]) ?)+["']$/;

/** How a thing without text of its own lies over the text beside it. */
function lieOfThing(declared: Declared, isRule: boolean): Lie | undefined {
  if (declared.get("display") === "none" || declared.get("visibility") === "hidden" || /^0(?:\.0*)?%?$/.test(declared.get("opacity") ?? ""))
    return undefined;
  if (!isMoved(declared)) return undefined;
  if (dashes.test(declared.get("content") ?? "") || /line-through/.test(declared.get("text-decoration-line") ?? "")) return "across";
  if (lineInGround(declared) === "across") return "across";
  const heights = isRule || isWide(declared) ? heightsOf(declared, isRule) : [];
  const turned = `${declared.get("transform") ?? ""} ${declared.get("rotate") ?? ""}`;
  if (heights.length > 0 && /rotate|\d(?:deg|turn|rad)|skew|matrix/.test(turned)) return "diagonal";
  return heights.some(isAcross) ? "across" : undefined;
}

const pseudo = /:{1,2}(before|after)$/i;

/** The rules for what stands before or after an element, as rules for the element. */
export function rulesBeside(rules: readonly Rule[], side: string): readonly Rule[] {
  return rules.flatMap(({ selector, declarations }) => {
    const found = pseudo.exec(selector);
    if (found?.[1]?.toLowerCase() !== side) return [];
    const bare = selector.slice(0, found.index).trim();
    return [{ selector: bare === "" || /[\s>+~]$/.test(bare) ? `${bare}*` : bare, declarations }];
  });
}

/** True where elements of a page may lie over others. */
export const mayOverlay = (page: string): boolean =>
  /position\s*:\s*(?:absolute|relative|fixed)|margin[\w-]*\s*:[^;:"'}]*-|translate/i.test(page);

/** A quick look at the source of a page: false where no such line can be in it. */
export const mayDrawLines = (page: string): boolean =>
  /:(?:before|after)\b|gradient\(|background[^;"]{0,300}url\(|mso-diagonal/i.test(page) || mayOverlay(page);

const empties = new Set("hr span div i b em p u s font img".split(" "));

/** A figure that stands alone, which a diagonal crosses out. */
export const isLoneFigure = (text: string): boolean => /\d/.test(text) && !/\p{L}/u.test(text);

/** The diagonals of Excel's cells. */
const diagonalOf = (declared: Declared): Lie | undefined =>
  ["mso-diagonal-up", "mso-diagonal-down"].some((name) => isLine(declared.get(name))) ? "diagonal" : undefined;

/** Only such sheets have rules for what stands before or after an element. */
export const isBeside = (sheet: string): boolean => /:(?:before|after)\b/i.test(sheet);

/** The function that says whether a line is drawn over the text of an element; undefined where the page, `source`, draws none. `sheets`: the page's own; `drawnFor`: what is declared of `drawing`. */
export function linesOver<Element extends object>(
  source: string,
  sheets: readonly string[],
  tree: Tree<Element>,
  { declaredFor, drawnFor }: Readonly<Record<"declaredFor" | "drawnFor", (element: Element) => Declared>>,
): ((element: Element) => boolean) | undefined {
  if (!mayDrawLines(source)) return undefined;
  const rules = sheets.filter(isBeside).flatMap(rulesOf);
  const beside = ["before", "after"]
    .map((side) => rulesBeside(rules, side))
    .filter((own) => own.length > 0)
    .map((own) => declaredBy(own, tree, drawing));
  const isMoving = sheets.some(mayOverlay);

  const lieBeside = (element: Element): Lie | undefined => {
    for (const declared of beside.map((declaredBeside) => declaredBeside(element))) {
      const lie = /^(?:none|normal|)$/.test(declared.get("content") ?? "") ? undefined : lieOfThing(declared, false);
      if (lie !== undefined) return lie;
    }
    return undefined;
  };

  /** A child, or the one that stands alone in it, that draws a line and says nothing. */
  const lieOfChild = (child: Element): Lie | undefined => {
    const name = tree.name(child);
    if (!empties.has(name)) return undefined;
    const [only, ...more] = tree.children(child);
    if (more.length > 0) return undefined;
    if (only === undefined && !isMoving && !mayOverlay(tree.attribute(child, "style") ?? "")) return undefined;
    const lie = only === undefined ? lieOfThing(drawnFor(child), name === "hr") : lieOfChild(only);
    return lie === undefined || tree.text(child).trim() !== "" ? undefined : lie;
  };

  return (element) => {
    const lies = [
      lineInGround(declaredFor(element)) ?? diagonalOf(declaredFor(element)),
      lieBeside(element),
      ...tree.children(element).map(lieOfChild),
    ];
    return lies.includes("across") || (lies.includes("diagonal") && isLoneFigure(tree.text(element)));
  };
}
