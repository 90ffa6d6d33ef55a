// What is said of a file that a door does not take: what it is, and the way on. Every kind of file has its words for every door; the
// compiler sees to that.
import { garbledWords } from "../characters/garbled.ts";
import { sourceKinds } from "./sourceKinds.ts";
import type { FileKind, WhatIs } from "./whatIs.ts";

/** The doors: 导入, 从备份恢复, 从 Excel 工作簿填入, and on the command line a report from whatever source, a package, a page to verify; 读回 Word. */
export type Door = "import" | "restore" | "fill" | "source" | "package" | "page" | "word";

/** What a door takes, as the end of a sentence that begins with 请. */
const wants: Readonly<Record<Door, string>> = {
  import: "选择从“导出数据文件”得到的 .json，或本系统导出、填好的 Excel 工作簿（.xlsx）",
  restore: "选择用“备份全部报告”得到的备份文件",
  fill: "选择从本系统导出、填好的 Excel 工作簿（.xlsx）",
  source: "选用年度报告的文件，可以是从“导出数据文件”得到的 .json，也可以是公布的网页（.html、.mht）、Word 文件、PDF、表格或文字",
  package: "写明从“导出”得到的发布包（.zip）",
  page: "选用发布包里的文件，或公布出去的网页（.html）、Word 文件、PDF、表格或文字",
  word: "选择从本系统导出、改过的 Word 文件（.docx）；改动留在里面、还没有转成别的格式的",
};

/** The kinds that a door reads; what they say is for its reader to judge. */
const taken: Readonly<Record<Door, ReadonlySet<string>>> = {
  import: new Set(["json", "workbook"]),
  restore: new Set(["json"]),
  fill: new Set(["workbook"]),
  source: new Set(Object.keys(sourceKinds)),
  package: new Set(["package"]),
  page: new Set(["html", "signIn", "xml"]),
  word: new Set(["document", "oldDocument", "rtf", "openDocument"]),
};

/** Whether a door takes this kind of file. */
export const takes = (door: Door, { kind }: WhatIs): boolean => taken[door].has(kind);

/** Whether a file of this name may be one for the door. */
const takesEither = (door: Door, name: string): boolean => taken[door].has(/\.json$/i.test(name) ? "json" : "workbook");

const takesWorkbook = new Set<Door>(["import", "fill"]);

const names: Readonly<Record<FileKind, string>> = {
  json: "这是 JSON 数据文件。",
  html: "这个文件的内容是网页（HTML）。",
  signIn: "这个文件是一个登录页面，不是要的文件：下载的时候还没有登录，或者登录已经过期，存下来的是登录页面。",
  xml: "这是 XML 文件。",
  mail: "这是一封邮件（.eml），文件可能在它的附件里。",
  link: "这是网址的快捷方式（.url），里面只有一个网址，不是文件本身。",
  mhtml: "这是单个文件的网页（.mht）。",
  csv: "这是用逗号或制表符隔开的文字表格（CSV）。",
  text: "这是纯文字文件，不是数据文件，也不是工作簿。",
  workbook: "这是 Excel 工作簿（.xlsx）。",
  binaryWorkbook: "这是二进制的 Excel 工作簿（.xlsb）。",
  document: "这是 Word 文件（.docx）。",
  slides: "这是演示文稿（.pptx）。",
  openSheet: "这是 OpenDocument 表格（.ods）。",
  openDocument: "这是 OpenDocument 文件（.odt 一类）。",
  ofd: "这是 OFD 版式文件。",
  iwork: "这是苹果 Numbers、Pages 的文件。",
  package: "这是本系统的发布包。",
  zip: "这是压缩文件（zip）。",
  damagedText:
    "这是文字文件，但其中有损坏的字节，可能是编码（例如 UTF-8、GBK）被别的程序转坏了，或者没有复制完整；照它读会读错字，所以没有读。",
  zeros: "这个文件里有一段全是空字节，像是保存时断电，或者没有复制完整。",
  empty: "文件是空的（0 字节）。",
  blank: "文件里只有空白，没有内容；也可能是网盘还没有把它下载下来。",
  brokenZip: "这个文件不完整，像是没有下载完或没有复制完，也可能被单位的文件加密软件加了密。",
  ownDatabase: "这是本系统存放全部报告的数据库文件（nianbao.sqlite）。",
  ownerFile: "这是 Office、WPS 打开文件时留下的临时文件（名字以 ~$ 开头），不是文件本身。",
  shadow: "这是苹果电脑在 U 盘或压缩包里留下的附属文件（名字以 ._ 开头），不是文件本身。",
  spoiled: "这个文件本来是工作簿、文档或压缩文件，却被当成文字打开、另存过，里面的内容已经坏了，改名或解压都救不回来。",
  noise: "这个文件的内容像是加了密：可能被单位的文件加密软件加了密，在本机能打开，别的程序读不了。",
  wideText: "这像是 UTF-16 编码的文字文件，但是开头没有编码标记，或者缺了一个字节；照它读可能读错字，所以没有读。",
  unknown: "认不出这是什么文件：可能已经损坏，也可能被单位的文件加密软件加了密。",
  encryptedOffice: "这个文件加了打开密码。",
  rightsManaged: "这个文件用权限管理（IRM）加了密。",
  oldWorkbook: "这是旧格式的表格（.xls 或 WPS 的 .et）。",
  oldDocument: "这是旧格式的文档（.doc 或 WPS 的 .wps）。",
  oldSlides: "这是旧格式的演示文稿（.ppt）。",
  compound: "这是旧格式的 Office 或 WPS 文件。",
  pdf: "这是 PDF 文件。",
  rar: "这是压缩文件（RAR）。",
  sevenZip: "这是压缩文件（7z）。",
  packed: "这是压缩文件。",
  image: "这是图片。",
  database: "这是数据库文件（SQLite）。",
  program: "这是程序。",
  shortcut: "这是快捷方式，不是文件本身。",
  rtf: "这是 RTF 文档。",
  locked: "这个文件被单位的文件加密软件加了密。",
};

type Lead = (door: Door) => string;

const instead: Lead = (door) => `请${wants[door]}。`;
const saveAnew: Lead = (door) =>
  takesWorkbook.has(door)
    ? "如果它是本系统导出的工作簿，请在 Excel 或 WPS 里打开，另存为 .xlsx 再选择；别处的表格可以复制后粘贴到填报页的表里。"
    : instead(door);
/** A page or a text has lost what a workbook of ours is known by, and has it no more when it is saved as .xlsx. */
const original: Lead = (door) =>
  takesWorkbook.has(door)
    ? "如果它是本系统导出的工作簿另存成的，认格用的编号已经没有了，再存成 .xlsx 也找不回来：请选用另存以前的 .xlsx，或者重新导出工作簿，把数复制过去（只粘贴数值）；别处的表格可以复制后粘贴到填报页的表里。"
    : instead(door);
const words: Lead = (door) =>
  door === "import" || door === "fill" ? `里面的文字和表格可以复制后粘贴到填报页。${instead(door)}` : instead(door);
const wantedBy = (door: Door): string => wants[door].replace(/^(?:选择|选用|写明)/, "");
const unlock: Lead = (door) => `请先解密，或请管理员外发成不加密的文件，再选择。这里要的是：${wantedBy(door)}。`;
const copyAgain: Lead = () => "请重新导出、下载或复制一次，再选择。";
const unpack: Lead = (door) => `请先解压，再${wants[door]}。`;

function zipped(found: WhatIs, door: Door): string {
  const [one] = "names" in found ? found.names.filter((name) => /\.(?:json|xlsx)$/i.test(name)) : [];
  if (door === "package")
    return `里面没有“清单.json”，不是发布包，或者清单被删去了。请用原来的发布包，不要解压后挑几个文件重新压缩；${wants.package}。`;
  const how = "encrypted" in found && found.encrypted ? "请先用密码解压（双击打开，输入密码，把文件拖出来），" : "请先解压，";
  if (one === undefined || door === "page") return `${how}再${wants[door]}。`;
  return `${how}${takesEither(door, one) ? `再选择解压出来的“${one.slice(-60)}”。` : `再${wants[door]}。`}`;
}

const onlyWorkbook: Lead = (door) =>
  door === "restore" ? "请在首页用“导入”打开它，或在报告的“导出”里用“从 Excel 工作簿填入”。" : instead(door);
const onlyPackage: Lead = (door) =>
  door === "import" || door === "fill" || door === "restore"
    ? "要打开里面的报告，请先解压，再在首页用“导入”选择其中的 .json 文件；要核对它，请用命令 nianbao verify。"
    : `要核对它，请用 nianbao verify；要读里面的报告，请先解压，再${wants[door]}。`;
const onlyData: Lead = (door) =>
  door === "fill" ? "它如果是一份报告，请在首页用“导入”打开；如果是备份，请用首页“更多”里的“从备份恢复”。" : instead(door);

const leads: Readonly<Record<FileKind, Lead>> = {
  json: onlyData,
  html: original,
  signIn: (door) => `请先在浏览器里登录，再重新下载。这里要的是：${wantedBy(door)}。`,
  xml: saveAnew,
  mail: (door) => `请在邮件程序里打开它，用“另存附件”把附件存下来，再${wants[door]}。`,
  link: (door) => `请打开它所指的网页，把文件下载到本机，再${wants[door]}。`,
  mhtml: (door) => (door === "page" ? "请在浏览器里打开它，另存为“网页，仅 HTML”再核对。" : original(door)),
  csv: original,
  text: words,
  workbook: onlyWorkbook,
  binaryWorkbook: saveAnew,
  document: words,
  slides: instead,
  openSheet: saveAnew,
  openDocument: words,
  ofd: (door) =>
    door === "source" ? "请在 OFD 阅读器或 WPS 里打开它，转成 PDF 或 Word 文件再选择；也可以选中里面的文字，复制后粘贴。" : instead(door),
  iwork: original,
  package: onlyPackage,
  zip: unpack,
  damagedText: copyAgain,
  zeros: copyAgain,
  empty: copyAgain,
  blank: copyAgain,
  brokenZip: copyAgain,
  ownDatabase: () => "要换电脑或留底，请在首页用“备份全部报告”得到备份文件；要用这个数据库，请先停止程序，再把它所在的整个文件夹放回原处。",
  ownerFile: (door) => `请关掉打开它的程序，选择不带 ~$ 的那个文件。${instead(door)}`,
  shadow: (door) => `请选择名字不带 ._ 的那个文件。${instead(door)}`,
  spoiled: (door) => `请重新下载，或请对方重新发送，收到后不要用记事本打开、保存。这里要的是：${wantedBy(door)}。`,
  noise: unlock,
  wideText: (door) =>
    `请用记事本打开它，看清字都对，再“另存为”，编码选“UTF-8”，然后选择另存的文件；字不对的，请重新导出或复制。${instead(door)}`,
  unknown: unlock,
  encryptedOffice: (door) =>
    takesWorkbook.has(door) ? "请在 Excel 或 WPS 里打开，去掉打开密码，另存为 .xlsx 再选择。" : `请先去掉打开密码。${instead(door)}`,
  rightsManaged: unlock,
  oldWorkbook: saveAnew,
  oldDocument: words,
  oldSlides: instead,
  compound: saveAnew,
  pdf: words,
  rar: unpack,
  sevenZip: unpack,
  packed: unpack,
  image: instead,
  database: instead,
  program: instead,
  shortcut: (door) => `请打开它所指的文件夹，选择文件本身。${instead(door)}`,
  rtf: words,
  locked: unlock,
};

/** The names in a zip, for a person to know it again. */
function listed(names: readonly string[]): string {
  const some = names.slice(0, 3).map((name) => `“${name.slice(-60)}”`);
  return names.length === 0
    ? "里面没有文件。"
    : `里面有${some.join("、")}${names.length > some.length ? `等 ${names.length} 个文件` : ""}${"。"}`;
}

function more(found: WhatIs): string {
  if ("at" in found) return `（第一处在第 ${found.at + 1} 字节。）`;
  if (!("names" in found)) return "";
  return `${found.encrypted ? "它加了密码。" : ""}${found.kind === "zip" ? listed(found.names) : ""}`;
}

/** Why a door does not take this file, and where to go with it: whole sentences. */
export const refusalOf = (found: WhatIs, door: Door): string =>
  `${names[found.kind]}${more(found)}${found.kind === "zip" ? zipped(found, door) : leads[found.kind](door)}`;

const encodings = { "utf-8": "", "utf-16le": "UTF-16", "utf-16be": "UTF-16", gb18030: "GBK（GB18030）", named: "" } as const;

/** What is to be said of a text that was read, or undefined where it is as our own files are. */
export const encodingNote = ({ encoding }: { readonly encoding: keyof typeof encodings }): string | undefined =>
  encoding === "gb18030"
    ? `文件不是 UTF-8 编码，已按 ${encodings[encoding]}读取；它可能被别的程序转存过，请看一下名称和文字是否都对。`
    : undefined;

const escapes = /\\u([\da-f]{4})/gi;

/** So many are quoted. */
const mostGarbled = 3;

const own = "用原来的文件或重新“导出数据文件”";

/** What to do about garbled text, where a person can still choose and where the file was named on a command line. */
function garbledLead(door: Door): string {
  if (door === "restore")
    return "恢复后这些乱码会原样留在报告里。请先取消，用没有被别的程序转存过的备份文件；如果这些字本来就是这样写的，可以恢复。";
  return door === "import"
    ? `导入后这些乱码会原样留在报告里。请先不要导入，${own}；如果这些字本来就是这样写的，可以导入。`
    : `请${own}；如果这些字本来就是这样写的，不用管它。`;
}

/** What is to be asked of texts that look garbled, each by where it stands: 文件里有像乱码的文字…; undefined where none does. */
export function garbledNote(texts: Iterable<{ readonly where: string; readonly text: string }>, door: Door): string | undefined {
  const found = [...texts].flatMap(({ where, text }) => garbledWords(text)?.replace(/^/, where) ?? []);
  if (found.length === 0) return undefined;
  return `${found.slice(0, mostGarbled).join("")}${found.length > mostGarbled ? `这样的还有 ${found.length - mostGarbled} 份。` : ""}${garbledLead(door)}`;
}

/** What is to be asked of the text of a data file, or said of it, before it is believed: that its encoding was strange, that something looks garbled. */
export function textNotes(
  { text, ...found }: { readonly text: string; readonly encoding: keyof typeof encodings },
  door: Door,
): readonly string[] {
  const plain = text.replace(escapes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [encodingNote(found), garbledNote([{ where: "文件里", text: plain }], door)].filter((note) => note !== undefined);
}
