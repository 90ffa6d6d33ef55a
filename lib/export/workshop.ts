// Makes files and draws charts in a thread beside the server's own, so that pages are answered while a hundred reports are exported.
import { Worker } from "node:worker_threads";
import type { Drawn } from "../charts/illustrate.ts";
import type { Theme } from "../charts/theme.ts";
import type { Document } from "../document/node.ts";
import type { Report } from "../report/report.ts";
import { threadOf } from "../threads/thread.ts";
import type { Goods, Order, OwnForm, PdfLabel } from "./order.ts";
import type { CheckSheetOrder } from "./checkSheet.ts";
import type { Task, Tasks } from "./worker.ts";

/** Milliseconds for one file: of the processor, a hundred times what the largest report takes; and in all, for a busy machine has one wait. */
const [cpu, time] = [60_000, 300_000];

const ask = threadOf<Task>(
  () => new Worker(new URL("./worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } }),
  { cpu, time },
);

/** The file that is ordered, when what was asked before is done. Rejects where it cannot be made. */
export const order = (asked: Order<OwnForm>): Promise<Goods> => ask<Tasks["file"]["made"]>({ kind: "file", asked });

/** What is printed on the paper of an order: for a PDF. */
export const sheet = (asked: Order): Promise<PdfLabel> => ask<Tasks["sheet"]["made"]>({ kind: "sheet", asked });

/** A 核查单 in one of its forms. */
export const checkSheetOf = (asked: CheckSheetOrder): Promise<Uint8Array<ArrayBuffer>> =>
  ask<Tasks["checkSheet"]["made"]>({ kind: "checkSheet", asked });

/** The document of an order, with its charts drawn. */
export const documentOf = (asked: Order): Promise<Document> => ask<Tasks["document"]["made"]>({ kind: "document", asked });

/** The charts of a report as it stands in a form, beside those of years before. */
export const chartsOf = (own: Report, before: readonly Report[], theme: Theme): Promise<readonly Drawn[]> =>
  ask<Tasks["charts"]["made"]>({ kind: "charts", asked: { own, before, theme } });
