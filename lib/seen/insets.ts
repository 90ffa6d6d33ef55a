// What stands in a line of text and is none: a picture, a box to type into, a bar, a formula.
//
// Nobody but a person can read these. So that 1, a picture and 8 never run together to 18, what touches a figure stands in the text in its
// bracket, 1〔图片〕8; a picture elsewhere in a line is left out, and named by the reader. Boxes always stand in the text: a page from the
// clipboard holds what a box began with, which need not be what it shows. HTML 15.5 says what is drawn in place of an element's own text.
import type { Declared, Tree } from "./cascade.ts";
import { withSmallMarked } from "./sizes.ts";

export type InsetKind = "picture" | "media" | "box" | "button" | "gauge" | "formula" | "sign" | "added" | "number";

/** `text`: what it says besides, as far as the page tells: a picture's words, what a box began with; "" where it tells nothing. */
export type Inset = { readonly kind: InsetKind; readonly text: string };

/** In whose bracket it stands. */
const words: Readonly<Record<InsetKind, string>> = {
  picture: "图片",
  media: "嵌入的内容",
  box: "输入框",
  button: "按钮",
  gauge: "进度条",
  formula: "公式",
  sign: "符号字体的字",
  added: "样式添上的字",
  number: "列表编号",
};

/** These may be a figure themselves, wherever they stand. */
const isAlwaysShown: Readonly<Record<InsetKind, boolean>> = {
  picture: false,
  media: false,
  box: true,
  button: false,
  gauge: false,
  formula: true,
  sign: true,
  added: false,
  number: false,
};

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Elements whose text nobody sees, whatever is declared for them. */
const silent = names(
  "head style script title meta link base noscript template xml datalist noframes noembed source track param area rp optgroup option",
);

/** True for an element that shows nothing and whose text is none of the page's. */
export const isSilent = <Element extends object>(tree: Tree<Element>, element: Element): boolean =>
  silent.has(tree.name(element)) ||
  (tree.name(element) === "input" && (tree.attribute(element, "type") ?? "").trim().toLowerCase() === "hidden");

const isTiny = (size: string | undefined): boolean => /^\s*[01](?:\.0*)?(?:px|pt)?\s*$/i.test(size ?? "");

/** A picture of a pixel holds a place open, or counts readers. */
const isSpacer = <Element extends object>(tree: Tree<Element>, element: Element, declared: Declared): boolean =>
  (["width", "height"] as const).some((side) => isTiny(declared.get(side) ?? tree.attribute(element, side)));

const said = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function ofInput<Element extends object>(tree: Tree<Element>, element: Element): Inset {
  const [type, value] = [(tree.attribute(element, "type") ?? "text").trim().toLowerCase(), said(tree.attribute(element, "value"))];
  if (type === "image") return { kind: "picture", text: said(tree.attribute(element, "alt")) };
  if (/^(?:checkbox|radio)$/.test(type)) return { kind: "button", text: "" };
  if (/^(?:button|submit|reset|file|color)$/.test(type)) return { kind: "button", text: value };
  return { kind: type === "range" ? "gauge" : "box", text: type === "password" ? "" : value };
}

function within<Element extends object>(tree: Tree<Element>, element: Element, name: string): readonly Element[] {
  return tree.children(element).flatMap((child) => (tree.name(child) === name ? [child] : within(tree, child, name)));
}

/** What a list to choose from shows: what is chosen, else the first of it. */
function chosenIn<Element extends object>(tree: Tree<Element>, element: Element): string {
  const options = within(tree, element, "option");
  const chosen = options.find((one) => tree.attribute(one, "selected") !== undefined) ?? options[0];
  return chosen === undefined ? "" : said(tree.text(chosen));
}

type Making = <Element extends object>(tree: Tree<Element>, element: Element) => Inset;

const embedded: Making = () => ({ kind: "media", text: "" });
const drawn: Making = (tree, element) => ({ kind: "picture", text: said(tree.attribute(element, "aria-label") ?? tree.text(element)) });

const makings: ReadonlyMap<string, Making> = new Map<string, Making>([
  ["img", (tree, element) => ({ kind: "picture", text: said(tree.attribute(element, "alt")) })],
  ["svg", drawn],
  ["canvas", () => ({ kind: "picture", text: "" })],
  ...["object", "embed", "iframe", "video", "audio", "applet", "frame"].map((name) => [name, embedded] as const),
  ["input", ofInput],
  ["textarea", (tree, element) => ({ kind: "box", text: said(tree.text(element)) })],
  ["select", (tree, element) => ({ kind: "box", text: chosenIn(tree, element) })],
  ["button", (tree, element) => ({ kind: "button", text: said(tree.text(element)) })],
  ["meter", () => ({ kind: "gauge", text: "" })],
  ["progress", () => ({ kind: "gauge", text: "" })],
  ["math", (tree, element) => ({ kind: "formula", text: said(tree.text(element)) })],
]);

/** Digits are drawn so, one picture under all of them, by pages that do not want to be copied. */
const isSprite = <Element extends object>(tree: Tree<Element>, element: Element, declared: Declared): boolean =>
  (declared.has("background-color") || declared.has("background-image")) &&
  /url\(/.test(`${declared.get("background-color") ?? ""} ${declared.get("background-image") ?? ""}`) &&
  /^(?:span|i|b|em|font|a|div)$/.test(tree.name(element)) &&
  tree.children(element).length === 0 &&
  said(tree.text(element)) === "";

/** What an element is in a line, where it is no text; undefined where its text is what is seen, or nothing is. */
export function insetOf<Element extends object>(tree: Tree<Element>, element: Element, declared: Declared): Inset | undefined {
  const name = tree.name(element);
  const making = makings.get(name) ?? (name.startsWith("v:") ? drawn : undefined);
  if (making !== undefined) {
    const inset = making(tree, element);
    return inset.kind === "picture" && isSpacer(tree, element, declared) ? undefined : inset;
  }
  return isSprite(tree, element, declared) ? { kind: "picture", text: "" } : undefined;
}

/** U+FFFC, which stands for an object in a text, marks the bracket until what is beside it is known (`settled`). */
const object = "\uFFFC";
const longest = 30;

/** An inset as it stands in a text until the line is whole. */
export function heldPlace({ kind, text }: Inset): string {
  const own = text.replace(/[〔〕\uFFFC]/g, "");
  return `〔${object}${isAlwaysShown[kind] ? object : ""}${words[kind]}${own === "" ? "" : `：${own.slice(0, longest)}`}〕`;
}

/** The number of an item without text, as it stands in a cell: no figure of it. */
export const numberAlone = (sign: string): string => `〔${words.number}：${sign}〕`;

const run = /(?:〔\uFFFC[^〔〕]*〕|\uFFFC)+/g;
const one = /〔(\uFFFC+)([^〔〕]*)〕|\uFFFC/g;

/** What stands there where it touches no figure: the number before an item is a word like others, of all the rest there is none. */
const elsewhere = (said: string | undefined): string =>
  said?.startsWith(`${words.number}：`) === true ? said.slice(words.number.length + 1) : "";

const figureBefore = /[\d０-９][.,．，%％]?$/;
const figureAfter = /^[.,．]?[\d０-９]/;

/** Whether what stands here touches a figure, or parts two that only blanks hold off. */
const touches = (before: string, after: string): boolean =>
  figureBefore.test(before) || figureAfter.test(after) || (/[\d０-９]\s*$/.test(before) && /^\s*[\d０-９]/.test(after));

/** A whole text with small digits beside others (sizes.ts) and its insets in their brackets where they count, and without the others. A bare U+FFFC, as programs leave it in plain text, is a picture. */
export function settled(held: string): string {
  const text = withSmallMarked(held);
  if (!text.includes(object)) return text;
  return text.replace(run, (signs: string, at: number) => {
    const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + signs.length, at + signs.length + 40)];
    const shown = touches(before, after) || (signs.includes(words.number) && figureAfter.test(after.trimStart()));
    return signs.replace(one, (_, marks: string | undefined, said: string | undefined) =>
      shown || marks === object + object ? `〔${said ?? words.picture}〕` : elsewhere(said),
    );
  });
}
