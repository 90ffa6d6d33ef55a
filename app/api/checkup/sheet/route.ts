// A 核查单 as a file: the page sends what it lists, and has it back for Word or as a page. Nothing is kept.
import { z } from "zod";
import type { CheckSheet } from "#lib/checkup/sheet.ts";
import { checkSheetForms, isCheckSheetForm } from "#lib/export/checkSheet.ts";
import { checkSheetOf } from "#lib/export/workshop.ts";
import { dateProblem } from "#lib/report/date.ts";
import { fileNameOf } from "#lib/document/node.ts";
import { answering, file, refuse } from "../../answer.ts";
import { bodyOf, mostBody } from "../../body.ts";

const text = z.string();
const node = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["title", "heading", "text"]), text }),
  z.strictObject({ kind: z.literal("facts"), pairs: z.array(z.tuple([text, text])) }),
  z.strictObject({
    kind: z.literal("list"),
    name: text,
    columns: z.array(z.strictObject({ head: text, share: z.number().min(1).max(100), middle: z.boolean().optional() })).max(20),
    rows: z.array(z.array(text).max(20)),
  }),
  z.strictObject({ kind: z.literal("page") }),
]);
const asked = z.strictObject({
  today: text.refine((day) => day !== "" && dateProblem(day) === undefined),
  sheet: z.strictObject({ title: text, nodes: z.array(node) }),
});

async function post(incoming: Request): Promise<Response> {
  const form = new URL(incoming.url).searchParams.get("form") ?? "";
  const read = asked.safeParse(await bodyOf(incoming, mostBody.report));
  if (!read.success || !isCheckSheetForm(form)) return refuse(400, "收到的内容不是核查单，没有导出。请刷新页面再试一次。");
  const { today } = read.data;
  const sheet: CheckSheet = read.data.sheet;
  const { extension, type } = checkSheetForms[form];
  return file(await checkSheetOf({ sheet, form, today }), type, fileNameOf({ title: sheet.title, state: "完稿" }, extension));
}

export const POST = answering(post);
