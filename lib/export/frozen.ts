// A file of a frozen report: the same bytes whenever, wherever and by whichever process it is asked for.
//
// All forms but PDF are made anew each time, by makers that read no clock and draw no random number, from what was frozen alone; the hash of the
// first file of each form is kept, so that a program or a font that makes another one later is noticed and told. A PDF comes from another program,
// which writes its own time and numbers into it: its bytes are kept, and go out again, alone and in a 发布包.
import { delivered, type Delivered, type Makes } from "./deliver.ts";
import { formOf, isMade, type FileId } from "./forms/forms.ts";
import type { Order } from "./order.ts";

/** What is kept of the files that a frozen report went out as, by the name of what was made. `same`: what was made now is what was made first. */
export type KeptFiles = {
  readonly issuedAs: (made: string) => Promise<{ readonly bytes: Uint8Array | null } | undefined>;
  readonly issue: (
    made: string,
    bytes: Uint8Array,
    kept: boolean,
  ) => Promise<{ readonly bytes: Uint8Array | null; readonly same: boolean }>;
};

/** Which file it is: all that it can be ordered with has part in it. */
export function madeName({ form, printing: { style, sealed }, charts }: Order<FileId>): string {
  const { onPaper, charts: drawn } = formOf(form);
  const paper = onPaper ? [style.id, ...(sealed ? ["seal"] : [])] : [];
  return [form, ...paper, ...(charts !== undefined && drawn !== null ? ["charts"] : [])].join(" ");
}

const differs = "这份文件和定稿后第一次导出的不是逐字节相同：程序升级过，或者换过字体、换过电脑；内容仍是定稿的内容";

async function pdfOf(order: Order<FileId>, makes: Makes, kept: KeptFiles): Promise<Uint8Array | undefined> {
  const made = await issued({ ...order, form: "pdf" }, makes, kept);
  return "refusal" in made ? undefined : made.bytes;
}

/** The file that is ordered of a frozen report, and what is to be said of it. */
export async function issued(order: Order<FileId>, makes: Makes, kept: KeptFiles): Promise<Delivered> {
  const [made, ofProgram] = [madeName(order), isMade(order.form, "program")];
  const there = ofProgram ? await kept.issuedAs(made) : undefined;
  if (there?.bytes) return { bytes: new Uint8Array(there.bytes), document: await makes.sheet(order), notes: ["与第一次导出的逐字节相同"] };
  const pdf = isMade(order.form, "both") ? await pdfOf(order, makes, kept) : undefined;
  const goods = await delivered(pdf === undefined ? order : { ...order, pdf }, makes);
  if ("refusal" in goods) return goods;
  const { bytes, same } = await kept.issue(made, goods.bytes, ofProgram);
  if (bytes !== null) return { ...goods, bytes: new Uint8Array(bytes) };
  return same ? goods : { ...goods, notes: [...goods.notes, differs] };
}
