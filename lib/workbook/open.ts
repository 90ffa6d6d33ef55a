// An .xlsx file of anybody's, opened with care: what is read of it is bounded before it is unpacked, and only what is
// needed is handed to the library.
//
// A few kilobytes can unpack to gigabytes, and one name over a whole sheet keeps the library busy for minutes. So parts are
// unpacked up to a limit, and the library gets a package of our own making: the sheets that are asked for, their texts and
// number formats. Names, merges, validations, pictures, charts and macros never reach it.
import { MaxItemsExceededError, Workbook, xmlEncodeAttr, type Worksheet } from "@cj-tech-master/excelts";
import { unzip, zip } from "@cj-tech-master/excelts/archive";
import { parseXml, type XmlElement } from "@cj-tech-master/excelts/xml";

/** The largest file, all of it that is unpacked, rows and columns of a sheet, and names. */
export const limits = { file: 3_000_000, unpacked: 6_000_000, rows: 5_000, columns: 16_384, names: 5_000 } as const;

/** `names`: what each defined name refers to, as it is written. `sheets`: the worksheets' names. `load`: those of them that are asked for. */
export type Package = { readonly names: ReadonlyMap<string, string>; readonly sheets: readonly string[]; readonly load: (wanted: ReadonlySet<string>) => Promise<ReadonlyMap<string, Worksheet>> };

export class UnreadableFile extends Error {}

const notWorkbook = "这不是 Excel 工作簿（.xlsx），或者文件不完整。";
const tooLarge = "这份工作簿太大，不像是本系统导出的。";
const compound = "这份文件加了打开密码，或者是旧的 .xls、.et 格式。请在 Excel 或 WPS 里打开，去掉打开密码，另存为 .xlsx 再选择。";

const beginsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);

/** Unpacks parts of a file, no more in all than the limit. */
function unpacker(bytes: Uint8Array): (path: string) => Promise<string> {
  const reader = unzip(bytes);
  let left: number = limits.unpacked;
  return async (path) => {
    const entry = await reader.get(path);
    if (entry === null) return "";
    const pieces: Uint8Array[] = [];
    for await (const piece of entry.stream()) {
      left -= piece.byteLength;
      if (left < 0) throw new UnreadableFile(tooLarge);
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
  };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The elements of this name, whatever their prefix. */
function elements({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap((child) => (child.type !== "element" ? [] : localName(child.name) === name ? [child] : elements(child, name)));
}

const attribute = ({ attributes }: XmlElement, name: string): string => Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? "";

const textOf = ({ children }: XmlElement): string => children.map((child) => (child.type === "text" || child.type === "cdata" ? child.value : "")).join("");

const part = { types: "[Content_Types].xml", root: "_rels/.rels", book: "xl/workbook.xml", links: "xl/_rels/workbook.xml.rels", texts: "xl/sharedStrings.xml", styles: "xl/styles.xml" } as const;

const office = "http://schemas.openxmlformats.org";
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string => `<Relationships xmlns="${office}/package/2006/relationships">${all.join("")}</Relationships>`;

/** A package with nothing in it but these worksheets. */
async function packed(sheets: readonly { readonly name: string; readonly xml: string }[], texts: string, styles: string): Promise<Uint8Array> {
  const listed = sheets.map(({ name }, place) => `<sheet name="${xmlEncodeAttr(name)}" sheetId="${place + 1}" r:id="s${place + 1}"/>`).join("");
  const links = [...sheets.map((_, place) => relation(`s${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`)), ...(texts === "" ? [] : [relation("texts", "sharedStrings", "sharedStrings.xml")]), ...(styles === "" ? [] : [relation("styles", "styles", "styles.xml")])];
  const archive = zip({ level: 0 })
    .add(part.types, `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`)
    .add(part.root, relations([relation("book", "officeDocument", part.book)]))
    .add(part.book, `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${listed}</sheets></workbook>`)
    .add(part.links, relations(links));
  if (texts !== "") archive.add(part.texts, texts);
  if (styles !== "") archive.add(part.styles, styles);
  sheets.forEach(({ xml }, place) => archive.add(`xl/worksheets/sheet${place + 1}.xml`, xml));
  return archive.bytes();
}

/** What a sheet may hold that is no cell; a merge or a rule over a whole sheet would be taken cell by cell. */
const ignoreNodes = ["mergeCells", "dataValidations", "conditionalFormatting", "hyperlinks", "drawing", "legacyDrawing", "picture", "tableParts", "extLst", "sheetPr", "cols", "rowBreaks", "colBreaks", "autoFilter", "sheetProtection", "protectedRanges", "oleObjects", "controls"];

/** Cells that hold nothing but a look: programs write thousands of them, and each would become an object. */
const withoutEmpty = (xml: string): string => xml.replace(/<(?:\w+:)?c\b[^<>]*\/>/g, "");

async function opened(bytes: Uint8Array): Promise<Package> {
  const text = unpacker(bytes);
  const book = parseXml(await text(part.book)).root;
  const links = new Map(elements(parseXml(await text(part.links)).root, "Relationship").map((link) => [attribute(link, "Id"), attribute(link, "Target")]));
  const paths = new Map(elements(book, "sheet").map((sheet) => [attribute(sheet, "name"), (links.get(attribute(sheet, "id")) ?? "").replace(/^(?:\/xl\/|\.\/)?/, "xl/")]));
  const named = elements(book, "definedName");
  if (named.length > limits.names) throw new UnreadableFile(tooLarge);
  const load = async (wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Worksheet>> => {
    const sheets: { readonly name: string; readonly xml: string }[] = [];
    for (const [name, path] of paths) if (wanted.has(name) && path !== "xl/") sheets.push({ name, xml: withoutEmpty(await text(path)) });
    const workbook = new Workbook();
    await workbook.xlsx.load(await packed(sheets, await text(part.texts), await text(part.styles)), { ignoreNodes, maxRows: limits.rows, maxCols: limits.columns });
    return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
  };
  return { names: new Map(named.map((one) => [attribute(one, "name"), textOf(one)])), sheets: [...paths.keys()], load };
}

/** Runs work on a file of anybody's; whatever its parts do to a parser is one sentence. */
export async function carefully<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof UnreadableFile) throw problem;
    throw new UnreadableFile(problem instanceof MaxItemsExceededError ? tooLarge : notWorkbook, { cause: problem });
  }
}

/** Opens the bytes of a file. Throws an UnreadableFile with a sentence where they are no workbook that can be read. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  if (bytes.byteLength > limits.file) throw new UnreadableFile(tooLarge);
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(compound);
  if (!beginsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile(notWorkbook);
  return carefully(() => opened(bytes));
}
