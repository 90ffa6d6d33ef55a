// THE list of the forms in which a report leaves the app: a form is one row. The address of an export, the dialog 导出, the 发布包, the
// command line and the help derive from the rows; ../make.ts says how each is made, and the compiler holds its table complete.
//
// Facts and words only, in a room of its own: the browser reads them, which must not load what ../make.ts names (libraries for Word and
// Excel, threads, programs).
import type { DrawnFor } from "../../charts/illustrate.ts";

/** What a clerk is about: to have the report signed, to put it on line, to keep its figures. In the order of the dialog. */
export const groups = [
  { id: "signing", name: "送签批和打印" },
  { id: "online", name: "上网发布" },
  { id: "keeping", name: "取数和留底" },
] as const;

export type Group = (typeof groups)[number]["id"];

/**
 * `ending` of its name, without the dot; `type`: media type. `addition`: what its name has after the title. `option`: by which the command line
 * asks for it, where its ending alone means another form.
 */
export type FormFile = {
  readonly ending: string;
  readonly type: string;
  readonly addition?: string;
  readonly option?: string;
};

type Row = {
  /** The last part of the export's address; permanent. */
  readonly id: string;
  readonly group: Group;
  /** On the button. */
  readonly label: string;
  /** What it is for, in a line beside the button. */
  readonly what: string;
  /** The same in the help, in a sentence without its end; `topic`: the page of the help that says more. */
  readonly help: string;
  readonly topic?: string;
  /** Whether a style of the paper and room for a seal can be chosen. */
  readonly onPaper: boolean;
  /** How charts (附图解) stand in it; "parts": in those of its parts that can have them; "itself": it is them, asked for or not; null where it has none. */
  readonly charts: DrawnFor | "parts" | "itself" | null;
  /** What it is first needed for, of the few that every clerk needs; they stand before all others. */
  readonly first?: string;
  /**
   * Its place in the 发布包, and what the manifest calls it there. `download`: what the page in the package calls the link to it. `withCharts`: it is in a
   * package only where 附图解 was asked for.
   */
  readonly packed: { readonly place: number; readonly what: string; readonly download?: string; readonly withCharts?: true } | null;
} & (
  | {
      /** By whom: the thread beside the server's own, a program of this machine (from the Word file or the page to print), or both one after the other. */
      readonly made: "thread" | "program" | "both";
      readonly file: FormFile;
    }
  | {
      /** By no file: a page of the app that is printed, or the browser itself. */
      readonly made: "page" | "browser";
      readonly file: null;
    }
);

/** What a browser calls a Word file. */
export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** In the order of the buttons in each group. */
const rows = [
  {
    id: "docx",
    group: "signing",
    label: "Word 文件",
    what: "签批、存档用的纸件，版式在下面选",
    first: "送领导签批",
    help: "送审、签批、打印存档。标题、字体、表格都已按所选的版式排好",
    made: "thread",
    file: { ending: "docx", type: wordType },
    onPaper: true,
    charts: "docx",
    packed: { place: 1, what: "Word 文件（签批用）", download: "Word版下载" },
  },
  {
    id: "pdf",
    group: "signing",
    label: "PDF 文件",
    what: "传给别人看，或者挂在网上供下载",
    help: "传给别人看、挂在网上供下载。装着程序的电脑上要有 LibreOffice 或者 Chrome、Edge 浏览器，没有时不显示这个按钮",
    made: "program",
    file: { ending: "pdf", type: "application/pdf" },
    onPaper: true,
    charts: "pdf",
    packed: { place: 2, what: "PDF 文件", download: "PDF版下载" },
  },
  {
    id: "print",
    group: "signing",
    label: "打印",
    what: "用这台电脑的打印机，也能另存为 PDF",
    help: "用这台电脑的打印机打印，或者在打印窗口里选“另存为 PDF”",
    made: "page",
    file: null,
    onPaper: true,
    charts: "pdf",
    packed: null,
  },
  {
    id: "copy",
    group: "online",
    label: "复制到门户",
    what: "不用文件：复制后到门户后台的编辑框里粘贴",
    first: "发到门户网站",
    help: "不用文件：复制以后，到门户网站后台的编辑框里粘贴",
    topic: "publish",
    made: "browser",
    file: null,
    onPaper: false,
    charts: "fragment",
    packed: null,
  },
  {
    id: "fragment",
    group: "online",
    label: "网页片段",
    what: "同样的内容存成文件，给编辑器的源代码用",
    help: "同样的内容存成文件，给编辑器的源代码用",
    made: "thread",
    file: { ending: "html", type: "text/html; charset=utf-8", addition: "_片段", option: "--fragment" },
    onPaper: false,
    charts: "fragment",
    packed: { place: 4, what: "网页片段（粘贴到门户编辑器）" },
  },
  {
    id: "html",
    group: "online",
    label: "网页文件",
    what: "完整的一页，整页上传，或用浏览器打开看",
    help: "完整的一页，用浏览器打开查看，或者整页上传",
    made: "thread",
    file: { ending: "html", type: "text/html; charset=utf-8" },
    onPaper: false,
    charts: "html",
    packed: { place: 3, what: "网页文件（完整页面）" },
  },
  {
    id: "poster",
    group: "online",
    label: "图解长图",
    what: "一张竖长的图片，发微信公众号、贴门户用",
    help: "图解做成一张竖长的图片（宽 750 像素），发微信公众号、贴到门户。本机要有中文字体",
    topic: "charts",
    made: "thread",
    file: { ending: "png", type: "image/png", addition: "_图解" },
    onPaper: false,
    charts: "itself",
    packed: { place: 8, what: "图解长图", withCharts: true },
  },
  {
    id: "package",
    group: "online",
    label: "发布包",
    what: "全部文件和清单打成一个压缩包，存档、核对用",
    first: "发布以后存档",
    help: "各种文件和一份清单打成一个压缩包，存档、以后核对用",
    topic: "publish",
    made: "both",
    file: { ending: "zip", type: "application/zip", addition: "_发布包" },
    onPaper: true,
    charts: "parts",
    packed: null,
  },
  {
    id: "xlsx",
    group: "keeping",
    label: "Excel 工作簿",
    what: "发给别人填表，填好再从这里填入",
    help: "把表格发给别人填，填好再拿回来",
    topic: "workbook",
    made: "thread",
    file: { ending: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    onPaper: false,
    charts: null,
    packed: { place: 5, what: "Excel 工作簿" },
  },
  {
    id: "csv",
    group: "keeping",
    label: "CSV 数字表",
    what: "全部数字列成一张表，自己统计用",
    help: "全部数字列成一张表，用 Excel、WPS 打开，自己统计用",
    made: "thread",
    file: { ending: "csv", type: "text/csv; charset=utf-8" },
    onPaper: false,
    charts: null,
    packed: { place: 6, what: "全部数字（表格）" },
  },
  {
    id: "json",
    group: "keeping",
    label: "数据文件",
    what: "备份，或者交给同事在另一台电脑接着填",
    help: "留底，或者在另一台电脑接着填",
    topic: "backup",
    made: "thread",
    file: { ending: "json", type: "application/json; charset=utf-8" },
    onPaper: false,
    charts: null,
    packed: { place: 7, what: "数据文件" },
  },
  {
    id: "markdown",
    group: "keeping",
    label: "纯文本",
    what: "文字和表格都是纯文本（Markdown），存档、比对改动用",
    help: "文字和表格都是纯文本（Markdown 格式），任何电脑都能打开，存档、用比较软件看两稿改了哪里",
    made: "thread",
    file: { ending: "md", type: "text/markdown; charset=utf-8" },
    onPaper: false,
    charts: null,
    packed: null,
  },
] as const satisfies readonly Row[];

export type FormId = (typeof rows)[number]["id"];
export type Form = Row & { readonly id: FormId };
export type Made = Row["made"];

/** The ids of forms that are made so. */
export type IdMade<How extends Made> = Extract<(typeof rows)[number], { readonly made: How }>["id"];

/** The ids of forms that are files. */
export type FileId = IdMade<"thread" | "program" | "both">;
export type FileForm = Extract<Form, { readonly file: FormFile }> & { readonly id: FileId };

/** All forms, in the order of the dialog. */
export const forms: readonly Form[] = rows;

/** A form by its id. */
export function formOf(id: FormId): Form {
  const form = forms.find((one) => one.id === id);
  if (form === undefined) throw new RangeError(`no form ${id}`);
  return form;
}

/** Whether a form is made so. */
export const isMade = <How extends Made>(id: FormId, how: How): id is IdMade<How> => formOf(id).made === how;

export const isFile = (form: Form): form is FileForm => form.file !== null;

/** Those that are files, in the order of the dialog. */
export const fileForms: readonly FileForm[] = forms.filter(isFile);

/** A file by its id. */
export function fileFormOf(id: FileId): FileForm {
  const form = fileForms.find((one) => one.id === id);
  if (form === undefined) throw new RangeError(`no file ${id}`);
  return form;
}

/** The file that is asked for by a word from outside, or undefined. */
export const fileNamed = (word: string): FileForm | undefined => fileForms.find(({ id }) => id === word);

/** The few that everybody needs, in the order in which a report goes its way: to be signed, on line, into the archive. */
export const firstForms: readonly (Form & { readonly first: string })[] = forms.flatMap((form) =>
  form.first === undefined ? [] : [{ ...form, first: form.first }],
);

/** The other forms of a group, as their buttons stand. */
export const formsIn = (group: Group): readonly Form[] => forms.filter((form) => form.group === group && form.first === undefined);

/** What goes into a 发布包, in its order. */
export const packedForms = fileForms
  .flatMap((form) => (form.packed === null ? [] : [{ form, ...form.packed }]))
  .sort((one, other) => one.place - other.place);
