// The versions of a report as the page 历史 lists them: when, by whom, by which way, and what each changed, in the words of the form.
import { paperOrder } from "../checks/order.ts";
import { addressIn, blockIn } from "../edition/address.ts";
import type { Outline } from "../edition/walk.ts";
import { readBlock } from "../report/blocks.ts";
import { outcomesOf, placeChangeWords, wayWords, whoWords, type PlaceChange } from "../report/came.ts";
import { clockIn, dayIn, momentIn } from "../report/date.ts";
import type { Way } from "../report/doer.ts";
import { placeOfRemark } from "../report/remark.ts";

/** What is kept of a version; times are ISO 8601 UTC. */
type Kept = {
  readonly number: number;
  readonly started: string;
  readonly ended: string;
  readonly who: string;
  readonly way: Way;
  readonly exported: string | null;
  readonly sound: boolean;
};

/** `words`: what it changed, the first few; `places`: how many places that were; `saves`: how many changes were saved there. `exported`: when it left as a file, null where it did not. */
export type VersionLine = {
  readonly number: number;
  readonly time: string;
  readonly who: string;
  readonly way: string;
  readonly places: number;
  readonly saves: number;
  readonly words: readonly string[];
  readonly exported: string | null;
  readonly sound: boolean;
};

const mostWords = 3;

/** Where a change stands on the paper: the particulars first, text in the order of its paragraphs. */
function placeOf(outline: Outline, { area, address }: PlaceChange): number {
  if (area === "about" && address !== "date") return -1;
  const own = area === "about" ? addressIn({ id: "about" }, address) : area === "narrative" ? (blockIn(address)?.part ?? address) : address;
  return paperOrder(outline).get(area === "remarks" ? placeOfRemark(own) : own) ?? Number.MAX_SAFE_INTEGER;
}

const positionOf = ({ area, from, to }: PlaceChange): string =>
  area === "narrative" ? (readBlock("", to === "" ? from : to)?.position ?? "") : "";

/** Changes in the order of the form. */
const inFormOrder = (outline: Outline, changes: readonly PlaceChange[]): readonly PlaceChange[] =>
  [...changes].sort((one, two) => placeOf(outline, one) - placeOf(outline, two) || (positionOf(one) < positionOf(two) ? -1 : 1));

const at = (iso: string): string => momentIn(new Date(iso), { year: true });

/** 2026/1/20 09:05–09:40; the day once where it is the same. */
function timeWords(started: string, ended: string): string {
  const [from, to] = [new Date(started), new Date(ended)];
  if (at(started) === at(ended)) return at(started);
  return `${at(started)}–${dayIn(from) === dayIn(to) ? clockIn(to) : at(ended)}`;
}

function lineOf({ number, started, ended, who, way, exported, sound }: Kept, own: readonly PlaceChange[], outline: Outline): VersionLine {
  const found = [...new Set(own.map((change) => change.way))];
  const outcomes = inFormOrder(outline, outcomesOf(own));
  return {
    number,
    time: timeWords(started, ended),
    who: whoWords(who),
    way: (found.length === 0 ? [way] : found).map(wayWords).join("、"),
    places: outcomes.length,
    saves: own.length,
    words: outcomes.slice(0, mostWords).map((change) => placeChangeWords(outline, change)),
    exported: exported === null ? null : at(exported),
    sound,
  };
}

/** The lines of these versions, in their order. */
export const versionLines = (versions: readonly Kept[], changes: readonly PlaceChange[], outline: Outline): readonly VersionLine[] =>
  versions.map((version) =>
    lineOf(
      version,
      changes.filter((change) => change.version === version.number),
      outline,
    ),
  );

/** A change as it was saved, one of those that a version counts as `saves`. */
export type SavedLine = { readonly time: string; readonly way: string; readonly words: string };

/** Every change that was saved in a version, newest first, with all of what differs. `changes`: of the report, newest first. */
export const savedLines = (version: number, changes: readonly PlaceChange[], outline: Outline): readonly SavedLine[] =>
  changes
    .filter((change) => change.version === version)
    .sort((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : 0))
    .map((change) => ({
      time: at(change.at),
      way: wayWords(change.way),
      words: placeChangeWords(outline, change, Infinity),
    }));
