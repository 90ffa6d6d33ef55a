// Saving. It keeps an address of its own beside that of the acts: pieces of it are sent while a page is being left (components/saving).
import { perform } from "#lib/acts/perform.ts";
import { store } from "#lib/store/instance.ts";
import { answering } from "../../answer.ts";
import { bodyOf } from "../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

async function save(incoming: Request, { params }: Props): Promise<Response> {
  const [{ id }, patch] = [await params, await bodyOf(incoming)];
  return Response.json(await perform(await store(), "save", { report: id, patch }));
}

export const PATCH = answering(save);
