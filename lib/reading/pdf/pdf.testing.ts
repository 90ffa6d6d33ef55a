// Small PDFs for tests, written by hand: letters, lines and rectangles at their places, in points from the upper left corner. No program that makes
// PDFs is asked, so that a trap is exactly what the test says. ISO 32000-1; the encryption is that of 7.6 with 40 bits, enough to lock a test.
import { createHash } from "node:crypto";

/** How signs are told: by a map of the font's own, by GBK, which pdf.js has to be given a map for, or not at all. */
export type Spelling = "own" | "gbk" | "none";

const fonts: Readonly<Record<Spelling, string>> = { own: "F1", gbk: "F2", none: "F3" };

const hexOf = (bytes: Iterable<number>): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const ucs2 = (text: string): string =>
  [...Buffer.from(text, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The few signs of GBK that tests need. */
const gbk: Readonly<Record<string, string>> = { 总: "d7dc", 计: "bcc6", 件: "bcfe", 公: "b9ab", 开: "bfaa" };
const inGbk = (text: string): string => [...text].map((sign) => gbk[sign] ?? hexOf(Buffer.from(sign, "latin1"))).join("");

export type Look = {
  readonly size?: number;
  readonly map?: Spelling;
  readonly mode?: number;
  readonly color?: string;
  readonly spacing?: number;
  readonly rise?: number;
};

/** What is drawn on a page, in order. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly annotations: string[] = [];
  readonly used = new Set<string>();
  #content = "";

  constructor({ width = 595, height = 842, rotate = 0 } = {}) {
    [this.width, this.height, this.rotate] = [width, height, rotate];
  }

  get content(): string {
    return this.#content;
  }

  raw(content: string): this {
    this.#content += `${content}\n`;
    return this;
  }

  /** A string whose first letter begins at `x` and stands on the line at `y`. */
  text(x: number, y: number, text: string, { size = 12, map = "own", mode = 0, color = "0 0 0", spacing = 0, rise = 0 }: Look = {}): this {
    const string = map === "gbk" ? inGbk(text) : ucs2(text);
    for (const sign of text) this.used.add(sign);
    return this.raw(
      `q BT ${color} rg ${mode} Tr ${spacing} Tc ${rise} Ts /${fonts[map]} ${size} Tf 1 0 0 1 ${x} ${this.height - y} Tm <${string}> Tj ET Q`,
    );
  }

  /** As `text`, an eighth of a circle upwards. */
  aslant(x: number, y: number, text: string, { size = 12, color = "0 0 0" }: Look = {}): this {
    for (const sign of text) this.used.add(sign);
    return this.raw(
      `q BT ${color} rg /${fonts.own} ${size} Tf 0.7071 0.7071 -0.7071 0.7071 ${x} ${this.height - y} Tm <${ucs2(text)}> Tj ET Q`,
    );
  }

  /** Lower than `y`, one letter a line. */
  column(x: number, y: number, text: string, size = 12): this {
    [...text].forEach((sign, at) => this.text(x, y + at * size * 1.2, sign, { size }));
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5): this {
    return this.raw(`q ${width} w ${x1} ${this.height - y1} m ${x2} ${this.height - y2} l S Q`);
  }

  box(left: number, top: number, right: number, bottom: number, color = "0 0 0"): this {
    return this.raw(`q ${color} rg ${left} ${this.height - bottom} ${right - left} ${bottom - top} re f Q`);
  }

  picture(left: number, top: number, right: number, bottom: number): this {
    return this.raw(`q ${right - left} 0 0 ${bottom - top} ${left} ${this.height - bottom} cm /Im Do Q`);
  }

  #ruling(x1: number, y1: number, x2: number, y2: number, thin: boolean): void {
    if (!thin) this.line(x1, y1, x2, y2);
    else if (x1 === x2) this.box(x1 - 0.25, y1, x2 + 0.25, y2);
    else this.box(x1, y1 - 0.25, x2, y2 + 0.25);
  }

  /** All lines between these places. `thin`: as filled rectangles, as Word draws them. */
  grid(xs: readonly number[], ys: readonly number[], thin = false): this {
    const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
    for (const y of ys) this.#ruling(left, y, right, y, thin);
    for (const x of xs) this.#ruling(x, top, x, bottom, thin);
    return this;
  }

  /** A table with these texts, each in the middle of its cell's height. */
  table(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[], { thin = false, size = 10 } = {}): this {
    this.grid(xs, ys, thin);
    rows.forEach((row, down) =>
      row.forEach((text, across) => {
        if (text !== "") this.text((xs[across] ?? 0) + 3, ((ys[down] ?? 0) + (ys[down + 1] ?? 0)) / 2 + size * 0.36, text, { size });
      }),
    );
    return this;
  }
}

const pad = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => void ([box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0]);
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (box[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, to);
  }
  let [at, to] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      at = (at + 1) % 256;
      to = (to + (box[at] ?? 0)) % 256;
      swap(at, to);
      return byte ^ (box[((box[at] ?? 0) + (box[to] ?? 0)) % 256] ?? 0);
    }),
  );
}

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, "latin1"), pad]).subarray(0, 32);

/** Keys of a file that may be opened with `user`, "" for anybody; only who knows the other password may change it. */
function locked(user: string): { readonly entry: string; readonly lock: (object: number, data: Buffer) => Buffer } {
  const owner = rc4(md5(padded("owner")).subarray(0, 5), padded(user));
  const id = Buffer.from("0123456789abcdef");
  const key = md5(padded(user), owner, Buffer.from([0xc0, 0xff, 0xff, 0xff]), id).subarray(0, 5);
  const entry = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${owner.toString("hex")}> /U <${rc4(key, pad).toString("hex")}> >> /ID [<${id.toString("hex")}> <${id.toString("hex")}>]`;
  return { entry, lock: (object, data) => rc4(md5(key, Buffer.from([object, 0, 0, 0, 0])).subarray(0, 10), data) };
}

export type Options = { readonly password?: string; readonly catalog?: string };

type Spell = (text: string) => string;

const described =
  "/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >>";

const font = (encoding: string, ordering: string, widths: string, spell: Spell): string =>
  `/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry ${spell("Adobe")} /Ordering ${spell(ordering)} /Supplement 2 >> /DW 1000 /W [${widths} 500] ${described} >>]`;

/** Which letter each number is: the numbers are those of the letters (9.10.3). */
const mapOf = (used: readonly string[]): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${used.length} beginbfchar ${used.map((sign) => `<${ucs2(sign)}> <${ucs2(sign)}>`).join(" ")} endbfchar endcmap end end`;

/** The bytes of a PDF with these pages. `password`: locks it, with "" for nobody; `catalog`: further entries of its root. */
export function pdfOf(sheets: readonly Sheet[], { password, catalog = "" }: Options = {}): Uint8Array {
  const lock = password === undefined ? undefined : locked(password);
  const objects: Buffer[] = [];
  const add = (object: (number: number) => Buffer | string): number => {
    const number = objects.length + 1;
    objects.push(Buffer.from([]));
    objects[number - 1] = Buffer.from(object(number));
    return number;
  };
  const stream = (entries: string, data: Buffer) => (number: number) => {
    const kept = lock === undefined ? data : lock.lock(number, data);
    return Buffer.concat([Buffer.from(`<< ${entries} /Length ${kept.length} >>\nstream\n`), kept, Buffer.from("\nendstream")]);
  };
  const root = add(() => "");
  const tree = add(() => "");
  const used = [...new Set(sheets.flatMap((sheet) => [...sheet.used]))];
  const map = add(stream("", Buffer.from(mapOf(used))));
  const inFont = (encoding: string, ordering: string, widths: string, more = ""): number =>
    add((number) => {
      const spell: Spell = (text) => `<${(lock === undefined ? Buffer.from(text) : lock.lock(number, Buffer.from(text))).toString("hex")}>`;
      return `<< ${font(encoding, ordering, widths, spell)} ${more} >>`;
    });
  const names = [
    inFont("Identity-H", "Identity", "32 126", `/ToUnicode ${map} 0 R`),
    inFont("GBK-EUC-H", "GB1", "1 95 500 814 939"),
    inFont("Identity-H", "Identity", "32 126"),
  ];
  const image = add(
    stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", Buffer.from([0, 255, 255, 0])),
  );
  const pages = sheets.map(({ width, height, rotate, content, annotations }) => {
    const contents = add(stream("", Buffer.from(content, "latin1")));
    const fontNames = names.map((number, at) => `/F${at + 1} ${number} 0 R`).join(" ");
    return add(
      () =>
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${contents} 0 R /Annots [${annotations.join(" ")}] /Resources << /Font << ${fontNames} >> /XObject << /Im ${image} 0 R >> >> >>`,
    );
  });
  objects[root - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R ${catalog} >>`);
  objects[tree - 1] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`);
  const parts: Buffer[] = [Buffer.from("%PDF-1.6\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const at: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, place) => {
    const part = Buffer.concat([Buffer.from(`${place + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    at.push(length);
    length += part.length;
    parts.push(part);
  });
  const table = at.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${at.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${at.length + 1} /Root ${root} 0 R ${lock?.entry ?? ""} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
