// Microsoft Works wrote .wps too, another format than that of WPS: told by its first bytes (versions 2 and 3) or the streams of its compound file (4 and later).

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_000_000)).toString("latin1");

/** A name as a directory of a compound file spells it: UTF-16, ended by a zero. */
const spelled = (name: string): string => `${[...name].map((sign) => `${sign}\0`).join("")}\0\0`;

const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Whether the bytes are a document of Microsoft Works. */
export function isWorks(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x01 && bytes[1] === 0xfe && (bytes[2] === 0x32 || bytes[2] === 0x33)) return true;
  if (!isCompound(bytes)) return false;
  const text = latin(bytes);
  return !text.includes(spelled("WordDocument")) && (text.includes(spelled("MatOST")) || text.includes("CHNKWKS"));
}
