// The workbook's own part: its sheets in order, and its defined names, each with its scope (ECMA-376 part 1, 18.2).
import { limits, sentences, tooMuch, UnreadableFile } from "./problem.ts";
import type { Parts } from "../../opc/parts.ts";
import { attribute, foreignAttribute, scan } from "../../opc/xml.ts";

/** `path`: its part, "" for what is no worksheet. `hidden`: its tab is not shown. */
export type SheetTab = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** `refersTo` as it is written. `sheet`: the place of the sheet that it is for alone; undefined where it is for the whole workbook. */
export type DefinedName = { readonly name: string; readonly refersTo: string; readonly sheet: number | undefined };

/** `from1904`: days are counted from 1904. `reckonsAnew`: formulas are to be reckoned when the file is opened, whatever results it keeps. */
export type Book = {
  readonly sheets: readonly SheetTab[];
  readonly names: readonly DefinedName[];
  readonly from1904: boolean;
  readonly reckonsAnew: boolean;
  readonly texts: string | undefined;
  readonly styles: string | undefined;
};

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/** Reads it. `isWanted`: names of others' are passed over, however many there are. */
export function readBook(parts: Parts, isWanted: (name: string) => boolean): Book {
  const path = parts.links("").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const xml = parts.text(path);
  if (xml === undefined) throw new UnreadableFile(sentences.notWorkbook);
  const links = parts.links(path);
  const pathOf = (type: string): string | undefined => links.find((link) => link.type === type)?.path;
  const worksheets = new Map(links.flatMap((link) => (link.type === "worksheet" ? [[link.id, link.path] as const] : [])));
  const sheets: SheetTab[] = [];
  const names: DefinedName[] = [];
  let [root, from1904, reckonsAnew] = ["", false, false];
  let open: { name: string; refersTo: string; sheet: number | undefined } | undefined;
  scan(xml, parts.work, {
    open: (at, attributes) => {
      const where = at.length > 4 ? "" : at.join("/");
      if (at.length === 1) root = at[0] ?? "";
      if (where === "workbook/workbookPr") from1904 = isTrue(attribute(attributes, "date1904"));
      if (where === "workbook/calcPr") reckonsAnew = isTrue(attribute(attributes, "fullCalcOnLoad"));
      if (where === "workbook/sheets/sheet")
        sheets.push({
          name: attributes.name ?? "",
          path: worksheets.get(foreignAttribute(attributes, "id") ?? "") ?? "",
          hidden: /hidden/i.test(attributes.state ?? ""),
        });
      if (where !== "workbook/definedNames/definedName" || !isWanted(attributes.name ?? "")) return;
      open = {
        name: attributes.name ?? "",
        refersTo: "",
        sheet: attributes.localSheetId === undefined ? undefined : Number(attributes.localSheetId),
      };
    },
    text: (_, text) => {
      if (open !== undefined) open.refersTo += text;
    },
    close: (at) => {
      if (open === undefined || at.at(-1) !== "definedName") return;
      names.push(open);
      if (names.length > limits.names) throw tooMuch("里的名称太多");
      open = undefined;
    },
  });
  if (root !== "workbook") throw new UnreadableFile(sentences.notWorkbook);
  if (sheets.length > limits.sheets) throw tooMuch(`有 ${sheets.length} 张表`);
  return { sheets, names, from1904, reckonsAnew, texts: pathOf("sharedStrings"), styles: pathOf("styles") };
}
