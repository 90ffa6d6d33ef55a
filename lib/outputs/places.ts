// Where on a rendered page each thing to fill in stands: what a renderer puts side by side, in its order, with the addresses of
// the tree. So a click in a preview finds the input, and nothing of it has to stand in what is exported.
//
// places.test.ts holds it against the renderers, edition by edition.
import { signaturePlaces } from "../checks/order.ts";
import type { Address } from "../edition/edition.ts";
import { addressIn, ownerOf } from "../edition/address.ts";
import type { Outline } from "../edition/walk.ts";
import type { Document } from "../document/node.ts";
import { rendered, type Renderers } from "../document/render.ts";

/** What an element of a page says: the address of it as a whole, and of its pieces (cells, lines) in order. Null: nothing is filled in there. */
export type Target = { readonly address: Address | null; readonly pieces: readonly (Address | null)[] };

type Places = Renderers<readonly Target[], [outline: Outline]>;

const at = (address: Address | null, pieces: Target["pieces"] = []): Target => ({ address, pieces });
const nowhere = at(null);

/** The inputs of a part of fields, which the tree names as a whole. */
const fieldsAt = ({ fields }: Outline, address: Address): readonly Address[] =>
  [...fields.values()].filter(({ section, part }) => addressIn(section, part.id) === address).map((field) => field.address);

/** Whether the edition has such a place: what an output adds of its own (图解) is filled in nowhere. */
function isPlace({ edition, grids }: Outline, address: Address): boolean {
  const first = ownerOf(address);
  return grids.has(first) || edition.sections.some(({ id }) => id === first);
}

const inputAt = (outline: Outline, address: Address): Address | null =>
  isPlace(outline, address) ? (fieldsAt(outline, address)[0] ?? address) : null;

/** A head or label stands for the next figure in reading order: a row's first, or the first below the heads. */
function cellsOf(cells: readonly { readonly address?: Address | undefined }[]): Target["pieces"] {
  let next: Address | null = null;
  return cells
    .map(({ address }) => address ?? null)
    .reduceRight<readonly (Address | null)[]>((found, address) => [(next = address ?? next), ...found], []);
}

/** On the web page and in its fragment. */
const onPage: Places = {
  title: () => [nowhere],
  heading: ({ address }, outline) => [at(inputAt(outline, address))],
  paragraph: ({ address }, outline) => [at(inputAt(outline, address))],
  line: ({ address }, outline) => [at(inputAt(outline, address), fieldsAt(outline, address))],
  attachments: ({ titles }) => titles.map(() => nowhere),
  attachment: ({ address }, outline) => [at(inputAt(outline, address)), at(inputAt(outline, address))],
  chart: () => [nowhere],
  table: ({ rows }) => {
    const cells = cellsOf(rows.flat());
    return [at(cells[0] ?? null, cells)];
  },
  signature: ({ date }) => signaturePlaces.slice(0, date === "" ? 1 : 2).map((address) => at(address)),
};

/** On the pages to print, where the list of attachments is one element and the signature another. */
const onPaper: Places = { ...onPage, attachments: () => [nowhere], signature: () => [at(signaturePlaces[0], signaturePlaces)] };

/** One place for each element that html/ puts side by side. */
export const placesOnPage = ({ nodes }: Pick<Document, "nodes">, outline: Outline): readonly Target[] =>
  nodes.flatMap((node) => rendered(onPage, node, outline));

/** One place for each element that print/ puts side by side. */
export const placesOnPaper = ({ nodes }: Pick<Document, "nodes">, outline: Outline): readonly Target[] =>
  nodes.flatMap((node) => rendered(onPaper, node, outline));
