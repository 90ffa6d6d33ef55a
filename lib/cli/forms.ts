// What `convert` can write, by the endings of file names, and which options each form takes: from the list of forms. The help and the
// command say it from here.
import { fileForms, type FileForm } from "../export/forms/forms.ts";
import { usualPrinting } from "../paper/printing.ts";
import { styles } from "../paper/style.ts";

/** .docx */
export const endingOf = ({ file }: FileForm): string => `.${file.ending}`;

/** What is written where nothing but the ending of a file's name is told. */
export const byEnding: ReadonlyMap<string, FileForm> = new Map(
  fileForms.filter(({ file }) => file.option === undefined).map((form) => [endingOf(form), form]),
);

const endings = (of: (form: FileForm) => boolean): ReadonlySet<string> => new Set(fileForms.filter(of).map(endingOf));

/** The forms that have pages, and so a style. */
export const onPaper = endings((form) => form.onPaper);

/** The forms that can hold charts. */
export const withCharts = endings(({ charts }) => charts !== null);

/** .docx、.pdf、.zip */
export const listed = (some: Iterable<string>): string => [...some].join("、");

/** .docx（Word 文件）、.zip（发布包） */
export const formsListed = listed([...byEnding].map(([ending, { label }]) => `${ending}（${label}）`));

/** official（公文版式，不写时用它）、plain（普通版式） */
export const stylesListed = styles
  .map((style) => `${style.id}（${style.name}${style === usualPrinting.style ? "，不写时用它" : ""}）`)
  .join("、");
