// How a 报审单 leaves the app: for Word, as a PDF, or on the page that prints it. It is no form of a report, and stands in no list of them.
import type { SignSheet } from "../signing/signSheet.ts";
import { wordType } from "./forms/forms.ts";

/** `at`: ISO 8601, the only time in the file. */
export type SignSheetOrder = { readonly sheet: SignSheet; readonly form: SignSheetForm; readonly at: string };

type Form = { readonly extension: string; readonly type: string };

/** The forms that are files, with their endings and what a browser calls them. */
export const signSheetForms = {
  docx: { extension: "docx", type: wordType },
  pdf: { extension: "pdf", type: "application/pdf" },
} as const satisfies Readonly<Record<string, Form>>;

export type SignSheetForm = keyof typeof signSheetForms;

export const isSignSheetForm = (word: string): word is SignSheetForm => Object.hasOwn(signSheetForms, word);

const lettersOf = ({ title, rows, note }: SignSheet): string =>
  [...new Set([title, note, ...rows.flatMap(({ cells }) => cells.map(({ text }) => text))].join(""))].join("");

const wordOf = async ({ sheet, at }: SignSheetOrder): Promise<Uint8Array> =>
  (await import("../outputs/docx/signSheet.ts")).renderSignSheet(sheet, new Date(at));

/** The bytes of the file, or a sentence why there is none. */
export async function makeSignSheet(order: SignSheetOrder): Promise<{ readonly bytes: Uint8Array } | { readonly refusal: string }> {
  if (order.form === "docx") return { bytes: await wordOf(order) };
  const { makePdf } = await import("../pdf/make.ts");
  const { sheet, at } = order;
  const made = await makePdf({
    ...{ title: sheet.title, issuer: "", letters: lettersOf(sheet), modified: new Date(at), keywords: "" },
    word: () => wordOf(order),
    page: async () => (await import("../outputs/html/signSheet.ts")).renderSignSheet(sheet),
  });
  return "refusal" in made ? made : { bytes: made.pdf };
}
