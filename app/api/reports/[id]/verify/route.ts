// 发布后核对: what was published, sent as it is, held against the report as it is stored now. Nothing is kept.
import { markOf } from "#lib/document/node.ts";
import { switchedIn } from "#lib/checks/switches.ts";
import { compose } from "#lib/document/compose.ts";
import { opened } from "#lib/arithmetic/open.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { verifiedIn } from "#lib/intake/intake.ts";
import { labelOf } from "#lib/overview/yearChoice.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, missing, refuse } from "../../../answer.ts";
import { mostBody, sentIn } from "../../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent, kept] = [await params, await sentIn(incoming, mostBody.source), await store()];
  const stored = await kept.get(id);
  const own = stored === undefined || stored.deleted !== null ? undefined : opened(stored.report);
  if (stored === undefined || own === undefined) return missing();
  const { before } = await kept.yearsBefore(id, yearsBefore);
  const verified = await verifiedIn(sent, {
    report: own.report,
    before: before.map(({ report }) => report),
    name: new URL(incoming.url).searchParams.get("name") ?? "",
  });
  if ("refusal" in verified) return refuse(400, verified.refusal);
  return done({
    verified,
    against: labelOf(stored),
    mark: markOf(compose(switchedIn(own.edition, await kept.settings()), own.report).state),
  });
}

export const POST = answering(post);
