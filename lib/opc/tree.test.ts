// Elements have one name whatever prefix a program chose, and no document is longer than is looked at.
import { expect, test } from "vitest";
import { PackageError } from "./problem.ts";
import { eachBlock, type XmlElement } from "./tree.ts";

const prefixes = new Map([
  ["urn:w", "w"],
  ["urn:mc", "mc"],
  ["urn:s", "s"],
]);

function blocks(xml: string, most = 100): readonly string[] {
  const found: string[] = [];
  const shown = ({ name, attributes, children }: XmlElement): string =>
    `${name}${Object.entries(attributes)
      .map(([key, value]) => `[${key}=${value}]`)
      .join("")}(${children.map((child) => (typeof child === "string" ? child : shown(child))).join("")})`;
  const handler = { within: ["w:a", "w:b"], prefixes, known: new Set(["s"]), block: (one: XmlElement) => found.push(shown(one)), most };
  eachBlock(xml, { left: 1000, depth: 20 }, handler);
  return found;
}

test("names are spelled by their namespace, attributes too", () => {
  expect(blocks(`<x:a xmlns:x="urn:w"><x:other><x:c/></x:other><x:b><x:c x:k="1" k="2">t</x:c></x:b></x:a>`)).toEqual([
    "w:c[w:k=1][k=2](t)",
  ]);
  expect(blocks(`<a xmlns="urn:w"><b><c xmlns="urn:other"/></b></a>`)).toEqual(["?:c()"]);
  expect(() => blocks(`<y:a/>`)).toThrow(PackageError);
  const many = Array.from({ length: 90 }, (_, at) => `xmlns:p${at}="urn:${at}"`).join(" ");
  expect(() => blocks(`<w:a xmlns:w="urn:w" ${many}><w:b ${many.replaceAll("xmlns:p", "xmlns:q")}/></w:a>`)).toThrow("unusual");
});

test("of alternatives the first that is understood stands, else what stands in for all", () => {
  const of = (requires: string) =>
    blocks(
      `<w:a xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:s="urn:s" xmlns:u="urn:u"><w:b><w:c><mc:AlternateContent><mc:Choice Requires="${requires}"><w:d/></mc:Choice><mc:Fallback><w:e/></mc:Fallback></mc:AlternateContent></w:c></w:b></w:a>`,
    );
  expect([of("s"), of("u"), of("s u")]).toEqual([["w:c(w:d())"], ["w:c(w:e())"], ["w:c(w:e())"]]);
});

test("a block of too many elements is refused, many small ones are not", () => {
  const document = (content: string) => `<w:a xmlns:w="urn:w"><w:b>${content}</w:b></w:a>`;
  expect(blocks(document("<w:c/>".repeat(200)))).toHaveLength(200);
  expect(() => blocks(document(`<w:c>${"<w:d/>".repeat(100)}</w:c>`))).toThrow("tooMuch");
});
