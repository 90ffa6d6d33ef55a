// The particulars that every new report needs, checked once for the form and for the route.
import { z } from "zod";
import { dateProblem } from "./date.ts";
import { yearAnswer } from "../editions/index.ts";
import { yearTyped } from "../editions/years.ts";
import { kinds, levels, type Kind, type Level } from "../edition/body.ts";

const keys = <Key extends string>(names: Readonly<Record<Key, string>>): readonly Key[] =>
  Object.keys(names).filter((key): key is Key => key in names);

/** Of a report that is there: its year may be one for which its format is no longer offered, so that is asked only where it changes (request.ts). */
export const particularsSchema = z.object({
  name: z.string().trim().min(1, "请填写名称。").max(60, "名称太长了，请不超过60个字。"),
  issuer: z.string().trim().min(1, "请填写署名单位。").max(60, "署名单位太长了，请不超过60个字。"),
  kind: z.string().pipe(z.enum(keys<Kind>(kinds), "请选择类别。")),
  level: z.string().pipe(z.enum(keys<Level>(levels), "请选择级别。")),
  year: z
    .string()
    .transform(yearTyped)
    .refine((year) => /^\d{4}$/.test(year), { error: "请填写四位年份，例如 2025。", abort: true }),
  /** The format that was chosen where a year could have several. */
  edition: z.string().optional(),
  date: z
    .string()
    .trim()
    .refine((date) => dateProblem(date) === undefined, "日期应写成 2022-01-20 这样，或者先空着。"),
});

/** Of a new report: its year has a format, and where it could have several, one of them was chosen. */
export const newParticularsSchema = particularsSchema.superRefine(({ year, edition }, context) => {
  const answer = yearAnswer(Number(year));
  if (answer.kind === "none") context.addIssue({ code: "custom", path: ["year"], message: answer.message });
  if (answer.kind === "several" && !answer.editions.some(({ id }) => id === edition))
    context.addIssue({ code: "custom", path: ["edition"], message: "请选择采用哪种格式。" });
});

/** As typed: kind and level may still be unchosen. */
export type Particulars = z.input<typeof particularsSchema>;
