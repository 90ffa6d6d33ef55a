// What can be wrong with a package besides its zip. A caller tells a user in its own sentence, by kind.

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
