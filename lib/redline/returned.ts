// A file that came back, beside the report that it belongs to: against which version it was held, what it says otherwise, and what of that the report has by now.
import { openedKnown } from "../arithmetic/open.ts";
import type { Imprint } from "../document/imprint.ts";
import { changesBetween, entriesOf, type Entry } from "../report/patch.ts";
import type { Report } from "../report/report.ts";
import type { Returned } from "./file.ts";
import type { Ground } from "./ground.ts";
import { metWith } from "./meet.ts";
import { redlineOf, type Redline } from "./redline.ts";
import { boundTogether } from "./together.ts";

/** The report as it is now, by its id and revision; `base`: as it was at the revision that the file names, where that is still known. */
export type Held = { readonly id: string; readonly revision: number; readonly now: Report; readonly base: Report | undefined };

/** `already`: changes that the report has by now. `isChanged`: somebody worked on the report since the file was made. */
export type Reviewed = Redline & {
  readonly ground: Ground;
  readonly revision: number | null;
  readonly already: number;
  readonly isChanged: boolean;
  readonly savedBy: string;
};

/** What a page gets: what was changed, and the report that it would be taken into, with its values as they are stored. */
export type ReturnedFile = {
  readonly reviewed: Reviewed;
  readonly report: Report;
  readonly revision: number;
  readonly stored: readonly Entry[];
};

function groundOf(imprint: Imprint | undefined, { id, revision, base }: Held): Ground {
  if (imprint === undefined) return "unsaid";
  if (imprint.report !== id) return "other";
  return imprint.revision === revision || base !== undefined ? "version" : "lost";
}

const isOneFormat = (one: Report, two: Report): boolean => one.edition === two.edition && one.editionRevision === two.editionRevision;

/** Throws a RangeError where the report's edition is not known. */
export function reviewed({ reading, looks, imprint, savedBy }: Returned, held: Held): Reviewed {
  const found = groundOf(imprint, held);
  const base = found === "version" && imprint?.revision !== held.revision ? held.base : undefined;
  // A report that was taken over into another revision of its format has other places.
  const isUsable = base === undefined || isOneFormat(base, held.now);
  const old = isUsable ? (base ?? held.now) : held.now;
  const redline = redlineOf(openedKnown(old), reading);
  const { changes, already } = metWith(redline.changes, old, held.now);
  return {
    ...redline,
    outside: [...redline.outside, ...looks],
    changes: boundTogether(changes),
    notes: [...redline.notes, ...reading.notes.map((note) => `${note.replace(/。$/, "")}。`)],
    ground: isUsable ? found : "lost",
    revision: imprint?.revision ?? null,
    already,
    isChanged: changesBetween(entriesOf(old), entriesOf(held.now)).length > 0,
    // Our own file says the issuer.
    savedBy: savedBy === held.now.body.issuer.trim() ? "" : savedBy,
  };
}
