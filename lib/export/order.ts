// What is asked for when a report is to leave the app, and what comes back: plain values, which threads hand to each other.
import type { DocumentOf } from "../charts/draw/document.ts";
import type { Document } from "../document/node.ts";
import type { Edition } from "../edition/edition.ts";
import type { Printing } from "../paper/printing.ts";
import type { Report, Texts } from "../report/report.ts";
import type { Telling } from "../signing/frozen.ts";
import type { FormId, IdMade } from "./forms/forms.ts";

/** The forms that are made without a program of the machine: in the thread beside the server's own, or where the command line runs. */
export type OwnForm = IdMade<"thread" | "both" | "page">;

/** A file that lies beside a page, and what the link to it says. */
export type Download = { readonly label: string; readonly name: string };

/** For a package also: the `pdf` where one was made, and the report of the year `before`. */
export type Beside = {
  readonly pdf?: Uint8Array | undefined;
  readonly before?: Report | undefined;
};

/** `id`: the report's in the store. `revision`: its own there; absent for one that came from a file. `changed`: its last change, ISO 8601. `settings`: what the installation says of what it publishes. `charts`: the reports of years before that its charts (附图解) show it beside; absent without charts. */
export type Order<Id extends FormId = FormId> = {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly report: Report;
  /** Its figures are made up. */
  readonly practice?: boolean | undefined;
  readonly changed: string;
  readonly form: Id;
  readonly printing: Printing;
  readonly settings: Texts;
  readonly charts?: readonly Report[] | undefined;
  /** Of a frozen report: what it is told by, for the properties of its files. Absent while it is open. */
  readonly signed?: Telling | undefined;
  /** 更正说明 over the report where it goes on line; absent where there is none. */
  readonly correction?: string | undefined;
  /** For a page that lies among other files: those that it leads to. */
  readonly downloads?: readonly Download[] | undefined;
} & Beside;

/** `document`: what the file is called by. */
export type Goods = { readonly bytes: Uint8Array<ArrayBuffer>; readonly document: Pick<Document, "title" | "state"> };

/** What a PDF is called by, and each letter that is printed on it once. */
export type PdfLabel = Pick<Document, "title" | "issuer" | "state"> & { readonly letters: string };

/** An order at work: `documentOf` composes once for all forms. */
export type Job<Id extends FormId = FormId> = { readonly edition: Edition; readonly order: Order<Id>; readonly documentOf: DocumentOf };
