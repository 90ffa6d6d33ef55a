// Bytes looked at as UTF-8 and as GBK: how much of them reads as letters of either. Nothing is decoded here.

/** How many bytes the letter that begins here has in UTF-8 (RFC 3629), or 0 where none begins. */
function lengthOfUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const strange =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return strange ? 0 : length;
}

/** `firstBad`: offset of the first byte that is no UTF-8, -1 where all are. `outside`: bytes over 7F. `inLetters`: those of them in letters of three bytes or four, which other encodings hardly ever spell by chance. */
export function scanUtf8(bytes: Uint8Array): { readonly firstBad: number; readonly outside: number; readonly inLetters: number } {
  let [firstBad, outside, inLetters] = [-1, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfUtf8(bytes, at);
    if (length === 0 && firstBad < 0) firstBad = at;
    if ((bytes[at] ?? 0) >= 0x80) outside += Math.max(1, length);
    if (length > 2) inLetters += length;
    at += Math.max(1, length);
  }
  return { firstBad, outside, inLetters };
}

/** ─│┌ and their like, of which a table in plain text is drawn: they are letters of no language. */
const isOfBox = (lead: number, trail: number): boolean => lead === 0xa9 && trail >= 0xa4 && trail <= 0xef;

/** `letters`: letters of two bytes in GBK. `common`: those of them that stand in GB/T 2312, as nearly all of a Chinese text does. */
export function scanGbk(bytes: Uint8Array): { readonly letters: number; readonly common: number } {
  let [letters, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x81) continue;
    if (isOfBox(lead, trail)) {
      at++;
      continue;
    }
    letters++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7))) common++;
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return { letters, common };
}
