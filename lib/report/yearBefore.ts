// Which report is that of the year before: the one that this was made from, or that a person named, as long as it is there and of
// that year; else the only one of the same name and kind. Where two could be meant, none is taken: a person is asked.
//
// Neither the time of a change nor the order in the store decides anything. A practice report stands only beside another.
import { bodyKey, type Report } from "./report.ts";

/** What decides it, without the figures. `origin`: the id of the report that this one goes on from; null where nobody has said, `noOrigin` where it was said that there is none. */
export type Head = {
  readonly id: string;
  readonly practice: boolean;
  readonly origin: string | null;
  readonly name: string;
  readonly kind: string;
  readonly year: number;
};

export const noOrigin = "";

/**
 * `by`: known by the line that is kept with the report, or found by the name. `several`: which could be meant; `gone`: the one that
 * the report was made from is not there any more, or is of another year by now. `none`, and why: nothing there, gone, or a person said so.
 */
export type YearBefore<One> =
  | { readonly state: "one"; readonly one: One; readonly by: "line" | "name" }
  | { readonly state: "several"; readonly among: readonly One[]; readonly gone: boolean }
  | { readonly state: "none"; readonly why: "nothing" | "gone" | "said" };

/** `choose`: the report at which a person says which one it is; null where there is none of the year between. */
export type Unclear<One> = { readonly year: number; readonly choose: One | null; readonly among: readonly One[] };

/** `before`: one a year, the oldest first. `unclear`: the years of which several could be meant, which are left out. */
export type YearsBefore<One> = { readonly before: readonly One[]; readonly unclear: readonly Unclear<One>[] };

type Kept = {
  readonly id: string;
  readonly practice: boolean;
  readonly origin: string | null;
  readonly report: Pick<Report, "body" | "year">;
};

export const headOf = ({ id, practice, origin, report: { body, year } }: Kept): Head => ({
  id,
  practice,
  origin,
  name: body.name,
  kind: body.kind,
  year,
});

const sameKind = (one: Head, other: Head): boolean => one.kind === other.kind || one.kind === "" || other.kind === "";

/** The reports of the same name for a year, those of the same kind first. */
function namesakes(all: readonly Head[], own: Head, year: number): readonly Head[] {
  const found = all.filter(
    (one) => one.id !== own.id && one.year === year && bodyKey(one.name) === bodyKey(own.name) && (own.practice || !one.practice),
  );
  return [...found.filter((one) => sameKind(one, own)), ...found.filter((one) => !sameKind(one, own))];
}

/** The year before of a report among these. */
export function yearBeforeOf(all: readonly Head[], own: Head): YearBefore<Head> {
  if (own.origin === noOrigin) return { state: "none", why: "said" };
  const line = own.origin === null ? undefined : all.find(({ id }) => id === own.origin);
  if (line !== undefined && line.id !== own.id && line.year === own.year - 1) return { state: "one", one: line, by: "line" };
  // What was said once does not hold here any more: whatever has the name is asked about, not taken.
  const gone = own.origin !== null;
  const found = namesakes(all, own, own.year - 1);
  const [only, ...more] = found.filter((one) => sameKind(one, own));
  if (!gone && only !== undefined && more.length === 0) return { state: "one", one: only, by: "name" };
  return found.length > 0
    ? { state: "several", among: found, gone }
    : { state: "none", why: gone && line === undefined ? "gone" : "nothing" };
}

/** Up to so many years before, from year to year; a year without a report is passed over by the name of the year after it. */
export function yearsBeforeOf(all: readonly Head[], own: Head, count: number): YearsBefore<Head> {
  const [before, unclear]: [Head[], Unclear<Head>[]] = [[], []];
  let latest = own;
  for (let year = own.year - 1; year >= own.year - count; year -= 1) {
    const isNext = latest.year === year + 1;
    const found = yearBeforeOf(all, isNext ? latest : { ...latest, year: year + 1, origin: null });
    if (found.state === "one") before.unshift((latest = found.one));
    else if (found.state === "several") unclear.push({ year, choose: isNext ? latest : null, among: found.among });
    else if (found.why === "said") break;
  }
  return { before, unclear };
}

/** All reports of the line that this one stands in, of earlier years and of later ones, as far as it is clear. */
export function lineOf(all: readonly Head[], own: Head): readonly Head[] {
  const earlier = yearsBeforeOf(all, own, own.year).before;
  const nextOf = (one: Head): readonly Head[] =>
    all.filter((other) => other.year === one.year + 1 && (own.practice || !other.practice) && isBefore(all, one, other));
  const later: Head[] = [];
  for (let next = nextOf(own); next.length > 0; next = next.flatMap(nextOf)) later.push(...next);
  return [...earlier, ...later];
}

function isBefore(all: readonly Head[], one: Head, other: Head): boolean {
  const found = yearBeforeOf(all, other);
  return found.state === "one" && found.one.id === one.id;
}

/** Lines that are known by the name of this report alone, from it and to it: they are kept before its name or kind is changed. */
export function linesByName(all: readonly Head[], id: string): readonly Pick<Head, "id" | "origin">[] {
  return all.flatMap((one) => {
    const found = yearBeforeOf(all, one);
    return found.state === "one" && found.by === "name" && (one.id === id || found.one.id === id)
      ? [{ id: one.id, origin: found.one.id }]
      : [];
  });
}
