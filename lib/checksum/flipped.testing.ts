// For tests only: a file with one bit turned, at places that are spread over all of it and are the same on every run.

export type Flip = { readonly bytes: Uint8Array; readonly bit: number };

/** So many copies of a file, each with another bit turned. */
export function* flipped(file: Uint8Array, count: number): Generator<Flip> {
  const bits = file.byteLength * 8;
  // The golden section spreads any number of places evenly, and lets no bit of a byte be passed over.
  for (let turn = 0; turn < count; turn++) {
    const bit = Math.floor(((turn * 0.618033988749895) % 1) * bits);
    // The slice of a Buffer would be the file itself.
    const bytes = Uint8Array.from(file);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield { bytes, bit };
  }
}
