import { engineHere } from "#lib/pdf/make.ts";
import { done } from "../answer.ts";

export const dynamic = "force-dynamic";

/** What would make PDF files on this machine: the dialog 导出 offers them, or says what to do instead. */
export function GET(): Response {
  return done({ engine: engineHere() });
}
