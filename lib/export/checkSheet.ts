// How a 核查单 leaves the app: for Word, or as a page. It is no form of a report, and stands in no list of them.
import type { CheckSheet } from "../checkup/sheet.ts";
import { wordType } from "./forms/forms.ts";

/** `today`: ISO, the only day in the file. */
export type CheckSheetOrder = { readonly sheet: CheckSheet; readonly form: CheckSheetForm; readonly today: string };

type Form = { readonly extension: string; readonly type: string };

/** The forms, with the endings of their files and what a browser calls them. */
export const checkSheetForms = {
  docx: { extension: "docx", type: wordType },
  html: { extension: "html", type: "text/html; charset=utf-8" },
} as const satisfies Readonly<Record<string, Form>>;

export type CheckSheetForm = keyof typeof checkSheetForms;

export const isCheckSheetForm = (word: string): word is CheckSheetForm => Object.hasOwn(checkSheetForms, word);

type Maker = (order: CheckSheetOrder) => Promise<string | Uint8Array>;

const makers: { readonly [Form in CheckSheetForm]: Maker } = {
  docx: async ({ sheet, today }) => (await import("../outputs/docx/checkSheet.ts")).renderCheckSheet(sheet, new Date(`${today}T00:00:00Z`)),
  html: async ({ sheet }) => (await import("../outputs/html/checkSheet.ts")).renderCheckSheet(sheet),
};

/** The bytes of the file. The same order gives the same bytes. */
export async function makeCheckSheet(order: CheckSheetOrder): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makers[order.form](order);
  return typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made);
}
