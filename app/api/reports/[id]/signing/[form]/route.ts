// A 报审单 as a file to keep.
import { fileNameOf } from "#lib/document/node.ts";
import { isSignSheetForm, makeSignSheet, signSheetForms } from "#lib/export/signSheet.ts";
import { signSheetIn } from "../../../../../reports/[id]/signing.ts";
import { answering, file, missing, refuse } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly form: string }> };

async function get(_: Request, { params }: Props): Promise<Response> {
  const { id, form } = await params;
  if (!isSignSheetForm(form)) return refuse(404, `报审单不能导出为“${form.slice(0, 40)}”。`);
  const found = await signSheetIn(id);
  if (found === undefined) return missing();
  const made = await makeSignSheet({ sheet: found.sheet, form, at: found.at });
  if ("refusal" in made) return refuse(503, made.refusal);
  const { extension, type } = signSheetForms[form];
  return file(new Uint8Array(made.bytes), type, fileNameOf({ title: `${found.title}_报审单`, state: "完稿" }, extension));
}

export const GET = answering(get);
