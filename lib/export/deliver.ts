// An order carried out, whoever does the work: the thread beside the server's own (or the command line at once), a program of this
// machine, or both one after the other. The app's route and the command line hand their orders in here.
import type { Paper } from "../pdf/make.ts";
import { codeProperty } from "../signing/frozen.ts";
import { formOf, isMade, type FileId } from "./forms/forms.ts";
import type { Goods, Order, OwnForm, PdfLabel } from "./order.ts";
import { pictureNotes, posterRefusal } from "./pictures.ts";

/** What makes files: workshop.ts in a thread, make.ts at once. */
export type Makes = {
  readonly order: (asked: Order<OwnForm>) => Promise<Goods>;
  readonly sheet: (asked: Order) => Promise<PdfLabel>;
};

/** `notes`: what a person is to be told of how it was made. `refusal`: why it was not, in a sentence. */
export type Delivered = (Goods & { readonly notes: readonly string[] }) | { readonly refusal: string };

/** What the PDF of an order is made from. */
async function paperOf(order: Order, { order: made, sheet }: Makes): Promise<Paper & PdfLabel> {
  return {
    ...(await sheet({ ...order, form: "pdf" })),
    modified: new Date(order.changed),
    keywords: order.signed === undefined ? "" : `${codeProperty} ${order.signed.code}`,
    // A PDF is published, and nobody edits it: it carries nothing of its origin.
    word: async () => (await made({ ...order, form: "docx", revision: undefined })).bytes,
    page: async () => new TextDecoder().decode((await made({ ...order, form: "print" })).bytes),
  };
}

async function byProgram(order: Order, makes: Makes): Promise<Delivered> {
  const { makePdf } = await import("../pdf/make.ts");
  const paper = await paperOf(order, makes);
  const made = await makePdf(paper);
  return "refusal" in made ? made : { bytes: new Uint8Array(made.pdf), document: paper, notes: [made.note] };
}

/** The file that is ordered. Rejects where the report's edition is not known. */
export async function delivered(order: Order<FileId>, makes: Makes): Promise<Delivered> {
  const { form } = order;
  const refusal = formOf(form).charts === "itself" ? await posterRefusal(order) : null;
  if (refusal !== null) return { refusal };
  if (isMade(form, "program")) return byProgram(order, makes);
  if (!isMade(form, "both") || order.pdf !== undefined)
    return { ...(await makes.order({ ...order, form })), notes: await pictureNotes(order) };
  const { pdfIfPossible } = await import("../pdf/make.ts");
  const { pdf, note } = await pdfIfPossible(await paperOf(order, makes));
  return { ...(await makes.order({ ...order, form, pdf })), notes: [note, ...(await pictureNotes(order))] };
}
