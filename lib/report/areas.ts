// What a report holds, area by area, each declared once: where an edition has places for it, when a value is blank, how it stands in a
// file, as stored values, and in the form. Readers, writers, patches and the form follow from this table.
//
// A new area is a key of Report, a name in `areas`, a row in `contents` and a line in `contentOf`. Whoever forgets one of them, or the
// rules for reading it from a file (read.ts) or its name (placeWords.ts), is told by the compiler. No zod here: the
// browser has this file too.
import { blockAddress, blockIn, ownerOf } from "../edition/address.ts";
import { isKind, isLevel } from "../edition/body.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { bareBlock, blocksAt, positioned, writeBlock } from "./blocks.ts";
import { reportDetails } from "./publication.ts";
import { orderedRemark, placeOfRemark, readRemark, writeRemark } from "./remark.ts";
import type { NarrativeBlock, Remark, Report, Texts } from "./report.ts";
import { sourcePlaces } from "./sources.ts";

/** Where a value belongs, in the order of the file. `about` holds the particulars under the addresses of `aboutAddresses`. */
export const areas = ["about", "figures", "stated", "fields", "narrative", "sources", "remarks", "publication"] as const;
export type Area = (typeof areas)[number];

/** The particulars of a report, each a text in the form and as a stored value. */
export const aboutAddresses = ["name", "issuer", "kind", "level", "year", "date"] as const;
export type AboutAddress = (typeof aboutAddresses)[number];
export type About = Pick<Report, "year" | "body" | "date">;

/** What identifies a report, and is no content. */
type Header = Pick<Report, "format" | "edition" | "editionRevision">;

/** The areas of what is filled in. */
export type ContentArea = Exclude<Area, "about">;
export const contentAreas: readonly ContentArea[] = areas.filter((area) => area !== "about");

/** The areas that the first version of the file format knew. A file leaves the others out while they are empty, so that old files stay as they were. */
const firstAreas = ["figures", "stated", "fields", "narrative"] as const satisfies readonly ContentArea[];
export type LaterArea = Exclude<ContentArea, (typeof firstAreas)[number]>;
const isLater = (area: ContentArea): area is LaterArea => !firstAreas.some((one) => one === area);
export const laterAreas: readonly LaterArea[] = contentAreas.filter(isLater);

/** What stands at one address of an area. */
type Held<Key extends ContentArea> = Report[Key][Address];
export type Content = { readonly [Key in ContentArea]: Readonly<Record<Address, Held<Key>>> };

/** The areas that hold plain texts. */
export type TextArea = { readonly [Key in ContentArea]: Held<Key> extends string ? Key : never }[ContentArea];

/** What the form holds at an address. */
export type Entered = string | readonly NarrativeBlock[];

/** Values of an area as they are stored and travel: texts at addresses. A block of running text is a value of its own. */
export type StoredValues = readonly (readonly [Address, string])[];

export type AreaRules<Value> = {
  /** Every place that an edition has for it, in the order of the paper. Remarks may stand at any finding: those that are `present`, in order. */
  readonly places: (outline: Outline, present: readonly Address[]) => readonly Address[];
  /** Whether this value may stand there in the edition: what does not fit is left behind where a report is taken over into another revision. */
  readonly fits: (outline: Outline, address: Address, value: Value) => boolean;
  readonly isBlank: (value: Value) => boolean;
  /** The value in the one form that a file has it in. */
  readonly plain: (value: Value) => Value;
  readonly letters: (value: Value) => number;
  readonly stored: (values: Readonly<Record<Address, Value>>) => StoredValues;
  /** The inverse of `stored`. */
  readonly held: (values: StoredValues) => Readonly<Record<Address, Value>>;
  /** `takesAll`: whatever the form holds of it counts, also where the edition has no place for it. `take`: undefined where it holds none. */
  readonly form: {
    readonly takesAll: boolean;
    readonly put: (value: Value) => Entered;
    readonly take: (entered: unknown) => Value | undefined;
  };
};

/** Texts at the places of an edition. */
const texts = (
  places: (outline: Outline) => readonly Address[],
  fits: AreaRules<string>["fits"],
  { takesAll = false } = {},
): AreaRules<string> => ({
  places,
  fits,
  isBlank: (text) => text === "",
  plain: (text) => text,
  letters: (text) => text.length,
  stored: (values) => Object.entries(values),
  held: (values) => Object.fromEntries(values),
  form: { takesAll, put: (text) => text, take: (entered) => (typeof entered === "string" ? entered : undefined) },
});

const cellPlaces = ({ cells }: Outline): readonly Address[] => [...cells.keys()];
const fieldPlaces = ({ prose, fields }: Outline): readonly Address[] => [...prose.keys(), ...fields.keys()];

/** A line of text or a number has its field; the choice of a prose part must be offered there. */
const fitsField: AreaRules<string>["fits"] = ({ fields, prose }, address, value) => {
  const part = prose.get(address)?.part;
  return fields.has(address) || (part !== undefined && (value === "" || (value === "none" ? part.none : part.ready) !== undefined));
};

/** Whether a finding can be about this place: a particular, a cell, a field or a part of text. */
export const isFindingPlace = ({ cells, fields, prose }: Outline, address: Address): boolean =>
  (ownerOf(address) === "about" && address !== "about") || cells.has(address) || fields.has(address) || prose.has(address);

const narrative: AreaRules<readonly NarrativeBlock[]> = {
  places: ({ prose }) => [...prose.keys()],
  fits: ({ prose }, address) => prose.has(address),
  isBlank: (blocks) => blocks.length === 0,
  plain: (blocks) => blocks.map(bareBlock),
  letters: (blocks) => blocks.reduce((letters, { text }) => letters + text.length, 0),
  stored: (parts) =>
    Object.entries(parts).flatMap(([part, blocks]) =>
      positioned(blocks).map((block) => [blockAddress(part, block.id), writeBlock(block)] as const),
    ),
  held: (values) => Object.fromEntries([...blocksAt(values)].map(([part, blocks]) => [part, blocks.map(bareBlock)])),
  form: { takesAll: false, put: (blocks) => blocks, take: (entered) => (Array.isArray(entered) ? entered : undefined) },
};

const remarks: AreaRules<Remark> = {
  places: (_, present) => [...present].sort(),
  fits: (outline, key) => isFindingPlace(outline, placeOfRemark(key)),
  isBlank: ({ text }) => text === "",
  plain: orderedRemark,
  letters: ({ text }) => text.length,
  stored: (values) => Object.entries(values).map(([key, remark]) => [key, writeRemark(remark)]),
  // A value that holds none is left out.
  held: (values) =>
    Object.fromEntries(
      values.flatMap(([key, value]) => {
        const remark = readRemark(value);
        return remark === undefined ? [] : [[key, remark]];
      }),
    ),
  form: { takesAll: true, put: writeRemark, take: (entered) => (typeof entered === "string" ? readRemark(entered) : undefined) },
};

/** The rules of every area of content. */
export const contents: { readonly [Key in ContentArea]: AreaRules<Held<Key>> } = {
  figures: texts(cellPlaces, ({ cells }, address) => cells.get(address)?.total === false),
  stated: texts(cellPlaces, ({ cells }, address) => cells.get(address)?.total === true),
  fields: texts(fieldPlaces, fitsField),
  narrative,
  sources: texts(
    ({ edition }) => sourcePlaces(edition),
    ({ edition }, address) => sourcePlaces(edition).includes(address),
    { takesAll: true },
  ),
  remarks,
  publication: texts(
    () => reportDetails,
    () => true,
  ),
};

/** The content of a report, made area by area. */
export const contentOf = (
  make: <Key extends ContentArea>(area: Key) => Readonly<Record<Address, Held<Key>>>,
): Omit<Report, keyof Header | keyof About> => ({
  figures: make("figures"),
  stated: make("stated"),
  fields: make("fields"),
  narrative: make("narrative"),
  sources: make("sources"),
  remarks: make("remarks"),
  publication: make("publication"),
});

/** Whether the edition has a place for this stored value: the particulars, and what `fits` says of each area. */
export function hasPlace(
  outline: Outline,
  { area, address, value }: { readonly area: Area; readonly address: Address; readonly value: string },
): boolean {
  if (area === "about") return aboutAddresses.some((known) => known === address);
  if (area === "narrative") return contents.narrative.fits(outline, blockIn(address)?.part ?? "", []);
  if (area === "remarks") return isFindingPlace(outline, placeOfRemark(address));
  return contents[area].fits(outline, address, value);
}

/** Something of every area of content, in order. */
export const eachArea = <Out>(look: <Key extends ContentArea>(area: Key) => Out): readonly Out[] => contentAreas.map((area) => look(area));

export const isContentArea = (area: string): area is ContentArea => contentAreas.some((one) => one === area);

/** The particulars as texts. */
export const aboutTexts = ({ body, year, date }: About): Readonly<Record<AboutAddress, string>> => ({
  name: body.name,
  issuer: body.issuer,
  kind: body.kind,
  level: body.level,
  year: String(year),
  date,
});

/** The particulars that these texts say; a kind or level that there is not is blank. */
export function aboutFrom({ name = "", issuer = "", kind = "", level = "", year = "", date = "" }: Texts): About {
  return { year: Number(year), body: { name, issuer, kind: isKind(kind) ? kind : "", level: isLevel(level) ? level : "" }, date };
}

const storedIn = <Key extends ContentArea>(area: Key, content: Content): StoredValues => contents[area].stored(content[area]);

/** The stored values of one area of a report, blank ones among them. */
export const entriesIn = (area: Area, report: About & Content): StoredValues =>
  area === "about" ? Object.entries(aboutTexts(report)) : storedIn(area, report);
