// What is said of who and when on the page 定稿与发布.
import { momentIn } from "#lib/report/date.ts";

/** Who, where somebody gave a name. */
const named = (who: string): string => (who === "" ? "没有留名的人" : who);

/** 王小明在 2026/1/20 09:05 */
export const byAndAt = ({ who, at }: { readonly who: string; readonly at: string }): string =>
  `${named(who)}在 ${momentIn(new Date(at), { year: true })}`;
