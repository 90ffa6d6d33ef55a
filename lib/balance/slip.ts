// Slips of the hand and the eye within one number: what may have happened between what was meant and what was typed.
//
// Pure text: two canonical numbers in, one slip out, with the chance that this slip, made anywhere in the number that
// was meant, gives exactly what was typed. Nothing here knows cells or relations.

/** `sign` is the digit (or the decimal point, or the minus) in question. */
export type Slip =
  | { readonly kind: "transposed"; readonly first: string; readonly second: string }
  | { readonly kind: "dropped" | "doubled" | "added"; readonly sign: string }
  | { readonly kind: "mistyped"; readonly sign: string; readonly meant: string };

/** `chance`: between 0 and 1. */
export type LikelySlip = { readonly slip: Slip; readonly chance: number };

/** The first place where two texts differ, or the length of the shorter. */
function parting(a: string, b: string): number {
  let place = 0;
  while (place < a.length && a[place] === b[place]) place += 1;
  return place;
}

function sameLength(typed: string, meant: string): LikelySlip | undefined {
  const place = parting(typed, meant);
  const [sign = "", next = ""] = typed.slice(place);
  const [right = "", after = ""] = meant.slice(place);
  if (typed.slice(place + 1) === meant.slice(place + 1))
    return { slip: { kind: "mistyped", sign, meant: right }, chance: 1 / (9 * meant.length) };
  const crossed = sign === after && next === right && typed.slice(place + 2) === meant.slice(place + 2);
  return crossed ? { slip: { kind: "transposed", first: sign, second: next }, chance: 1 / (meant.length - 1) } : undefined;
}

/** The sign that `longer` has and `shorter` lacks, where that is the only difference. */
function surplus(longer: string, shorter: string): { readonly sign: string; readonly doubled: boolean } | undefined {
  const place = parting(longer, shorter);
  const sign = longer[place] ?? "";
  return longer.slice(place + 1) === shorter.slice(place) ? { sign, doubled: place > 0 && longer[place - 1] === sign } : undefined;
}

function dropped(typed: string, meant: string): LikelySlip | undefined {
  const found = surplus(meant, typed);
  return found && { slip: { kind: "dropped", sign: found.sign }, chance: 1 / meant.length };
}

function added(typed: string, meant: string): LikelySlip | undefined {
  const found = surplus(typed, meant);
  if (found === undefined) return undefined;
  const { sign, doubled } = found;
  return doubled
    ? { slip: { kind: "doubled", sign }, chance: 1 / meant.length }
    : { slip: { kind: "added", sign }, chance: 1 / (10 * (meant.length + 1)) };
}

/** The one slip that turns what was meant into what was typed, if one does. */
export function slipBetween(typed: string, meant: string): LikelySlip | undefined {
  if (typed === meant) return undefined;
  switch (typed.length - meant.length) {
    case 0:
      return sameLength(typed, meant);
    case -1:
      return dropped(typed, meant);
    case 1:
      return added(typed, meant);
    default:
      return undefined;
  }
}

/** What may have been meant, as far as the typed number itself tells: two digits crossed, a sign too many, a digit once instead of twice. */
export function undone(typed: string): readonly string[] {
  const signs = [...typed];
  const crossed = signs.slice(1).map((next, place) => typed.slice(0, place) + next + (signs[place] ?? "") + typed.slice(place + 2));
  const less = signs.map((_, place) => typed.slice(0, place) + typed.slice(place + 1));
  const more = signs.map((sign, place) => typed.slice(0, place) + sign + typed.slice(place));
  return [...new Set([...crossed, ...less, ...more])].filter((text) => text !== typed);
}
