// The thread in which sent files are read: see intake.ts, which starts it.
import { serve } from "../threads/serve.ts";
import type { NamedFormat } from "../report/report.ts";
import { readPatchRequest, readRequest, readWorkbookFile } from "./read.ts";

export type Task = { readonly bytes: Uint8Array } & (
  | { readonly kind: "workbook" | "request" }
  | { readonly kind: "patch"; readonly format: NamedFormat }
);

async function done(task: Task): Promise<unknown> {
  switch (task.kind) {
    case "workbook":
      return readWorkbookFile(task.bytes);
    case "request":
      return readRequest(task.bytes);
    case "patch":
      return readPatchRequest(task.bytes, task.format);
  }
}

serve(async (task: Task) => ({ result: await done(task) }));
