// 更正: what is written on the page over a report that was corrected, in the words of the office, ready to copy.
import { printedDate } from "../report/date.ts";

const ended = (sentence: string): string => sentence.trim().replace(/[。．.；;，,、\s]+$/u, "");

/** `title`: of the report; `day`: on which it was public first (ISO); `reason`: as somebody wrote it; `issuer`; `on`: the day of the correction (ISO), "" while it is open. */
export type Correction = {
  readonly title: string;
  readonly issuer: string;
  readonly day: string;
  readonly reason: string;
  readonly on: string;
};

/** 更正说明：…… The sentence to put over the report on the page. */
export function correctionNote({ title, issuer, day, reason, on }: Correction): string {
  const who = issuer.trim();
  const when = on === "" ? "" : `（${who === "" ? "" : `${who}，`}${printedDate(on)}）`;
  return `更正说明：${printedDate(day)}公布的《${title}》，因${ended(reason).replace(/^因为?/u, "")}，现予更正，以本次公布的内容为准。${when}`;
}
