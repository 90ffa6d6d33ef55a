// What a report goes out as: what was frozen of it, where it is frozen, with all that was so then; else as the store holds it now.
import { opened } from "#lib/arithmetic/open.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import type { KeptFiles } from "#lib/export/frozen.ts";
import type { Report, Texts } from "#lib/report/report.ts";
import { inForce, type Frozen } from "#lib/signing/frozen.ts";
import { store } from "#lib/store/instance.ts";
import type { StoredReport } from "#lib/store/rows.ts";
import type { Store } from "#lib/store/store.ts";

/** Those beside which charts stand, and the years of which several could be meant. */
type Beside = { readonly years: readonly Report[]; readonly unclear: Awaited<ReturnType<Store["yearsBefore"]>>["unclear"] };

/** `before`: asks for the report of the year before; `beside`: for those of the charts. `frozen`: null while the report is open; `versions`: all that was frozen of it, none where a version was asked for. `correction`: 更正说明 over it, "" for none. */
export type GoingOut = {
  readonly id: string;
  readonly revision: number;
  readonly changed: string;
  readonly report: Report;
  /** Its figures are made up. What was frozen is as it was then. */
  readonly practice: boolean;
  readonly settings: Texts;
  readonly before: () => Promise<Report | undefined>;
  readonly beside: () => Promise<Beside>;
  readonly frozen: Frozen | null;
  readonly correction: string;
  readonly versions: readonly Frozen[];
};

type Found = Omit<GoingOut, "versions">;

type Which = { readonly version: number | undefined; readonly freezing: number | undefined; readonly inBin: boolean };

async function asFrozen(kept: Store, frozen: Frozen): Promise<Found | undefined> {
  const signed = await kept.signed(frozen.id);
  if (signed === undefined) return undefined;
  const { before, years, ...rest } = signed;
  return { ...rest, practice: false, before: async () => before ?? undefined, beside: async () => ({ years, unclear: [] }), frozen };
}

async function asStored(kept: Store, { id, revision, changed, practice, report }: StoredReport): Promise<Found> {
  return {
    ...{ id, revision, changed, practice, report, frozen: null, correction: "" },
    settings: await kept.settings(),
    before: async () => {
      const before = await kept.yearBefore(id);
      return before.state === "one" ? before.one.report : undefined;
    },
    beside: async () => {
      const { before, unclear } = await kept.yearsBefore(id, yearsBefore);
      return { years: before.map((year) => year.report), unclear };
    },
  };
}

/** What is not frozen, as it is now or was at the end of a version. */
async function openOf(kept: Store, id: string, version: number | undefined): Promise<Found | undefined> {
  const stored = await (version === undefined ? kept.get(id) : kept.version(id, version));
  return stored && asStored(kept, stored);
}

/** `version`: as it was at the end of one, frozen or not. `freezing`: as it was frozen then, whatever became of that. Undefined where there is none of this id, it lies in the bin (unless `inBin`), or its format is not known. What was frozen is verified by its hash each time. */
export async function goingOut(id: string, { version, freezing, inBin = false }: Partial<Which> = {}): Promise<GoingOut | undefined> {
  const kept = await store();
  const at = (await kept.standings([id])).get(id);
  if (at === undefined || (at.deleted !== null && !inBin)) return undefined;
  const versions = version === undefined ? await kept.frozen(id) : [];
  const frozen = freezing === undefined ? inForce(versions) : versions.find(({ number }) => number === freezing);
  if (freezing !== undefined && frozen === undefined) return undefined;
  const found = frozen === undefined ? await openOf(kept, id, version) : await asFrozen(kept, frozen);
  return found === undefined || opened(found.report) === undefined ? undefined : { ...found, versions };
}

/** What is kept of the files of a frozen report. */
export const filesOf = (kept: Store, { id }: Frozen): KeptFiles => ({
  issuedAs: (made) => kept.issuedAs(id, made),
  issue: (made, bytes, whole) => kept.issue(id, made, bytes, whole),
});
