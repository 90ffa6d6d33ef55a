// What lies over a text so that it is not seen, or not as it is written: a ground that is laid over it, a mask that cuts a line into it, a blur.
//
// Nobody here lays a page out: what is set to the whole of the box that it is placed in covers that; a patch of some size covers a short text beside it.
// In which order they are drawn is told by what is taken out of its place, by z-index and by what stands first (CSS 2.2, appendix E), as far as that goes.
import { declaredBy, type Declared, type Tree } from "./cascade.ts";
import { drawing, gradientsIn, isBeside, isMoved, mayOverlay, rulesBeside, sidesOf } from "./lines.ts";
import { colourOf, isTransparent, type Cover } from "./look.ts";
import { rulesOf } from "./sheet.ts";

/** A quick look at the source of a page: false where nothing can lie over its text. */
export const mayCover = (page: string): boolean => /\bmask\b|blur\(/i.test(page) || mayOverlay(page);

/** So long at most is a text that a patch or a mask of some picture covers. */
const short = 40;

const isOpaque = (declared: Declared): boolean => {
  const colour = declared.get("background-color") ?? "";
  if (!/gradient\(/.test(`${colour}${declared.get("background-image") ?? ""}`)) return colourOf(colour) !== undefined;
  const gradients = gradientsIn(`${colour} ${declared.get("background-image") ?? ""}`);
  return gradients.some(({ stops }) => stops.length > 0 && stops.every((stop) => colourOf(stop.colour) !== undefined));
};

const isHidden = (declared: Declared): boolean =>
  declared.get("display") === "none" ||
  declared.get("visibility") === "hidden" ||
  /^(?:0?\.[0-8]\d*|0|[0-8]?\d(?:\.\d+)?%)$/.test(declared.get("opacity") ?? "");

type Extent = "whole" | "some" | "none";

/** How much of a side it takes: all of it, or so many points at least. */
function extentOf(size: string | undefined, from: string | undefined, to: string | undefined, least: number): Extent {
  if (size === undefined || size === "auto")
    return from !== undefined && to !== undefined && !/-/.test(`${from}${to}`.replace(/-0/g, "")) ? "whole" : "none";
  const [, amount = "0", unit = ""] = /^(?:calc\(\s*)?([\d.]+)(%|[a-z]*)/.exec(size) ?? [];
  if (/^(?:%|v[wh])$/.test(unit)) return Number(amount) >= 60 ? "whole" : "none";
  return Number(amount) * (unit === "px" ? 0.75 : unit === "pt" ? 1 : 12) >= least ? "some" : "none";
}

const [leastWide, leastHigh] = [15, 9] as const;

/** How much of the box that it is placed in a thing lies over. */
function spreadOf(declared: Declared): "whole" | "patch" | undefined {
  if (isHidden(declared) || !isMoved(declared) || !isOpaque(declared) || Number(declared.get("z-index") ?? 0) < 0) return undefined;
  if (/scale[xy]?\(\s*0/.test(declared.get("transform") ?? "")) return undefined;
  const { top, right, bottom, left } = sidesOf(declared);
  const extents = [extentOf(declared.get("width"), left, right, leastWide), extentOf(declared.get("height"), top, bottom, leastHigh)];
  if (extents.includes("none")) return undefined;
  return extents.includes("some") ? "patch" : "whole";
}

const isTakenOut = (declared: Declared): boolean => /^(?:absolute|fixed)$/.test(declared.get("position") ?? "");

const isPlaced = (declared: Declared): boolean => /^(?:absolute|fixed|relative|sticky)$/.test(declared.get("position") ?? "");

/** Whether a mask cuts a line into what it lets through. */
const isCutting = (mask: string): boolean =>
  gradientsIn(mask).some(({ stops }) => {
    const clear = stops.map(({ colour }) => isTransparent(colour));
    return clear.slice(clear.indexOf(false), clear.lastIndexOf(false) + 1).includes(true);
  });

/** Something that lies over the box that it is placed in: over all of it, or a patch. */
type Laid = { readonly isWhole: boolean; readonly cover: Cover };

/**
 * The function that says what lies over the text of an element; undefined where nothing of the page, `source`, can. `sheets`: the page's own; `drawnFor`: what they
 * and the elements declare of `drawing`.
 */
export function coversOver<Element extends object>(
  source: string,
  sheets: readonly string[],
  tree: Tree<Element>,
  drawnFor: (element: Element) => Declared,
): ((element: Element) => Cover | undefined) | undefined {
  if (!mayCover(source)) return undefined;
  const rules = sheets.filter(isBeside).flatMap(rulesOf);
  const beside = ["before", "after"].map((side) => declaredBy(rulesBeside(rules, side), tree, drawing));
  const known = new Map<Element, Laid | undefined>();

  const isBlank = (element: Element): boolean => tree.text(element).trim() === "";
  const isShort = (element: Element): boolean => tree.text(element).trim().length <= short;

  const laidBy = (child: Element): Laid | undefined => {
    const declared = drawnFor(child);
    if (isHidden(declared)) return undefined;
    const spread = isTakenOut(declared) ? spreadOf(declared) : undefined;
    if (spread === "whole" || (spread === "patch" && isBlank(child))) return { isWhole: spread === "whole", cover: "all" };
    return isPlaced(declared) ? undefined : laidIn(child);
  };

  /** What in an element lies over the box that it is placed in: this element's, or that of one around it. */
  const laidIn = (element: Element): Laid | undefined => {
    if (known.has(element)) return known.get(element);
    known.set(element, undefined);
    const children = tree.children(element);
    const laid = children.map(laidBy);
    const at = Math.max(
      laid.findIndex((one) => one?.isWhole === true),
      laid.findIndex((one) => one !== undefined),
    );
    const found = laid[at];
    const isFirst = found !== undefined && children.slice(0, at).every(isBlank);
    known.set(element, isFirst ? { ...found, cover: "loose" } : found);
    return known.get(element);
  };

  /** What stands before or after it, or in it and is moved by offsets, lies over its text. */
  const isPatched = (element: Element): boolean => {
    const spreads = [
      ...beside.flatMap((besideFor) => {
        const declared = besideFor(element);
        return /^(?:none|normal|)$/.test(declared.get("content") ?? "") ? [] : [spreadOf(declared)];
      }),
      ...tree.children(element).flatMap((child) => {
        const declared = drawnFor(child);
        return isTakenOut(declared) || spreadOf(declared) === undefined || !isBlank(child) ? [] : ["patch" as const];
      }),
    ];
    return spreads.includes("whole") || (spreads.includes("patch") && isShort(element));
  };

  /** A mask or a blur takes away of its letters. */
  const isVeiled = (element: Element): boolean => {
    const declared = drawnFor(element);
    if (/blur\(\s*(?:[2-9]|\d{2,})/.test(declared.get("filter") ?? "")) return isShort(element);
    const mask = declared.get("mask-image") ?? "none";
    return !/^(?:|none|initial|unset)$/.test(mask) && (isCutting(mask) || isShort(element));
  };

  return (element) => {
    if (isVeiled(element) || isPatched(element)) return "all";
    if (tree.parent(element) !== undefined && !isPlaced(drawnFor(element))) return undefined;
    const laid = laidIn(element);
    return laid !== undefined && (laid.isWhole || isShort(element)) ? laid.cover : undefined;
  };
}
