// What was sent, gathered as it comes. Each piece goes to its place in memory of ours at once, and its own is free again; a large body is never put together
// by the server's own thread, but in the thread that reads it, which is given the memory without a copy.

/** Bytes in the order in which they came, in as many pieces as it takes. */
export type Sent = { readonly pieces: readonly Uint8Array<ArrayBuffer>[]; readonly byteLength: number };

/** Bytes of a piece: of large bodies a quarter of a megabyte, which the system gives and takes back by itself. */
const pieceSize = 262_144;

/** Gathers the bytes of a body. `expected`: how many were promised, where that is known; no more memory is taken than has come, but for one piece. */
export function gathering(expected: number): { add(bytes: Uint8Array): void; sent(): Sent } {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let [last, used, byteLength] = [new Uint8Array(0), 0, 0];
  const room = (): void => {
    const left = expected - byteLength;
    last = new Uint8Array(left > 0 ? Math.min(left, pieceSize) : pieceSize);
    [used] = [0, pieces.push(last)];
  };
  return {
    add(bytes) {
      for (let at = 0; at < bytes.byteLength; ) {
        if (used === last.byteLength) room();
        const part = bytes.subarray(at, at + last.byteLength - used);
        last.set(part, used);
        used += part.byteLength;
        at += part.byteLength;
        byteLength += part.byteLength;
      }
    },
    sent: () => ({ pieces: pieces.map((piece) => (piece === last ? piece.subarray(0, used) : piece)), byteLength }),
  };
}

/** All of it in one: what came in one piece as it is. */
export function whole({ pieces, byteLength }: Sent): Uint8Array<ArrayBuffer> {
  const [first = new Uint8Array(0)] = pieces;
  if (pieces.length <= 1) return first;
  const bytes = new Uint8Array(byteLength);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
