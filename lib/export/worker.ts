// The thread in which files are made and charts drawn, one after the other: see workshop.ts, which starts it.
import { drawnCharts } from "../charts/draw/drawn.ts";
import type { Drawn } from "../charts/illustrate.ts";
import type { Theme } from "../charts/theme.ts";
import { allOpened, opened } from "../arithmetic/open.ts";
import type { Document } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { serve, type Served } from "../threads/serve.ts";
import { makeCheckSheet, type CheckSheetOrder } from "./checkSheet.ts";
import { documentFor, make, sheetFor } from "./make.ts";
import type { Goods, Order, OwnForm, PdfLabel } from "./order.ts";

/** What can be asked for, by its kind, and what comes back. `charts`: of a report as it stands in a form, beside those of years before. */
export type Tasks = {
  readonly file: { readonly asked: Order<OwnForm>; readonly made: Goods };
  readonly sheet: { readonly asked: Order; readonly made: PdfLabel };
  readonly document: { readonly asked: Order; readonly made: Document };
  readonly charts: {
    readonly asked: { readonly own: Report; readonly before: readonly Report[]; readonly theme: Theme };
    readonly made: readonly Drawn[];
  };
  readonly checkSheet: { readonly asked: CheckSheetOrder; readonly made: Uint8Array<ArrayBuffer> };
};

export type Task = { [Kind in keyof Tasks]: { readonly kind: Kind; readonly asked: Tasks[Kind]["asked"] } }[keyof Tasks];
export type Made = Tasks[keyof Tasks]["made"];

async function done(task: Task): Promise<Served<Made>> {
  switch (task.kind) {
    case "file": {
      const goods = await make(task.asked);
      return { result: goods, moved: [goods.bytes.buffer] };
    }
    case "sheet":
      return { result: await sheetFor(task.asked) };
    case "document":
      return { result: await documentFor(task.asked) };
    case "charts": {
      const own = opened(task.asked.own);
      return { result: own === undefined ? [] : drawnCharts(own, allOpened(task.asked.before), task.asked.theme) };
    }
    case "checkSheet": {
      const bytes = await makeCheckSheet(task.asked);
      return { result: bytes, moved: [bytes.buffer] };
    }
  }
}

serve(done);
