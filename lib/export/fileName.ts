// What an exported file is called: the report's title, what its form adds, and the mark where the report is not ready.
import { fileNameOf, type Document } from "../document/node.ts";
import type { FileForm } from "./forms/forms.ts";

/** `标题_片段（草稿）.html` */
export const fileNameIn = ({ file }: Pick<FileForm, "file">, { title, mark }: Pick<Document, "title" | "mark">): string =>
  fileNameOf({ title: `${title}${file.addition ?? ""}`, mark }, file.ending);
