// The thread in which sent files are read: see intake.ts, which starts it.
import { serve } from "../threads/serve.ts";
import { readRequest, readWorkbookFile } from "./read.ts";

export type Task = { readonly kind: "workbook" | "request"; readonly bytes: Uint8Array };

serve(async ({ kind, bytes }: Task) => ({ result: kind === "workbook" ? await readWorkbookFile(bytes) : readRequest(bytes) }));
