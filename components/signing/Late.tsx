// What is said of a day on which a report was public, or is said to have been, after the last one on which it had to be.
import { printedDate } from "#lib/report/date.ts";
import type { Told } from "./told.ts";

export const Late = ({ due: { day, own } }: { readonly due: NonNullable<Told["due"]> }) => (
  <p data-late className="mb-2 text-bad">
    {own ? "本地要求" : "应当"}在{printedDate(day)}前公布，这个日期晚了。
  </p>
);
