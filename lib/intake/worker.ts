// The thread in which sent files are read: see intake.ts, which starts it.
import { serve } from "../threads/serve.ts";
import type { NamedFormat } from "../report/report.ts";
import {
  readCheckupFile,
  readPatchRequest,
  readRequest,
  readReturnedFile,
  readSourceFile,
  readWorkbookFile,
  reviewReturned,
  verifySentFile,
  type ToReview,
  type ToVerify,
} from "./read.ts";
import { whole, type Sent } from "./sent.ts";

type SentTask = { readonly sent: Sent } & (
  | { readonly kind: "workbook" | "request" | "source" | "checkup" | "returned" }
  | { readonly kind: "patch"; readonly format: NamedFormat }
  | { readonly kind: "verify"; readonly against: ToVerify }
);

/** What was sent, to be read; or what was read of a Word file, to be held against its report. */
export type Task = SentTask | { readonly kind: "review"; readonly review: ToReview };

async function done(task: Task): Promise<unknown> {
  if (task.kind === "review") return reviewReturned(task.review);
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
    case "returned":
      return readReturnedFile(bytes);
    case "verify":
      return verifySentFile(bytes, task.against);
    case "patch":
      return readPatchRequest(bytes, task.format);
  }
}

serve(async (task: Task) => ({ result: await done(task) }));
