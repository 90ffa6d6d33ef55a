// What a report goes out as: what was frozen of it, where it is frozen, with all that was so then; else as the store holds it now.
import { opened } from "#lib/arithmetic/open.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import type { KeptFiles } from "#lib/export/frozen.ts";
import type { Report, Texts } from "#lib/report/report.ts";
import { inForce, type Frozen } from "#lib/signing/frozen.ts";
import { store } from "#lib/store/instance.ts";
import type { Store } from "#lib/store/store.ts";

/** `before`: the report of the year before; `years`: those beside which charts stand; `unclear`: years of which several could be meant. `frozen`: null while the report is open. */
export type GoingOut = {
  readonly id: string;
  readonly revision: number;
  readonly changed: string;
  readonly report: Report;
  readonly settings: Texts;
  readonly before: Report | undefined;
  readonly years: readonly Report[];
  readonly unclear: Awaited<ReturnType<Store["yearsBefore"]>>["unclear"];
  readonly frozen: Frozen | null;
};

type Which = { readonly version: number | undefined; readonly inBin: boolean };

async function asFrozen(kept: Store, frozen: Frozen): Promise<GoingOut | undefined> {
  const signed = await kept.signed(frozen.id);
  return signed === undefined ? undefined : { ...signed, before: signed.before ?? undefined, unclear: [], frozen };
}

async function asStored(kept: Store, id: string, { version, inBin }: Which): Promise<GoingOut | undefined> {
  const present = await kept.get(id);
  const stored = version === undefined ? present : await kept.version(id, version);
  if (stored === undefined || present === undefined || (present.deleted !== null && !inBin)) return undefined;
  const [before, { before: years, unclear }, settings] = await Promise.all([
    kept.yearBefore(id),
    kept.yearsBefore(id, yearsBefore),
    kept.settings(),
  ]);
  const { revision, changed, report } = stored;
  return {
    ...{ id, revision, changed, report, settings, unclear, frozen: null },
    before: before.state === "one" ? before.one.report : undefined,
    years: years.map((year) => year.report),
  };
}

/** `version`: as it was at the end of one, frozen or not. Undefined where there is none of this id, it lies in the bin (unless `inBin`), or its format is not known. What was frozen is verified by its hash each time. */
export async function goingOut(id: string, { version, inBin = false }: Partial<Which> = {}): Promise<GoingOut | undefined> {
  const kept = await store();
  const frozen = version === undefined ? inForce(await kept.frozen(id)) : undefined;
  const found = await (frozen === undefined ? asStored(kept, id, { version, inBin }) : asFrozen(kept, frozen));
  return found === undefined || opened(found.report) === undefined ? undefined : found;
}

/** What is kept of the files of a frozen report. */
export const filesOf = (kept: Store, { id }: Frozen): KeptFiles => ({
  issuedAs: (made) => kept.issuedAs(id, made),
  issue: (made, bytes, whole) => kept.issue(id, made, bytes, whole),
});
