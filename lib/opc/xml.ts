// XML of a part, gone through once from its beginning to its end: strict, in linear time, without a tree. At the first
// thing that is not well formed it stops. A DOCTYPE is refused (no part of an office file has one), so that no entity is ever
// declared; depth and attributes are bounded.
import { SaxesParser } from "saxes";
import { PackageError } from "./problem.ts";

/** The names of the elements that are open, from the root. */
export type Path = readonly string[];

export type Attributes = { readonly [name: string]: string };

export type Handler = {
  readonly open?: (path: Path, attributes: Attributes) => void;
  readonly text?: (path: Path, text: string) => void;
  readonly close?: (path: Path) => void;
};

/** What passes, with names as they are written. */
export type Events = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
};

/** How many more elements may be gone through, of all parts; how deep they may lie. */
export type Work = { left: number; readonly depth: number };

const attributesOfOne = 100;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An attribute of the element's own, which never has a prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => attributes[name];

/** An attribute of another namespace, by its name without prefix. */
export const foreignAttribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.includes(":") && localName(key) === name)?.[1];

/** Thrown by a handler that has seen enough. */
const enough = Symbol("enough");
export const stop = (): never => {
  throw enough;
};

const unusual = (): never => {
  throw new PackageError("unusual");
};

/** Goes through it. Throws a PackageError, or the parser's error where it is not well formed. */
export function parse(xml: string, work: Work, { open, text, close }: Events): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let [depth, attributes] = [0, 0];
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("doctype", unusual);
  parser.on("opentagstart", () => (attributes = 0));
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > attributesOfOne) unusual();
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > work.depth) unusual();
    work.left -= 1;
    if (work.left < 0) throw new PackageError("tooMuch");
    open(tag.name, tag.attributes);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    close();
  });
  try {
    // Blanks around it may be as many as somebody likes, and the parser looks at each of them.
    parser.write(xml.trim()).close();
  } catch (problem) {
    if (problem !== enough) throw problem;
  }
}

/** The same with paths of names without prefix: programs choose prefixes freely, and where few elements are asked for their path tells them. */
export function scan(xml: string, work: Work, { open, text, close }: Handler): void {
  const path: string[] = [];
  parse(xml, work, {
    open: (name, attributes) => {
      path.push(localName(name));
      open?.(path, attributes);
    },
    text: (words) => text?.(path, words),
    close: () => {
      close?.(path);
      path.pop();
    },
  });
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);

/** By its mark, by how its first characters stand, else as its declaration says (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return "utf-16be";
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
  )?.[1];
  return declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared;
}

/** The text of a part. Throws a PackageError where its bytes are not in its encoding. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (problem) {
    throw new PackageError("unusual", problem);
  }
}
