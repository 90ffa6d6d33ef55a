// The thread in which sent files are read: see intake.ts, which starts it.
import { serve } from "../threads/serve.ts";
import type { NamedFormat } from "../report/report.ts";
import { readCheckupFile, readPatchRequest, readRequest, readSourceFile, readWorkbookFile, verifySentFile, type ToVerify } from "./read.ts";
import { whole, type Sent } from "./sent.ts";

export type Task = { readonly sent: Sent } & (
  | { readonly kind: "workbook" | "request" | "source" | "checkup" }
  | { readonly kind: "patch"; readonly format: NamedFormat }
  | { readonly kind: "verify"; readonly against: ToVerify }
);

async function done(task: Task): Promise<unknown> {
  const bytes = whole(task.sent);
  switch (task.kind) {
    case "workbook":
      return readWorkbookFile(bytes);
    case "request":
      return readRequest(bytes);
    case "source":
      return readSourceFile(bytes);
    case "checkup":
      return readCheckupFile(bytes);
    case "verify":
      return verifySentFile(bytes, task.against);
    case "patch":
      return readPatchRequest(bytes, task.format);
  }
}

serve(async (task: Task) => ({ result: await done(task) }));
