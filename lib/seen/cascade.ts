// What is declared for an element: by its tag, by the rules of the page, by its own style (CSS Cascade 4, 6.1).
import { declarationsOf, rulesOf, type Declaration, type Rule } from "./sheet.ts";

/** How a tree of elements is read, whatever library made it. `matches` may throw for a selector that it does not know. */
export type Tree<Element extends object> = {
  readonly name: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | undefined;
  readonly parent: (element: Element) => Element | undefined;
  readonly matches: (element: Element, selector: string) => boolean;
  readonly children: (element: Element) => readonly Element[];
  /** All text in it, seen or not. */
  readonly text: (element: Element) => string;
};

/** Values by property; those of shorthands stand under the property that is asked for. */
export type Declared = ReadonlyMap<string, string>;

const asked = new Set(
  "text-decoration-line text-line-through display visibility opacity font-size vertical-align position float top bottom left right mso-text-raise mso-hide mso-number-format mso-element mso-special-character mso-footnote-id mso-endnote-id width height max-width max-height overflow clip clip-path text-indent margin-left margin-top content-visibility color background-color background-image font-variant-position direction unicode-bidi list-style-type transform scale filter zoom -webkit-text-fill-color background-position background-size background-repeat text-underline-offset font-family mso-char-type mso-symbol-font-family mso-diagonal-up mso-diagonal-down z-index".split(
    " ",
  ),
);

const shorthands: Readonly<Record<string, string>> = {
  "text-decoration": "text-decoration-line",
  "-webkit-text-decoration": "text-decoration-line",
  "-webkit-text-decoration-line": "text-decoration-line",
  font: "font-size",
  background: "background-color",
  "list-style": "list-style-type",
  mask: "mask-image",
  "-webkit-mask": "mask-image",
  "-webkit-mask-image": "mask-image",
  "overflow-x": "overflow",
  "overflow-y": "overflow",
};

/** The size and the families that the shorthand of a font says. */
function ofFont(value: string): readonly (readonly [string, string])[] {
  const [, size, families] =
    /(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)(?:\s*\/\s*\S+)?(?:\s+(\S[\s\S]*))?$/i.exec(value.replace(/\b[1-9]00\b/g, "")) ?? [];
  return [
    ...(size === undefined ? [] : [["font-size", size] as const]),
    ...(families === undefined ? [] : [["font-family", families] as const]),
  ];
}

const isVariable = (property: string): boolean => property.startsWith("--");

function plain({ property, value, important }: Declaration, wanted: ReadonlySet<string>): readonly Declaration[] {
  const pairs = property === "font" && !/\bvar\(/.test(value) ? ofFont(value) : [[shorthands[property] ?? property, value] as const];
  return pairs.flatMap(([name, said]) => (wanted.has(name) || isVariable(name) ? [{ property: name, value: said, important }] : []));
}

const plainOf = (declarations: readonly Declaration[], wanted: ReadonlySet<string>): readonly Declaration[] =>
  declarations.flatMap((one) => plain(one, wanted));

const byTag: ReadonlyMap<string, Declared> = new Map([
  ...["s", "strike", "del"].map((name) => [name, new Map([["text-decoration-line", "line-through"]])] as const),
  ["sup", new Map([["vertical-align", "super"]])],
  ["rt", new Map([["vertical-align", "super"]])],
  ["sub", new Map([["vertical-align", "sub"]])],
  ["bdo", new Map([["unicode-bidi", "bidi-override"]])],
  ["small", new Map([["font-size", "smaller"]])],
  ["big", new Map([["font-size", "larger"]])],
]);
const nothing: Declared = new Map();

/** What a selector's last part asks for first: a class, else a tag, else anything. */
type Known = {
  readonly selector: string;
  readonly key: string;
  readonly specificity: number;
  readonly order: number;
  readonly declarations: readonly Declaration[];
  readonly simple: Simple | undefined;
};
type Simple = { readonly tag: string; readonly classes: readonly string[] };

const lastPart = /(?:[^\s>+~()[\]\\]|\\[\s\S]|\([^()]*\)|\[[^\]]*\])+$/;
const tagAndClasses = /^([\w-]+|\*)?((?:\.[^\s.:#[\]()>+~*\\]+)*)$/;

const count = (selector: string, pattern: RegExp): number => (selector.match(pattern) ?? []).length;

/** Selectors 4, 17, as far as a number tells: ids, then classes and their like, then tags. */
const specificityOf = (selector: string): number =>
  count(selector, /#[\w-]/g) * 1_000_000 +
  count(selector, /\.[^\s.]|\[|(?<!:):(?!:|not\(|is\(|where\()[a-z]/gi) * 1000 +
  count(selector, /(?:^|[\s>+~(])[a-z]/gi);

function known(selector: string, declarations: readonly Declaration[], order: number): Known {
  const [, tag = "", classes = ""] = tagAndClasses.exec(selector) ?? [];
  const isSimple = tagAndClasses.test(selector) && selector !== "";
  const last = (lastPart.exec(selector)?.[0] ?? "").replace(/\([^()]*\)|\[[^\]]*\]/g, "");
  const key = /\.([^\s.:#\\]+)/.exec(last)?.[0] ?? /^[a-z][\w-]*/i.exec(last)?.[0] ?? "*";
  const simple = isSimple ? { tag: tag === "*" ? "" : tag.toLowerCase(), classes: classes.toLowerCase().split(".").slice(1) } : undefined;
  return { selector, key: key.toLowerCase(), specificity: specificityOf(selector), order, declarations, simple };
}

function indexed(rules: readonly Rule[], wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Known[]> {
  const index = new Map<string, Known[]>();
  rules.forEach(({ selector, declarations }, order) => {
    const meant = plainOf(declarations, wanted);
    if (meant.length === 0) return;
    const one = known(selector, meant, order);
    const alike = index.get(one.key) ?? [];
    index.set(one.key, alike);
    alike.push(one);
  });
  return index;
}

/** Indexes that are kept: the pages of a portal have the same sheets. Letters of all sheets of a page. */
const most = { kept: 8, letters: 100_000 } as const;

type Indexed = ReturnType<typeof indexed>;
const keptFor = new WeakMap<ReadonlySet<string>, Map<string, Indexed>>();

/** The rules of a page's sheets by what they may apply to. */
function indexFor(sheets: readonly string[], wanted: ReadonlySet<string>): Indexed {
  const key = sheets.join("\0");
  if (key.length > most.letters) return indexed(sheets.flatMap(rulesOf), wanted);
  const kept = keptFor.get(wanted) ?? new Map<string, Indexed>();
  keptFor.set(wanted, kept);
  const index = kept.get(key) ?? indexed(sheets.flatMap(rulesOf), wanted);
  if (kept.size >= most.kept && !kept.has(key)) kept.clear();
  kept.set(key, index);
  return index;
}

/** Styles that are kept, and the letters of one that is: a page repeats its own a thousand times, and so do the pages of a portal. */
const mostStyles = { kept: 2_000, letters: 1_000 } as const;

const stylesFor = new WeakMap<ReadonlySet<string>, Map<string, readonly Declaration[]>>();

/** What a `style` attribute declares. */
function inStyleFor(wanted: ReadonlySet<string>): (style: string) => readonly Declaration[] {
  const styles = stylesFor.get(wanted) ?? new Map<string, readonly Declaration[]>();
  stylesFor.set(wanted, styles);
  return (style) => {
    if (style === "") return [];
    const known = styles.get(style) ?? plainOf(declarationsOf(style), wanted);
    if (style.length > mostStyles.letters) return known;
    if (styles.size >= mostStyles.kept && !styles.has(style)) styles.clear();
    styles.set(style, known);
    return known;
  };
}

/** The attributes that declare something, beside `style`. */
const declaring = ["class", "dir", "bgcolor", "color", "face", "size", "hidden"] as const;

/** The sizes of `<font>` (HTML 15.3.4), where 3 is the usual one. */
const fontSizes = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"] as const;

/** The size that `<font size>` names; +1 and -1 go from the usual one. */
function sizeNamed(size: string): string | undefined {
  const [, sign, amount] = /^\s*([+-]?)(\d+)/.exec(size) ?? [];
  if (amount === undefined) return undefined;
  const step = sign === "" ? Number(amount) : 3 + Number(`${sign}${amount}`);
  return fontSizes[Math.min(Math.max(step, 1), fontSizes.length) - 1];
}

/** The elements that are folded or closed until somebody opens them. */
const folding = new Set(["summary", "details", "dialog"]);

const asIs: readonly (readonly [string, string])[] = [];

/** What is folded or closed until somebody opens it (HTML 15.5.9 and 4.11.4); a summary stays in sight. */
function foldedBy(name: string, attribute: (name: string) => string | undefined): readonly (readonly [string, string])[] {
  if (name === "summary") return [["visibility", "visible"]];
  if ((name !== "details" && name !== "dialog") || attribute("open") !== undefined) return asIs;
  return [name === "details" ? ["visibility", "hidden"] : ["display", "none"]];
}

/** The function that says which rules hold for an element, the weakest first. */
function matching<Element extends object>(
  index: ReadonlyMap<string, readonly Known[]>,
  tree: Tree<Element>,
): (element: Element, name: string) => readonly Known[] {
  const applies = (element: Element, name: string, classes: readonly string[], { simple, selector }: Known): boolean => {
    if (simple !== undefined) return (simple.tag === "" || simple.tag === name) && simple.classes.every((one) => classes.includes(one));
    try {
      return tree.matches(element, selector);
    } catch {
      return false;
    }
  };
  return (element, name) => {
    if (index.size === 0) return [];
    const classes = (tree.attribute(element, "class") ?? "")
      .toLowerCase()
      .split(/\s+/)
      .filter((one) => one !== "");
    const near = ["*", name, ...classes.map((one) => `.${one}`)].flatMap((key) => index.get(key) ?? []);
    return near.filter((one) => applies(element, name, classes, one)).sort((a, b) => a.specificity - b.specificity || a.order - b.order);
  };
}

const valuesOf = (first: Iterable<readonly [string, string]>, all: readonly Declaration[]): Map<string, string> => {
  const values = new Map<string, string>(first);
  for (const { property, value } of [...all.filter(({ important }) => !important), ...all.filter(({ important }) => important)])
    values.set(property, value);
  return values;
};

/** What these rules alone declare for an element: nothing by its tag, nothing by its own style. */
export function declaredBy<Element extends object>(
  rules: readonly Rule[],
  tree: Tree<Element>,
  wanted: ReadonlySet<string>,
): (element: Element) => Declared {
  const rulesFor = matching(indexed(rules, wanted), tree);
  return (element) => {
    const own = rulesFor(element, tree.name(element));
    return own.length === 0
      ? nothing
      : valuesOf(
          [],
          own.flatMap(({ declarations }) => declarations),
        );
  };
}

const variable = /\bvar\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g;

/** One variable may be written with others; a ring of them comes to nothing. */
const deepestVariable = 8;

/** A value with what its variables stand for (CSS Custom Properties 1, 3); one that stands for nothing is left out. */
function withoutVariables(value: string, said: (name: string) => string | undefined): string {
  let whole = value;
  for (let depth = 0; depth < deepestVariable && /\bvar\(/.test(whole); depth += 1)
    whole = whole.replace(variable, (_, name: string, otherwise: string | undefined) => said(name) ?? otherwise ?? "").slice(0, 2_000);
  return whole.trim();
}

/** The function that says what is declared for an element; each is asked once. `wanted`: the properties that it is asked for. */
export function cascadeOf<Element extends object>(
  sheets: readonly string[],
  tree: Tree<Element>,
  wanted: ReadonlySet<string> = asked,
): (element: Element) => Declared {
  const index = indexFor(sheets, wanted);
  const rulesFor = matching(index, tree);
  const answers = new Map<Element, Declared>();
  const inStyle = inStyleFor(wanted);

  /**
   * What attributes say in place of a style (HTML 15.2, 15.3), and what a class is called that came without its sheet, as Word Online's
   * and Firefox's do: all of it gives way to every rule.
   */
  const hintsOf = (element: Element, name: string): readonly (readonly [string, string])[] => {
    const classes = (tree.attribute(element, "class") ?? "").toLowerCase();
    const [direction, ground, color, face] = [
      tree.attribute(element, "dir"),
      tree.attribute(element, "bgcolor"),
      name === "font" ? tree.attribute(element, "color") : undefined,
      name === "font" ? tree.attribute(element, "face") : undefined,
    ];
    const size = name === "font" ? sizeNamed(tree.attribute(element, "size") ?? "") : undefined;
    return [
      ...(/(?:^|\s)(?:strike|strikethrough|line-through)(?:\s|$)/.test(classes) ? [["text-decoration-line", "line-through"] as const] : []),
      ...(/(?:^|\s)superscript(?:\s|$)/.test(classes)
        ? [["vertical-align", "super"] as const]
        : /(?:^|\s)subscript(?:\s|$)/.test(classes)
          ? [["vertical-align", "sub"] as const]
          : []),
      ...(/(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/.test(classes) ? [["display", "none"] as const] : []),
      ...(tree.attribute(element, "hidden") === undefined ? [] : [["display", "none"] as const]),
      ...foldedBy(name, (attribute) => tree.attribute(element, attribute)),
      ...(direction === undefined ? [] : [["direction", direction.toLowerCase()] as const]),
      ...(ground === undefined ? [] : [["background-color", ground.toLowerCase()] as const]),
      ...(color === undefined ? [] : [["color", color.toLowerCase()] as const]),
      ...(face === undefined ? [] : [["font-family", face] as const]),
      ...(size === undefined ? [] : [["font-size", size] as const]),
    ];
  };

  const declared = (element: Element): Declared => {
    const name = tree.name(element);
    const own = rulesFor(element, name);
    const inline = inStyle(tree.attribute(element, "style") ?? "");
    const first = byTag.get(name) ?? nothing;
    const hints = hintsOf(element, name);
    if (own.length === 0 && inline.length === 0 && hints.length === 0) return first;
    const values = valuesOf([...first, ...hints], [...own.flatMap(({ declarations }) => declarations), ...inline]);
    const saidHere = (name: string): string | undefined => values.get(name) ?? saidAround(tree.parent(element), name);
    for (const [property, value] of values) if (value.includes("var(")) values.set(property, withoutVariables(value, saidHere));
    return values;
  };

  const saidAround = (element: Element | undefined, name: string): string | undefined =>
    element === undefined ? undefined : (declaredFor(element).get(name) ?? saidAround(tree.parent(element), name));

  /** Of most elements nothing but the style declares anything, and the cells of a table are alike. */
  const byStyle = new Map<string, Declared>();
  const ofStyle = (style: string, element: Element): Declared => {
    const answer = byStyle.get(style) ?? declared(element);
    byStyle.set(style, answer);
    return answer;
  };
  const plainNames = new Map<string, boolean>();
  const isPlain = (name: string): boolean => {
    const known = plainNames.get(name) ?? !(byTag.has(name) || folding.has(name) || index.has(name) || index.has("*"));
    plainNames.set(name, known);
    return known;
  };
  const hasStyleOnly = (element: Element, style: string): boolean =>
    isPlain(tree.name(element)) && !style.includes("var(") && declaring.every((name) => tree.attribute(element, name) === undefined);

  const declaredFor = (element: Element): Declared => {
    const style = tree.attribute(element, "style") ?? "";
    const answer = answers.get(element) ?? (hasStyleOnly(element, style) ? ofStyle(style, element) : declared(element));
    answers.set(element, answer);
    return answer;
  };
  return declaredFor;
}
