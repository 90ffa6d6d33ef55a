// What can be wrong with a package besides its zip. A caller tells a user in its own sentence, by kind.
import { ZipError, type ZipProblem } from "../zip/zip.ts";

/** `unusual`: XML that is not well formed, or of a kind that no office program writes. `tooMuch`: more elements than are gone through. */
export type PackageProblem = "unusual" | "tooMuch";

export class PackageError extends Error {
  readonly kind: PackageProblem;

  constructor(kind: PackageProblem, cause?: unknown) {
    super(kind, { cause });
    this.name = "PackageError";
    this.kind = kind;
  }
}

/** A caller's sentences for whatever is wrong with a package, of its zip and of its parts; `otherwise`: for what its parts do to a reader besides. */
export type PackageSentences = {
  readonly zip: { readonly [Kind in ZipProblem]: string };
  readonly parts: { readonly [Kind in PackageProblem]: string };
  readonly otherwise: string;
};

/** The sentence for what was thrown while a package was read. */
export function sentenceFor(problem: unknown, { zip, parts, otherwise }: PackageSentences): string {
  if (problem instanceof ZipError) return zip[problem.kind];
  return problem instanceof PackageError ? parts[problem.kind] : otherwise;
}
