// What was published, sent to be held against the report.
import type { Stamp } from "#lib/signing/stamp.ts";
import type { Verified } from "#lib/verify/file.ts";
import { sent, type Answered, type Source } from "../reading/source.ts";

/** What was published beside the report; `stamp`: what the code that it carries says of it; `against`: the report as it was at that moment, in words; `mark`: where it is no finished one. */
export type VerifiedSource = {
  readonly verified: Verified;
  readonly stamp: Stamp | null;
  readonly against: string;
  readonly mark: string | null;
};

/** The ending by which what was pasted is told from plain text. */
const nameOf = ({ file, blob }: Source): string => file?.name ?? (blob.type === "text/html" ? "粘贴.html" : "粘贴.txt");

/** Holds it against a report on the server, which keeps nothing of it. */
export const verify = (source: Source, id: string): Promise<Answered<VerifiedSource>> =>
  sent<VerifiedSource>(source, `/api/reports/${id}/verify?name=${encodeURIComponent(nameOf(source))}`, "核对");
