// Which cells were changed last, one at a time, and what they held before: where a table has just got out of balance, that is where to look first.
import type { Address } from "#lib/edition/edition.ts";
import type { Editor } from "./context.ts";
import type { Form } from "./form.ts";

export type LateCell = { readonly at: Address; readonly was: string };

const most = 20;
const late = new WeakMap<Form, readonly LateCell[]>();

/** A cell was changed, and held this before. */
export const noteCell = (form: Form, cell: LateCell): void => void late.set(form, [cell, ...(late.get(form) ?? [])].slice(0, most));

/** The last ones, the last first. */
export const lateCells = ({ form }: Pick<Editor, "form">): readonly LateCell[] => late.get(form) ?? [];
