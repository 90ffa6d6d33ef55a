// What the pages of 定稿与发布 are told of a report.
import type { Told } from "#components/signing/told.ts";
import { standingOf } from "#lib/acts/freeze.ts";
import { opened } from "#lib/arithmetic/open.ts";
import { openedIn, type Bound } from "#lib/arithmetic/opened.ts";
import { switchedIn } from "#lib/checks/switches.ts";
import { compose } from "#lib/document/compose.ts";
import { dayIn } from "#lib/report/date.ts";
import { titleOf } from "#lib/report/report.ts";
import { correctedIn, correctionNote } from "#lib/signing/correction.ts";
import { lastDayOf, reminderFor } from "#lib/signing/due.ts";
import { correctedOf, inForce, isPosted, stageOf, type Frozen } from "#lib/signing/frozen.ts";
import { signSheetOf, type SignSheet } from "#lib/signing/signSheet.ts";
import { standingOf as standingBeside } from "#lib/signing/stops.ts";
import { store } from "#lib/store/instance.ts";
import type { Store } from "#lib/store/store.ts";
import { goingOut } from "./goingOut.ts";
import { openedReport } from "./stored.ts";

/** What the one in force, or the next one, corrects. `now`: the report as it is to be public; `today`: ISO. */
async function correctionIn(kept: Store, frozen: readonly Frozen[], now: Bound, today: string): Promise<Told["correction"]> {
  const [old, own] = [correctedOf(frozen), inForce(frozen)];
  const [was, is] = [old && (await kept.signed(old.id)), own && (await kept.signed(own.id))];
  const before = was && opened(was.report);
  if (old === undefined || before === undefined) return null;
  const on = own === undefined ? today : (own.posted.at(-1)?.day ?? dayIn(new Date(own.at)));
  const [day, reason] = [old.posted.at(-1)?.day ?? "", old.ended?.reason ?? ""];
  const correction = { before, now, day, reason, on };
  return {
    proposed: correctionNote(correction),
    frozen: is === undefined ? null : is.correction,
    differs: correctedIn(correction).length > 0,
  };
}

/** Undefined where there is no such report, it lies in the bin, or its format is not known. */
export async function signingOf(id: string): Promise<Told | undefined> {
  const [kept, found] = [await store(), await openedReport(id)];
  if (found === undefined) return undefined;
  const { stored, own } = found;
  const [frozen, settings] = [await kept.frozen(id), await kept.settings()];
  const [title, today] = [titleOf(own.edition, own.report), dayIn(new Date())];
  const { state } = compose(switchedIn(own.edition, settings), own.report);
  return {
    ...{ id, title, practice: stored.practice, revision: stored.revision, frozen, today },
    stage: stageOf(frozen, state),
    standing: inForce(frozen) === undefined ? await standingOf(kept, stored) : null,
    reminder: reminderFor({ practice: stored.practice, isPosted: isPosted(frozen) }, own.edition, own.report, settings, today),
    address: own.report.publication["url"] ?? "",
    correction: await correctionIn(kept, frozen, own, today),
    // A correction comes when it comes.
    due: stored.practice || correctedOf(frozen) !== undefined ? null : (lastDayOf(own.edition, own.report, settings) ?? null),
  };
}

/** The 报审单 of what the report goes out as now. `at`: when it was frozen, or changed last (ISO 8601). */
export async function signSheetIn(
  id: string,
): Promise<{ readonly sheet: SignSheet; readonly title: string; readonly at: string } | undefined> {
  const out = await goingOut(id);
  const bare = out === undefined ? undefined : opened(out.report);
  if (out === undefined || bare === undefined) return undefined;
  const own = openedIn(switchedIn(bare.edition, out.settings), bare.report);
  const last = await out.before();
  const before = last && opened(last);
  const { settings, frozen } = out;
  const sheet = signSheetOf({ own, before, settings, frozen, standing: standingBeside(own, before) });
  return { sheet, title: titleOf(own.edition, own.report), at: frozen?.at ?? out.changed };
}
