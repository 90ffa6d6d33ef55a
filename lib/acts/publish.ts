// 登记发布: where and on which day what is frozen went on line. Noted again where it was noted wrongly; every note is kept, the last one counts.
import { z } from "zod";
import { dateProblem } from "../report/date.ts";
import { isWholeAddress, wholeAddress } from "../signing/address.ts";
import { inForce } from "../signing/frozen.ts";
import { act, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

const input = z.object({
  report: z.string(),
  day: z.string().refine((day) => day !== "" && dateProblem(day) === undefined, "发布日期要写成 2026-01-20 这样的日期。"),
  address: z
    .string()
    .max(1000, "网址不能超过 1000 字。")
    .transform(wholeAddress)
    .refine(isWholeAddress, "请写报告在网上的完整网址，例如 http://www.example.gov.cn/nb.html。"),
});

export const publish = act("publish", input, async (store, { report, day, address }) => {
  const stored = await reportAt(store, report);
  const one = inForce(await store.frozen(report));
  if (one === undefined) throw new Refusal(409, "这份报告还没有定稿，先定稿，再登记发布。");
  if (day <= `${stored.report.year}-12-31`) throw new Refusal(400, `发布日期在报告年度（${stored.report.year}年）结束以前，请核对年份。`);
  await store.post(one.id, { day, address });
  return { answer: {}, report, told: { code: one.code, day, address } };
});
