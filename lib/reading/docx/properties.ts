// What the properties of a Word file say, beside its text (ECMA-376 part 2, 11, and part 1, 22.3).
import { openParts, type Parts } from "../../opc/parts.ts";
import { eachBlock } from "../../opc/tree.ts";
import { textIn } from "./names.ts";
import { carefully, limits } from "./problem.ts";

const open = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml/officeDocument";

const prefixes: ReadonlyMap<string, string> = new Map([
  [`${open}/officeDocument/2006/custom-properties`, "custom"],
  [`${strict}/customProperties`, "custom"],
  [`${open}/officeDocument/2006/docPropsVTypes`, "vt"],
  [`${strict}/docPropsVTypes`, "vt"],
  [`${open}/package/2006/metadata/core-properties`, "core"],
]);

type Told = { readonly name: string; readonly text: string };

/** The children of a part's root, each with its name and what it says. */
function toldIn(parts: Parts, type: string, root: string): readonly Told[] {
  const link = parts.links("").find((one) => one.type === type);
  const xml = link && parts.text(link.path);
  const found: Told[] = [];
  if (xml !== undefined)
    eachBlock(xml, parts.work, {
      ...{ within: [root], prefixes, known: new Set<string>(), most: limits.block },
      block: (element) => found.push({ name: element.attributes["name"] ?? element.name, text: textIn(element) }),
    });
  return found;
}

/** Its custom properties, as whoever wrote the file named them. */
export const customIn = (parts: Parts): ReadonlyMap<string, string> =>
  new Map(
    ["custom-properties", "customProperties"]
      .flatMap((type) => toldIn(parts, type, "custom:Properties"))
      .map(({ name, text }) => [name, text]),
  );

/** Who saved it last; "" where nobody is named. */
export const savedByIn = (parts: Parts): string =>
  toldIn(parts, "core-properties", "core:coreProperties")
    .find(({ name }) => name === "core:lastModifiedBy")
    ?.text.trim() ?? "";

/** The custom properties of the bytes of a Word file. Throws an UnreadableSource. */
export const customOf = (bytes: Uint8Array): ReadonlyMap<string, string> => carefully(() => customIn(openParts(bytes, limits)));
