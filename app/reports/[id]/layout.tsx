import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ReportEditor } from "#components/workspace/ReportEditor.tsx";
import { revisionOffer } from "#lib/overview/revisionOffer.ts";
import { toldOf } from "#lib/overview/yearChoice.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { yearsBefore } from "#lib/charts/years.ts";
import type { Findings } from "#lib/checks/finding.ts";
import { runChecks } from "#lib/checks/run.ts";
import { switchedIn } from "#lib/checks/switches.ts";
import { opened } from "#lib/arithmetic/open.ts";
import { openedIn, type Bound } from "#lib/arithmetic/opened.ts";
import { asksPassword } from "#lib/guard/ours.ts";
import type { Edition } from "#lib/edition/edition.ts";
import { otherRevision } from "#lib/report/named.ts";
import { reportFrom } from "#lib/report/patch.ts";
import { titleOf, type Report } from "#lib/report/report.ts";
import { buildMeta } from "#components/ui/renewed.ts";
import { reminderFor } from "#lib/signing/due.ts";
import { correctedOf, frozenStageOf, inForce, isPosted, type Frozen } from "#lib/signing/frozen.ts";
import { dayIn } from "#lib/report/date.ts";
import type { Loaded } from "#components/workspace/makeEditor.ts";
import { packed } from "#components/workspace/packed.ts";
import { isDamagedFrozen } from "#lib/store/errors.ts";
import { store } from "#lib/store/instance.ts";
import type { Store } from "#lib/store/store.ts";
import { buildId } from "../../buildId.ts";
import { orNotice, orUntitled } from "../../orNotice.tsx";
import { storedReport } from "./stored.ts";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly id: string }> };

export const dynamic = "force-dynamic";

async function metadataOf({ params }: Props): Promise<Metadata> {
  const stored = await storedReport((await params).id);
  const edition = stored === undefined ? undefined : opened(stored.report)?.edition;
  return {
    title: stored === undefined || edition === undefined ? "没有这份报告" : titleOf(edition, stored.report),
    other: { [buildMeta]: buildId },
  };
}

export const generateMetadata = orUntitled(metadataOf);

/** 更正说明 that was frozen with a version; none where its content is damaged, for then nothing is exported, and the page opens all the same. */
async function correctionWith(kept: Store, { id }: Frozen): Promise<string> {
  try {
    return (await kept.signed(id))?.correction ?? "";
  } catch (error) {
    if (isDamagedFrozen(error)) return "";
    throw error;
  }
}

/** What the editor is told of what is frozen: the hash of a version of 60 letters is of no use there. */
async function lockOf(kept: Store, frozen: readonly Frozen[]): Promise<Loaded["lock"]> {
  const now = inForce(frozen);
  if (now === undefined) return undefined;
  const correction = correctedOf(frozen) === undefined ? "" : await correctionWith(kept, now);
  return { code: now.code, at: now.at, who: now.who, posted: now.posted.length > 0, correction };
}

/** What the checks say of it as it stands, so that the page opens without them. */
function judgedFirst(edition: Edition, report: Report, lastYear: Bound | undefined): Findings {
  const before = lastYear && openedIn(lastYear.edition, lastYear.report);
  return runChecks(openedIn(edition, report), before?.readings, dayIn(new Date()), before?.report);
}

async function Layout({ children, params }: Props) {
  const { id } = await params;
  const kept = await store();
  const [stored, saved, found, years, settings, installation, frozen] = await Promise.all([
    storedReport(id),
    kept.entries(id),
    kept.yearBefore(id),
    kept.yearsBefore(id, yearsBefore),
    kept.settings(),
    kept.id(),
    kept.frozen(id),
  ]);
  if (stored === undefined || saved === undefined || stored.deleted !== null) notFound();
  const { edition, editionRevision } = stored.report;
  const declaration = opened(stored.report)?.edition;
  if (declaration === undefined)
    return (
      <Notice title="不认识这份报告的格式" text={`这份报告用的格式是 ${edition}，本系统没有。请用保存它的那个版本打开，或升级本系统。`} />
    );
  const before = found.state === "one" ? found.one : undefined;
  const earlier = before && opened(before.report)?.edition;
  const lastYear = before === undefined || earlier === undefined ? undefined : { id: before.id, edition: earlier, report: before.report };
  const switched = switchedIn(declaration, settings);
  const newer = revisionOffer(declaration, stored.report, otherRevision(stored.report));
  return (
    <ReportEditor
      packed={packed({
        id,
        store: installation,
        edition,
        editionRevision,
        declaration: switched,
        revision: saved.revision,
        changed: stored.changed,
        practice: stored.practice,
        entries: saved.entries,
        findings: judgedFirst(switched, reportFrom(stored.report, saved.entries), lastYear),
        lastYear,
        years: toldOf(found, years),
        settings,
        newer,
        lock: await lockOf(kept, frozen),
        correcting: frozenStageOf(frozen) === "correcting",
        reminder:
          reminderFor({ practice: stored.practice, isPosted: isPosted(frozen) }, declaration, stored.report, settings, dayIn(new Date())) ??
          undefined,
      })}
      signOut={asksPassword(process.env)}
    >
      {children}
    </ReportEditor>
  );
}

export default orNotice(Layout);
