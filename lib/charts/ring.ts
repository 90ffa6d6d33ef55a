// A chart as a ring: which part of the whole each of this year's figures is. There is none where that is not known: something is not
// filled in or no number, nothing is above 0, or the form's own total is not what its lines come to. Then the chart has bars.
import { Big } from "big.js";
import { shareOf, shareText } from "../arithmetic/change.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { ownValue, type ChartFigures, type Row } from "./chart.ts";
import { shortLabel } from "./words.ts";

/** `place`: among the lines of the chart, so that a part looks alike in every year. `share`: with its sign. */
export type RingPart = { readonly place: number; readonly label: string; readonly text: string; readonly share: string };

/** `whole`: the sum. `none`: the lines that are 0. `rounded`: whether the shares as printed do not come to 100. */
export type Ring = {
  readonly whole: string;
  readonly parts: readonly RingPart[];
  readonly none: readonly string[];
  readonly rounded: boolean;
};

function numberOf(row: Row): Big | null {
  const value = ownValue(row);
  if (value.state !== "known" || !/^\d+(\.\d+)?$/.test(value.text)) return null;
  return new Big(value.text);
}

const leastShare = "不足0.1%";

/** The ring of a chart's own year; null where its shares are not known. */
export function ringOf({ as, rows, total }: ChartFigures): Ring | null {
  if (as !== "ring") return null;
  const numbers = rows.map(numberOf);
  const known = numbers.flatMap((number) => number ?? []);
  const whole = known.reduce((sum, number) => sum.plus(number), new Big(0));
  const printed = total === null ? whole : numberOf(total);
  if (known.length < rows.length || whole.eq(0) || printed === null || !printed.eq(whole)) return null;
  const shares = known.map((number) => shareOf(number, whole) ?? new Big(0));
  return {
    whole: canonicalNumber(whole),
    parts: rows.flatMap(({ label }, place) => {
      const [number, share] = [known[place], shares[place]];
      if (number === undefined || share === undefined || number.eq(0)) return [];
      return [
        {
          place,
          label: shortLabel(label),
          text: canonicalNumber(number),
          share: share.eq(0) ? leastShare : `${shareText(share)}%`,
        },
      ];
    }),
    none: rows.flatMap(({ label }, place) => (known[place]?.eq(0) === true ? [shortLabel(label)] : [])),
    rounded: !shares.reduce((sum, share) => sum.plus(share), new Big(0)).eq(100),
  };
}
