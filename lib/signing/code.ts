// 短码: ten letters that stand for a content, to be read aloud, written by hand and held against a sheet of paper.

/** No sign that is taken for another one, printed or written: no 0 O, 1 I L, 2 Z, 5 S, 8 B, and no U beside V. */
const alphabet = "3467ACDEFGHJKMNPQRTVWXY9";
const letters = 10;
const group = 5;

const grouped = (code: string): string => code.replace(new RegExp(`(.{${group}})(?=.)`, "g"), "$1-");

/** The code of a hash in hexadecimal digits: ABCDE-FGHJK. Two contents have the same one by chance once in 60 million million. */
export function codeOf(hash: string): string {
  let rest = BigInt(`0x${hash}`);
  let code = "";
  while (code.length < letters) {
    code += alphabet[Number(rest % BigInt(alphabet.length))] ?? "";
    rest /= BigInt(alphabet.length);
  }
  return grouped(code);
}

/** A code as somebody typed it, in its one spelling; undefined where it is none. */
export function codeIn(typed: string): string | undefined {
  const code = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  return code.length === letters && [...code].every((sign) => alphabet.includes(sign)) ? grouped(code) : undefined;
}
