// What is said of a day on which a report was public, or is said to have been, after the last one on which it had to be.
import { printedDate } from "#lib/report/date.ts";
import type { Told } from "./told.ts";

export const Late = ({ due: { day, own } }: { readonly due: NonNullable<Told["due"]> }) => (
  <p data-late className="mb-2 text-bad">
    晚于{own ? "本地要求的" : "应当公布的"}
    {printedDate(day)}。
  </p>
);
