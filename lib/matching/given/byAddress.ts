// Cells that bring their own addresses, as those of our workbooks do: nothing is aligned and nothing is guessed.
import type { Address } from "../../edition/edition.ts";
import type { Outline } from "../../edition/walk.ts";
import type { Texts } from "../../report/report.ts";
import { planOf } from "../match.ts";
import type { Route } from "../route.ts";
import { gridLabelsOf } from "../labels/gridLabels.ts";
import type { At, PastePlan } from "../plan.ts";

/** A cell of a file: its address on the form, and where it stood. `left`: why its figure is not taken, without a full stop. */
export type Addressed = At & { readonly address: Address; readonly left?: string };

/** What taking these cells would do to a grid. Cells of other grids are passed over; the caller asks for each grid. */
export function matchAddressed(cells: readonly Addressed[], outline: Outline, grid: string, figures: Texts): PastePlan {
  const slots = new Map(gridLabelsOf(outline, grid).rows.flatMap((row) => row.slots.map((slot) => [slot.address, slot] as const)));
  const routes = cells.flatMap(({ address, left, ...at }): readonly Route[] => {
    const slot = slots.get(address);
    return slot === undefined
      ? []
      : [
          {
            cell: { ...at, rowSpan: 1, colSpan: 1 },
            to: "slot",
            slot,
            unit: slot.cell.measure.units === undefined ? slot.cell.measure.unit : undefined,
            guessed: false,
            ...(left === undefined ? {} : { left }),
          },
        ];
  });
  return planOf({ routes, alignedBy: "addresses", guesses: [], belongsTo: null }, outline, grid, figures);
}
