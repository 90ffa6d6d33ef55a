// What a source was read as, for commands that take any: their options, and the JSON of `reading` as README.md promises it.
import type { HowToRecognise, Recognised } from "../recognise/recognised.ts";
import type { OpenedFile } from "./open.ts";

/** Options of every command that reads sources, as they are typed. */
export type SourceHow = {
  readonly edition?: string | undefined;
  readonly blankAsZero?: true | undefined;
  readonly year?: string | undefined;
};

/** A year that is none is NaN, and refused where the file is opened. */
export const recogniseHow = ({ edition, blankAsZero, year }: SourceHow): HowToRecognise => ({
  edition,
  blankAsZero: blankAsZero === true,
  year: year === undefined ? undefined : /^(?:19|20)\d\d$/.test(year) ? Number(year) : Number.NaN,
});

type Opened = Exclude<OpenedFile, { readonly error: string }>;

/** How a source was read. */
export function readingJson({ source, sha256 }: Opened) {
  const { format, reader, why, questions, unread, notRecognised, findings, notes }: Recognised = source.recognised;
  return {
    format,
    reader,
    sha256,
    why,
    questions: questions.map(({ id, message, at }) => ({ id, message, at })),
    unread: unread.map(({ where, text, reason, address }) => ({ where, text, reason, address: address ?? null })),
    notRecognised: notRecognised.map(({ where, text }) => ({ where, text })),
    findings: findings.map(({ kind, message, where, at }) => ({ kind, message, where, at })),
    notes,
  };
}
