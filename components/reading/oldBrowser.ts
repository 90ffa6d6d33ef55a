// What pdf.js asks of a browser and Chromium 109 has not: ArrayBuffer.transfer came with 114, URL.parse with 126. unpdf brings the rest of it.

const put = (on: object, name: string, value: unknown): void => {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });
};

function moved(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const buffer = new ArrayBuffer(length);
  new Uint8Array(buffer).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return buffer;
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Puts it there, where it is not. */
export function fillIn(): void {
  put(ArrayBuffer.prototype, "transfer", moved);
  put(ArrayBuffer.prototype, "transferToFixedLength", moved);
  put(URL, "parse", parsed);
}
