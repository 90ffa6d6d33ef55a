// What an exported file is called: the report's title, what its form adds, and its state where that is not the final one.
import { fileNameOf, type Document } from "../document/node.ts";
import type { FileForm } from "./forms/forms.ts";

/** `标题_片段（草稿）.html` */
export const fileNameIn = ({ file }: Pick<FileForm, "file">, { title, state }: Pick<Document, "title" | "state">): string =>
  fileNameOf({ title: `${title}${file.addition ?? ""}`, state }, file.ending);
