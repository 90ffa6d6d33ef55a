// For tests only: files that were damaged on their way, or made so that a reader stumbles. The same seed makes the same file.
import { zipOf } from "../../zip/zipOf.testing.ts";

export type Parts = readonly { readonly name: string; readonly bytes: string | Uint8Array }[];

/** Numbers from 0 to under `most`, like chance (mulberry32): seeds that lie side by side have nothing in common. */
export function chance(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * most);
  };
}

type Way = (bytes: Uint8Array, of: (most: number) => number) => Uint8Array;

/** Ways in which bytes go wrong. */
const ways: readonly Way[] = [
  (bytes, of) => bytes.slice(0, of(bytes.length)),
  (bytes, of) => {
    const copy = bytes.slice();
    for (let count = 1 + of(12); count > 0 && copy.length > 0; count -= 1) copy[of(copy.length)] = of(256);
    return copy;
  },
  (bytes, of) => {
    const [from, length] = [of(bytes.length), 1 + of(400)];
    const to = of(bytes.length);
    const copy = bytes.slice();
    copy.set(bytes.subarray(from, Math.min(from + length, from + (bytes.length - to))), to);
    return copy;
  },
  (bytes, of) => {
    const [from, to] = [of(bytes.length), of(bytes.length)];
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
  },
  (bytes, of) => {
    const copy = bytes.slice();
    const from = of(copy.length);
    copy.fill(0, from, from + of(600));
    return copy;
  },
];

/** Bytes gone wrong in one of those ways. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const of = chance(seed);
  return ways[of(ways.length)]?.(bytes, of) ?? bytes;
}

type Text = (xml: string, of: (most: number) => number) => string;

const tag = /<[^<>]*>/g;

/** The place of a tag by chance. */
function tagIn(xml: string, of: (most: number) => number): { readonly at: number; readonly text: string } {
  const all = [...xml.matchAll(tag)];
  const one = all[of(all.length)];
  return { at: one?.index ?? 0, text: one?.[0] ?? "" };
}

/** Ways in which XML is made to mislead, or comes out of a bad program. */
const texts: readonly Text[] = [
  (xml, of) => {
    const { at, text } = tagIn(xml, of);
    return xml.slice(0, at) + xml.slice(at + text.length);
  },
  (xml, of) => {
    const { at, text } = tagIn(xml, of);
    return xml.slice(0, at) + text + xml.slice(at);
  },
  (xml, of) => {
    const [one, two] = [tagIn(xml, of), tagIn(xml, of)];
    return xml.slice(0, one.at) + two.text + xml.slice(one.at + one.text.length);
  },
  (xml, of) =>
    xml.replace(/"(-?\d{1,6})"/g, (whole) => (of(6) === 0 ? `"${["-1", "999999999", "0", "1e9", "x", ""][of(6)] ?? ""}"` : whole)),
  (xml, of) => {
    const elements = [...xml.matchAll(/<w:(p|tc|tr|tbl|r)\b[^>]*>(?:(?!<w:\1\b)[\s\S])*?<\/w:\1>/g)];
    const [one, two] = [elements[of(elements.length)], elements[of(elements.length)]];
    return one === undefined || two === undefined ? xml : xml.slice(0, one.index) + two[0] + xml.slice(one.index);
  },
  (xml, of) => {
    const elements = [...xml.matchAll(/<w:(p|tc|tr|r)\b[^>]*>(?:(?!<w:\1\b)[\s\S])*?<\/w:\1>/g)];
    const one = elements[of(elements.length)];
    return one === undefined ? xml : xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
  },
  (xml, of) => {
    const { at, text } = tagIn(xml, of);
    const depth = 10 + of(2000);
    return xml.slice(0, at) + text.repeat(depth) + xml.slice(at);
  },
  (xml, of) =>
    xml
      .replace(/(<\?xml[^>]*>)?/, `$1<!DOCTYPE a [<!ENTITY e "${"e".repeat(of(40))}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`)
      .replace("</w:t>", "&f;</w:t>"),
  (xml) => xml.replaceAll("</w:t>", "&#0;</w:t>"),
  (xml, of) => xml.replace(/<w:body>|<w:style\b|<w:lvl\b/, (whole) => `${"<w:sdt><w:sdtContent>".repeat(of(400))}${whole}`),
];

/** A package of which one part of XML has been changed so, with a right zip around it. */
export function misled(parts: Parts, seed: number): Uint8Array {
  const of = chance(seed);
  const xml = parts.filter(({ bytes }) => typeof bytes === "string");
  const chosen = xml[of(xml.length)];
  const way = texts[of(texts.length)];
  return new Uint8Array(
    zipOf(
      parts.map(({ name, bytes }) => ({
        name,
        bytes: name === chosen?.name && typeof bytes === "string" && way !== undefined ? way(bytes, of) : bytes,
      })),
    ),
  );
}
