// Whether bytes are like chance. Files that a unit's encryption software has locked are, from some header on; so are few others that
// are not known by their first bytes.

const least = 256;

/** Bits of information a byte (Shannon), of the first megabyte. */
function entropyOf(bytes: Uint8Array): number {
  const part = bytes.subarray(0, 1_048_576);
  const counts = new Uint32Array(256);
  for (const byte of part) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / part.length) * Math.log2(count / part.length)), 0);
}

/** A short piece of chance does not hold every byte alike: of 256 bytes about 7.2 bits are told, of 4,096 about 7.95. */
export const isNoise = (bytes: Uint8Array): boolean =>
  bytes.length >= least && entropyOf(bytes) > Math.min(7.4, Math.log2(bytes.length) - 1.1);
