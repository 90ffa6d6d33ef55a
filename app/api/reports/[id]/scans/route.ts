// The scan of a signed sheet, sent as it is; its name stands in the address.
import { perform } from "#lib/acts/perform.ts";
import { mostScan, SentScan } from "#lib/acts/scan.ts";
import { whole } from "#lib/intake/sent.ts";
import { store } from "#lib/store/instance.ts";
import { answering } from "../../../answer.ts";
import { dealtWith, sentIn } from "../../../body.ts";
import { doerOf } from "../../../doer.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent] = [await params, await sentIn(incoming, mostScan)];
  const name = new URL(incoming.url).searchParams.get("name") ?? "";
  return dealtWith(sent, async () =>
    Response.json(await perform(await store(), "attachScan", { report: id, file: new SentScan(name, whole(sent)) }, doerOf(incoming))),
  );
}

export const POST = answering(post);
