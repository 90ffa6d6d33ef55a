// 发布后核对: what was published, sent as it is, held against the report as it is stored now. Nothing is kept.
import { yearsBefore } from "#lib/charts/years.ts";
import { verifiedIn } from "#lib/intake/intake.ts";
import { labelOf } from "#lib/overview/yearChoice.ts";
import { store } from "#lib/store/instance.ts";
import { markNow, openedReport } from "../../../../reports/[id]/stored.ts";
import { answering, done, missing, refuse } from "../../../answer.ts";
import { mostBody, sentIn } from "../../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent, kept] = [await params, await sentIn(incoming, mostBody.source), await store()];
  const found = await openedReport(id);
  if (found === undefined) return missing();
  const { stored, own } = found;
  const { before } = await kept.yearsBefore(id, yearsBefore);
  const verified = await verifiedIn(sent, {
    report: own.report,
    before: before.map(({ report }) => report),
    name: new URL(incoming.url).searchParams.get("name") ?? "",
  });
  if ("refusal" in verified) return refuse(400, verified.refusal);
  return done({ verified, against: labelOf(stored), mark: markNow(own, await kept.settings()) });
}

export const POST = answering(post);
