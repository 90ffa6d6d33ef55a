// For tests only: a workbook as a person leaves it, typed into, moved about, saved; and as no program would write it.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { unzip, zip } from "@cj-tech-master/excelts/archive";

/** The workbook after somebody changed it in a program that knows the whole format. */
export async function edited(
  bytes: Uint8Array,
  change: (workbook: Workbook, sheetOf: (name: string) => Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  change(workbook, (name) => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new RangeError(`no sheet ${name}`);
    return found;
  });
  return workbook.xlsx.writeBuffer();
}

/** The package with the text of some parts changed, as no program would write it. `parts`: those that it is to have besides. */
export async function tampered(
  bytes: Uint8Array,
  change: (path: string, text: string) => string,
  parts: readonly (readonly [string, string])[] = [],
): Promise<Uint8Array> {
  const archive = zip();
  const there = new Set<string>();
  for await (const entry of unzip(bytes).entries()) {
    there.add(entry.path);
    archive.add(entry.path, change(entry.path, Buffer.from(await entry.bytes()).toString("utf8")));
  }
  for (const [path, text] of parts) if (!there.has(path)) archive.add(path, text);
  return archive.bytes();
}
