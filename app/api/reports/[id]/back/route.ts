// 读回改过的 Word: a Word file of ours that somebody edited, sent as it is, held against the version that it was made of. Nothing is kept or changed.
import { returnedIn, reviewOf } from "#lib/intake/intake.ts";
import type { ReturnedFile } from "#lib/redline/returned.ts";
import { opened } from "#lib/arithmetic/open.ts";
import { reportFrom } from "#lib/report/patch.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, missing, refuse } from "../../../answer.ts";
import { mostBody, sentIn } from "../../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent, kept] = [await params, await sentIn(incoming, mostBody.source), await store()];
  const returned = await returnedIn(sent);
  if ("refusal" in returned) return refuse(400, returned.refusal);
  const snapshot = await kept.entries(id);
  if (snapshot === undefined || snapshot.deleted !== null) return missing();
  const report = reportFrom(snapshot, snapshot.entries);
  if (opened(report) === undefined) return missing();
  const { imprint } = returned;
  const isOld = imprint?.report === id && imprint.revision !== snapshot.revision;
  const base = isOld ? await kept.versionAt(id, imprint.revision) : undefined;
  const reviewed = await reviewOf({ returned, held: { id, revision: snapshot.revision, now: report, base } });
  if ("refusal" in reviewed) return refuse(400, reviewed.refusal);
  return done({ reviewed, report, revision: snapshot.revision, stored: snapshot.entries } satisfies ReturnedFile);
}

export const POST = answering(post);
