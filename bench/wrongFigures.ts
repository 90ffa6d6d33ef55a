// What was read of a damaged source, held against the sound one: no figure may have come under the labels of another, and none may be read that is not in the file.
import type { Recognised } from "../lib/recognise/recognised.ts";
import type { Texts } from "../lib/report/report.ts";
import { openZip } from "../lib/zip/zip.ts";

/** Addresses whose figure is not the sound one's: `moved` is that of another address, `made` stands nowhere in the file, `printed` does. */
export type Wrong = { readonly moved: readonly string[]; readonly made: readonly string[]; readonly printed: readonly string[] };

/** All figures that were read, and printed totals. */
export const figuresOf = ({ report }: Pick<Recognised, "report">): Texts => ({ ...report.figures, ...report.stated });

const hexOf = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

/** The texts of a zip without its tags; nothing where it cannot be opened. */
function textIn(bytes: Uint8Array): string {
  try {
    const zip = openZip(bytes, { entries: 500, bytes: 100_000_000 });
    return zip.entries.map((entry) => new TextDecoder().decode(zip.read(entry, 50_000_000)).replace(/<[^>]*>/g, "")).join("\n");
  } catch {
    return "";
  }
}

/** A whole number as a workbook of the old kind holds it ([MS-XLS] 2.5.198, RkNumber), and as a double. */
function storedAs(value: string): readonly Buffer[] {
  const [small, large] = [Buffer.alloc(4), Buffer.alloc(8)];
  small.writeInt32LE(((Number(value) << 2) | 2) >> 0);
  large.writeDoubleLE(Number(value));
  return [small, large];
}

/** What a file says in letters, in each way in which a number may be spelled in it. */
function spellingsIn(bytes: Uint8Array): (value: string) => boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = buffer.toString("latin1");
  const all = [plain, plain.replace(/<[^<>]*>/g, ""), buffer.toString("utf16le"), buffer.subarray(1).toString("utf16le"), textIn(bytes)];
  return (value) =>
    all.some((text) => text.includes(value)) ||
    plain.toLowerCase().includes(hexOf(value)) ||
    (Number.isFinite(Number(value)) && storedAs(value).some((bytes) => buffer.includes(bytes)));
}

/** `sound`: the figures of the sound file. `bytes`: of the damaged one. */
export function wrongIn(read: Texts, sound: Texts, bytes: Uint8Array): Wrong {
  const own = new Set(Object.values(sound));
  const others = Object.entries(read).filter(([address, value]) => sound[address] !== value);
  if (others.length === 0) return { moved: [], made: [], printed: [] };
  const stands = spellingsIn(bytes);
  const named = (isSo: (value: string) => boolean): readonly string[] =>
    others.flatMap(([address, value]) => (isSo(value) ? [`${address}=${value}`] : []));
  return {
    moved: named((value) => own.has(value)),
    made: named((value) => !own.has(value) && !stands(value)),
    printed: named((value) => !own.has(value) && stands(value)),
  };
}
