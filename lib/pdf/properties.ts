// Title, author and a remark in the properties of a PDF that Chromium made, which knows only the page's title and calls
// itself by a line that tells of the machine. Written as the incremental update of ISO 32000-1 7.5.6: what is there stays
// as it is, and the new dictionary (14.3.3) is appended with a cross-reference section of its own.

const hex = (text: string): string =>
  `<FEFF${[...Buffer.from(text, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("")}>`;

/** 7.9.4, in UTC. */
const dateOf = (date: Date): string => `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;

/** `keywords`: "" for none. */
export type Properties = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly modified: Date;
};

/** The file with these properties; the same bytes where its end is not one that we can read. */
export function withProperties(pdf: Uint8Array, { title, author, subject, keywords, modified }: Properties): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const [, trailer = "", previous] = /trailer\s*<<((?:(?!trailer).)*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(text) ?? [];
  const [, root] = /\/Root\s+(\d+\s+\d+\s+R)/.exec(trailer) ?? [];
  const [, size] = /\/Size\s+(\d+)/.exec(trailer) ?? [];
  if (root === undefined || size === undefined || previous === undefined) return pdf;
  const [, producer = "()"] = /\/Producer\s*(\([^()\\]*\))/.exec(text) ?? [];
  const info = `<</Title ${hex(title)}/Author ${hex(author)}/Subject ${hex(subject)}${keywords === "" ? "" : `/Keywords ${hex(keywords)}`}/Creator (nianbao)/Producer ${producer}/CreationDate ${dateOf(modified)}/ModDate ${dateOf(modified)}>>`;
  const object = `\n${size} 0 obj\n${info}\nendobj\n`;
  const at = String(pdf.byteLength + 1).padStart(10, "0");
  const table = `xref\n0 1\n0000000000 65535 f \n${size} 1\n${at} 00000 n \ntrailer\n<</Size ${Number(size) + 1}/Root ${root}/Info ${size} 0 R/Prev ${previous}>>\nstartxref\n${pdf.byteLength + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(object + table, "latin1")]);
}
