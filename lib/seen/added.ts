// Words that a page's own style sheets put before or after its elements when it is shown (content of ::before and ::after): seen by everybody, in no text. Beside a
// figure they make another one of it: 1 with a 4 before it is seen as 41.
import { declaredBy, type Tree } from "./cascade.ts";
import { heldPlace } from "./insets.ts";
import { isBeside, rulesBeside } from "./lines.ts";
import { rulesOf } from "./sheet.ts";

const quoted = /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'/g;
const escaped = /\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi;

/** Icons of fonts are written in the private area, and say nothing. */
const isIcon = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code > 0xeffff;

const characterOf = (code: number): string => (isIcon(code) || code > 0x10ffff || code === 0 ? "" : String.fromCodePoint(code));

/** What the strings in a value of `content` say (CSS Syntax 3, 4.3.7). */
export const wordsIn = (content: string): string =>
  [...content.matchAll(quoted)]
    .map(([, double = "", single = ""]) =>
      (double + single).replace(escaped, (_, code: string | undefined, sign: string | undefined) =>
        code === undefined ? (sign ?? "") : characterOf(Number.parseInt(code, 16)),
      ),
    )
    .join("");

/** A number that is counted, or a word that an attribute holds. */
const reckoned = /\b(?:counters?|attr)\(/i;

/** What beside a figure would be another figure. */
const ofFigures = /[\p{N}.,．，%％‰十百千万亿]/u;

const asked = new Set(["content", "display", "visibility", "opacity", "position"]);

/** Texts that hold the places of what is added. */
export type Added = { readonly before: string; readonly after: string };

const nothing: Added = { before: "", after: "" };

/** The function that says what is put beside the text of an element that counts in a figure. */
export function addedBeside<Element extends object>(sheets: readonly string[], tree: Tree<Element>): (element: Element) => Added {
  const rules = sheets.filter(isBeside).flatMap(rulesOf);
  const declared = (["before", "after"] as const).map((side) => declaredBy(rulesBeside(rules, side), tree, asked));
  if (
    !rules.some(({ declarations }) =>
      declarations.some(({ property, value }) => property === "content" && (reckoned.test(value) || ofFigures.test(wordsIn(value)))),
    )
  )
    return () => nothing;
  const held = (element: Element, declaredFor: (typeof declared)[number]): string => {
    const own = declaredFor(element);
    const content = own.get("content") ?? "";
    const isAway =
      own.get("display") === "none" ||
      own.get("visibility") === "hidden" ||
      /^0(?:\.0*)?$/.test(own.get("opacity") ?? "") ||
      /^(?:absolute|fixed)$/.test(own.get("position") ?? "");
    if (isAway || !(reckoned.test(content) || ofFigures.test(wordsIn(content)))) return "";
    return heldPlace({ kind: "added", text: wordsIn(content) });
  };
  return (element) => {
    const [before = "", after = ""] = declared.map((declaredFor) => held(element, declaredFor));
    return before === "" && after === "" ? nothing : { before, after };
  };
}
