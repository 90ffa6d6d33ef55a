// The scan of a signed sheet, to keep. Never shown in a page of ours: it was made by others.
import { store } from "#lib/store/instance.ts";
import { answering, file, missing } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly scan: string }> };

async function get(_: Request, { params }: Props): Promise<Response> {
  const { id, scan } = await params;
  const kept = await store();
  const found = await kept.scan(scan);
  const isOfReport = (await kept.frozen(id)).some((one) => one.id === found?.frozen);
  if (found === undefined || !isOfReport) return missing();
  return file(new Uint8Array(found.bytes), found.type, found.name, { "x-content-type-options": "nosniff" });
}

export const GET = answering(get);
