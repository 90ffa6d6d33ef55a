// Saving. It keeps an address of its own beside that of the acts: pieces of it are sent while a page is being left (components/saving).
import { perform } from "#lib/acts/perform.ts";
import { Refusal, withProblems } from "#lib/acts/refusal.ts";
import { ReadPatch } from "#lib/acts/save.ts";
import { patchIn } from "#lib/intake/intake.ts";
import type { Sent } from "#lib/intake/sent.ts";
import { store } from "#lib/store/instance.ts";
import type { Store } from "#lib/store/store.ts";
import { answering } from "../../answer.ts";
import { doerOf } from "../../doer.ts";
import { dealtWith, mostBody, noJson, sentIn } from "../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

/** What is asked for; much of it is read in a thread of its own (lib/intake). */
async function patchOf(kept: Store, id: string, sent: Sent): Promise<unknown> {
  const read = await patchIn(sent, () => kept.formatOf(id));
  if (read === undefined) throw noJson();
  if ("refusal" in read) throw new Refusal(422, read.refusal);
  if ("problems" in read) throw withProblems(read.problems);
  return "patch" in read ? new ReadPatch(read.patch, read.format) : read.json;
}

async function save(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, sent] = [await params, await sentIn(incoming, mostBody.patch)];
  return dealtWith(sent, async () => {
    const kept = await store();
    return Response.json(await perform(kept, "save", { report: id, patch: await patchOf(kept, id, sent) }, doerOf(incoming)));
  });
}

export const PATCH = answering(save);
