// What the Word files of sheets (核查单, 报审单) have in common: letters, margins, and how they are packed. They are no reports and have styles of their own.
import { Packer, type Document as File } from "docx";
import { twips } from "../../paper/area.ts";
import { faces } from "../../paper/style.ts";
import { halfPoints } from "./measures.ts";
import { coreProperties, fontTable } from "./parts.ts";
import { stamp } from "./stamp.ts";

/** On every side, in millimetres. */
export const sheetMargin = 15;

const around = twips(sheetMargin);
export const sheetMargins = { top: around, bottom: around, left: around, right: around } as const;

const font = { ascii: faces.digits.name, hAnsi: faces.digits.name, cs: faces.digits.name, eastAsia: faces.song.name };
const bold = { ...font, eastAsia: faces.hei.name };

/** Letters of this size, in points. */
export const sheetLetters = (size: number, isBold = false) => ({ font: isBold ? bold : font, size: halfPoints(size) });

/** The bytes of the .docx. `modified` is the only time in it. */
export async function packedSheet(file: File, title: string, modified: Date): Promise<Uint8Array> {
  const zip = await Packer.pack(file, "uint8array", false, [coreProperties({ title, issuer: "" }, modified), fontTable]);
  return stamp(zip, modified);
}
