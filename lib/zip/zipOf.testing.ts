// For tests only: a zip file made byte by byte, as the many programs write one, and as nobody should.
import { crc32, deflateRawSync } from "node:zlib";

/** `streamed`: sizes behind the part. `zip64`: all its numbers in the wide fields. `says`: what its directory says instead of the truth. `inFront`: the name in the header in front of it. */
export type Part = {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly streamed?: boolean;
  readonly zip64?: boolean;
  readonly extra?: Uint8Array;
  readonly inFront?: string | Uint8Array;
  readonly says?: { readonly size?: number; readonly packed?: number; readonly crc?: number; readonly at?: number };
};

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === "string" ? Buffer.from(text, "utf8") : text);

const fields = (...pairs: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const field = Buffer.alloc(size);
      if (size === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, size);
      return field;
    }),
  );

const full = 0xffffffff;
const utf8 = 0x800;

function written(part: Part, at: number): { readonly local: Buffer; readonly central: Buffer } {
  const [bytes, name, extra] = [bytesOf(part.bytes), bytesOf(part.name), part.extra ?? new Uint8Array()];
  const packed = part.stored === true ? bytes : deflateRawSync(bytes);
  const { size = bytes.length, packed: length = packed.length, crc = crc32(bytes), at: offset = at } = part.says ?? {};
  const flags = (part.flags ?? (typeof part.name === "string" ? utf8 : 0)) | (part.streamed === true ? 8 : 0);
  const method = part.method ?? (part.stored === true ? 0 : 8);
  const wide = part.zip64 === true ? fields([2, 1], [2, 24], [8, size], [8, length], [8, offset]) : Buffer.alloc(0);
  const numbers =
    part.zip64 === true
      ? ([
          [4, full],
          [4, full],
        ] as const)
      : ([
          [4, length],
          [4, size],
        ] as const);
  const front = bytesOf(part.inFront ?? part.name);
  const told =
    part.streamed === true
      ? ([
          [4, 0],
          [4, 0],
          [4, 0],
        ] as const)
      : ([[4, crc], ...numbers] as const);
  const own = part.zip64 === true && part.streamed !== true ? fields([2, 1], [2, 16], [8, size], [8, length]) : Buffer.alloc(0);
  const descriptor =
    part.streamed === true
      ? fields(
          [4, 0x08074b50],
          [4, crc],
          ...(part.zip64 === true
            ? ([
                [8, length],
                [8, size],
              ] as const)
            : ([
                [4, length],
                [4, size],
              ] as const)),
        )
      : Buffer.alloc(0);
  return {
    local: Buffer.concat([
      fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0], ...told, [2, front.length], [2, extra.length + own.length]),
      front,
      own,
      extra,
      packed,
      descriptor,
    ]),
    central: Buffer.concat([
      fields(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, crc],
        ...numbers,
        [2, name.length],
        [2, extra.length + wide.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, part.zip64 === true ? full : offset],
      ),
      name,
      wide,
      extra,
    ]),
  };
}

/** `front`: bytes before the archive that its offsets do not count. `comment`: behind it. `zip64`: the wide end record. `count`: what it says of the number of parts. */
export type Whole = { readonly front?: Uint8Array; readonly comment?: string; readonly zip64?: boolean; readonly count?: number };

/** The bytes of the file. */
export function zipOf(
  parts: readonly Part[],
  { front = new Uint8Array(), comment = "", zip64 = false, count = parts.length }: Whole = {},
): Buffer {
  let at = 0;
  const all = parts.map((part) => {
    const one = written(part, at);
    at += one.local.length;
    return one;
  });
  const directory = Buffer.concat(all.map(({ central }) => central));
  const wide = zip64
    ? Buffer.concat([
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, directory.length], [8, at]),
        fields([4, 0x07064b50], [4, 0], [8, at + directory.length], [4, 1]),
      ])
    : Buffer.alloc(0);
  const numbers = zip64
    ? ([
        [2, 0xffff],
        [2, 0xffff],
        [4, full],
        [4, full],
      ] as const)
    : ([
        [2, count & 0xffff],
        [2, count & 0xffff],
        [4, directory.length],
        [4, at],
      ] as const);
  const behind = Buffer.from(comment);
  return Buffer.concat([
    front,
    ...all.map(({ local }) => local),
    directory,
    wide,
    fields([4, 0x06054b50], [2, 0], [2, 0], ...numbers, [2, behind.length]),
    behind,
  ]);
}
