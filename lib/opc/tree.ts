// XML as trees of elements whose names have one spelling, whatever prefixes a program chose: the children of one element, each a tree
// of its own that is handed over when it ends and then forgotten. So a long document takes no more room than its largest block.
//
// Of alternatives (mc:AlternateContent, ECMA-376 part 3, 9.3) one stands in the tree: the first that asks for nothing but
// namespaces that are known here, else what stands in for all of them.
import { parse, type Attributes, type Work } from "./xml.ts";
import { PackageError } from "./problem.ts";

export type XmlElement = { readonly name: string; readonly attributes: Attributes; readonly children: readonly XmlNode[] };
export type XmlNode = XmlElement | string;

/** Namespace → the prefix that its names have here. Names of others begin with ?: */
export type Prefixes = ReadonlyMap<string, string>;

type Draft = { readonly name: string; readonly attributes: Attributes; readonly children: XmlNode[] };
/** The prefixes in force, and how names are spelled under them: a document has few names, and many of each. */
type Scope = {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
};

const scopeOf = (prefixes: ReadonlyMap<string, string>): Scope => ({ prefixes, elements: new Map(), attributes: new Map() });

const alternatives = "mc:AlternateContent";

/** No office file declares more: each element that declares one copies all of them. */
const mostPrefixes = 128;

const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

/** The scope within an element, given the one around it. */
function scopeIn(around: Scope, attributes: Attributes, prefixes: Prefixes): Scope {
  const declared = Object.keys(attributes).filter(isDeclaration);
  if (declared.length === 0) return around;
  if (around.prefixes.size + declared.length > mostPrefixes) throw new PackageError("unusual");
  return scopeOf(
    new Map([...around.prefixes, ...declared.map((name) => [name.slice(6), prefixes.get(attributes[name] ?? "") ?? "?"] as const)]),
  );
}

function spelledAnew(name: string, { prefixes }: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(":");
  if (colon < 0) return isAttribute ? name : `${prefixes.get("") ?? "?"}:${name}`;
  const prefix = name.slice(0, colon);
  const own = prefix === "xml" ? "xml" : prefixes.get(prefix);
  if (own === undefined) throw new PackageError("unusual");
  return `${own}${name.slice(colon)}`;
}

function spelled(name: string, scope: Scope, isAttribute: boolean): string {
  const names = isAttribute ? scope.attributes : scope.elements;
  const own = names.get(name) ?? spelledAnew(name, scope, isAttribute);
  names.set(name, own);
  return own;
}

const none: Attributes = {};

function attributesIn(attributes: Attributes, scope: Scope): Attributes {
  const names = Object.keys(attributes);
  if (names.length === 0) return none;
  const own: Record<string, string> = {};
  for (const name of names) if (!isDeclaration(name)) own[spelled(name, scope, true)] = attributes[name] ?? "";
  return own;
}

/** What a choice asks for, in the names that namespaces have here. */
const required = (attributes: Attributes, scope: Scope): readonly string[] =>
  (attributes["Requires"] ?? "").split(/\s+/).flatMap((prefix) => (prefix === "" ? [] : [scope.prefixes.get(prefix) ?? "?"]));

const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** What stands in the tree for an element that ended: itself, or of alternatives the one that is taken. */
function standing(element: Draft): readonly XmlNode[] {
  if (element.name !== alternatives) return [element];
  const branches = element.children.filter(isElement);
  const chosen = branches.find(({ name, attributes }) => name === "mc:Choice" && attributes["known"] === "1");
  return (chosen ?? branches.find(({ name }) => name === "mc:Fallback"))?.children ?? [];
}

export type TreeHandler = {
  /** The names from the root that lead to the element whose children are wanted. Roots of other names are passed over. */
  readonly within: readonly string[];
  readonly prefixes: Prefixes;
  /** Prefixes, as they are here, of what alternatives may ask for. */
  readonly known: ReadonlySet<string>;
  readonly block: (element: XmlElement) => void;
  /** How many elements one block may have. */
  readonly most: number;
};

/** Goes through a part; the root's name. Throws a PackageError, or the parser's error where it is not well formed. */
export function eachBlock(xml: string, work: Work, { within, prefixes, known, block, most }: TreeHandler): string {
  const outermost = scopeOf(new Map());
  const scopes: Scope[] = [outermost];
  const path: string[] = [];
  const open: Draft[] = [];
  let [root, off, count] = ["", 0, 0];
  const leads = (): boolean => path.length <= within.length && path.every((name, at) => name === within[at]);
  const attributesOf = (name: string, attributes: Attributes, scope: Scope): Attributes =>
    name === "mc:Choice"
      ? { known: required(attributes, scope).every((one) => known.has(one)) ? "1" : "0" }
      : attributesIn(attributes, scope);
  parse(xml, work, {
    open: (written, attributes) => {
      const scope = scopeIn(scopes.at(-1) ?? outermost, attributes, prefixes);
      scopes.push(scope);
      const name = spelled(written, scope, false);
      if (scopes.length === 2) root = name;
      if (open.length === 0 && off === 0 && path.length < within.length) {
        path.push(name);
        if (!leads()) off = scopes.length;
        return;
      }
      if (off > 0) return;
      count += 1;
      if (count > most) throw new PackageError("tooMuch");
      open.push({ name, attributes: attributesOf(name, attributes, scope), children: [] });
    },
    text: (text) => open.at(-1)?.children.push(text),
    close: () => {
      const depth = scopes.length;
      scopes.pop();
      const ended = open.pop();
      if (ended === undefined) {
        if (off === 0 || off === depth) {
          path.pop();
          off = 0;
        }
        return;
      }
      const around = open.at(-1);
      if (around !== undefined) return void around.children.push(...standing(ended));
      count = 0;
      for (const one of standing(ended)) if (isElement(one)) block(one);
    },
  });
  return root;
}
