// The reason of an explanation, in the words of the form: which place, which digits, and what the change would do.
//
// It only ever says 可能: the paper decides. Names of places are those of the findings.
import type { Address } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Direction } from "./beside.ts";
import type { Candidate } from "./candidates.ts";
import type { Cause } from "./cause.ts";
import { textOf } from "./exact.ts";
import type { Shift } from "./outcome.ts";
import type { Rank } from "./rank.ts";
import type { Case } from "./standing.ts";

const sides: { readonly [Key in Direction]: string } = { left: "左边一格", right: "右边一格", above: "上面一格", below: "下面一格" };
const lineOf = (side: Direction): string => (side === "left" || side === "right" ? "列" : "行");

const signs: Readonly<Record<string, string>> = { ".": "小数点", "-": "负号" };
const sign = (typed: string): string => signs[typed] ?? `“${typed}”`;

/** What is known of one wrong number. `apart`: by how much it is off, and that this is a multiple of 9 where it is. */
type Single = { readonly nameAt: (address: Address) => string; readonly typed: string; readonly apart: string };

function why(cause: Exclude<Cause, { readonly kind: "misplaced" | "swapped" | "blank" }>, { nameAt, typed, apart }: Single): string {
  switch (cause.kind) {
    case "transposed":
      return `${sign(cause.first)}${sign(cause.second)}前后颠倒了（${apart}）`;
    case "dropped":
      return `少打了一个${sign(cause.sign)}`;
    case "doubled":
      return `${sign(cause.sign)}多打了一遍`;
    case "added":
      return `多打了一个${sign(cause.sign)}`;
    case "mistyped":
      return `把${sign(cause.meant)}打成了${sign(cause.sign)}`;
    case "copied":
      return `与${sides[cause.side]}的数相同，看错了${lineOf(cause.side)}`;
    case "total":
      return `${typed} 正好是${nameAt(cause.of)}的数，把总计填进了这一格`;
    case "lastYear":
      return cause.kept ? "与上年的数相同，没有改成今年的" : `上年是 ${cause.was}，这一格与上年差得多`;
    case "zero":
      return "实际有数，误填成了 0";
    case "only":
      return "看不出怎样打错的，请与原件核对";
  }
}

function effect({ outcome }: Candidate, { slips }: Rank): string {
  const [mended, broken] = [outcome.mended.length, outcome.broken.length];
  if (slips === 1) return mended === 1 ? "改后就平" : `改后 ${mended} 处不平都平`;
  const others = broken === 0 ? "" : `、另有 ${broken} 处变得不平`;
  return `改后 ${mended} 处不平变平${others}，别处还有错`;
}

/** A place as messages call it; a printed total is said to be one, because the computed one stands in the same cell. */
function nameIn({ system: { outline } }: Case, address: Address): string {
  return `${nameOf(outline, address)}${outline.cells.get(address)?.total === true ? "（纸上印的总计）" : ""}`;
}

function apartBy(by: bigint, decimals: number): string {
  const size = by < 0n ? -by : by;
  return `差 ${textOf(size, decimals)}${decimals === 0 && size % 9n === 0n ? "，是 9 的倍数" : ""}`;
}

/** One wrong number. A printed total is set against its items, which are what mends it. */
function single(
  { system: { outline }, decimals }: Case,
  cause: Parameters<typeof why>[0],
  change: Shift,
  here: string,
  typed: string,
  meant: string,
): string {
  const reason = why(cause, { nameAt: (address) => nameOf(outline, address), typed, apart: apartBy(change.by, decimals) });
  if (outline.cells.get(change.at)?.total !== true) return `${here}填的是 ${typed}，可能是 ${meant}：${reason}`;
  return `${here}填的是 ${typed}，各项相加是 ${meant}：${cause.kind === "only" ? "请核对这个总计" : `可能${reason}`}`;
}

function told(standing: Case, cause: Cause, one: Shift, two: Shift | undefined): string {
  const { text = "", units = 0n } = standing.values.get(one.at) ?? {};
  const [here, there] = [nameIn(standing, one.at), two === undefined ? "" : nameIn(standing, two.at)];
  const meant = textOf(units + one.by, standing.decimals);
  switch (cause.kind) {
    case "blank":
      return text.trim() === "" ? `${here}还空着，可能是 ${meant}` : `${here}填的“${text}”无法识别，可能是 ${meant}`;
    case "misplaced":
      return `${here}填的 ${text} 可能应填在${sides[cause.side]}，即${there}：填错了${lineOf(cause.side)}`;
    case "swapped":
      return `${here}填的是 ${text}，${there}填的是 ${meant}，可能互相填反了`;
    default:
      return single(standing, cause, one, here, text, meant);
  }
}

/** One sentence: the place, what it holds, what it may be and why, and what the change would do. */
export function reasonFor(standing: Case, candidate: Candidate, rank: Rank, cause: Cause): string {
  const [one, two] = candidate.changes;
  return `${told(standing, cause, one, two)}；${effect(candidate, rank)}。`;
}
