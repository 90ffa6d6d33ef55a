// 发布后核对: what was published, sent as it is, held against what was frozen of the report, or as it is stored now. Nothing is kept.
import { verifiedIn } from "#lib/intake/intake.ts";
import { labelOf } from "#lib/overview/yearChoice.ts";
import { codeWords } from "#lib/signing/frozen.ts";
import { stampOf } from "#lib/signing/stamp.ts";
import { store } from "#lib/store/instance.ts";
import { goingOut } from "../../../../reports/[id]/goingOut.ts";
import { markNow, openedReport } from "../../../../reports/[id]/stored.ts";
import { answering, done, missing, refuse } from "../../../answer.ts";
import { mostBody, sentIn } from "../../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent, kept] = [await params, await sentIn(incoming, mostBody.source), await store()];
  const [found, out] = [await openedReport(id), await goingOut(id)];
  if (found === undefined || out === undefined) return missing();
  const { report, frozen, correction } = out;
  const verified = await verifiedIn(sent, {
    report,
    correction,
    before: (await out.beside()).years,
    name: new URL(incoming.url).searchParams.get("name") ?? "",
  });
  if ("refusal" in verified) return refuse(400, verified.refusal);
  const { stored, own } = found;
  const stamp = stampOf(verified.code, out.versions) ?? null;
  if (frozen !== null) return done({ verified, stamp, against: `${labelOf(stored)}，${codeWords(frozen)}`, mark: null });
  return done({ verified, stamp, against: labelOf(stored), mark: markNow(own, await kept.settings(), stored.practice) });
}

export const POST = answering(post);
