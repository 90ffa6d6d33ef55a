// Zip files as all programs write them are read; one that was damaged, or made to mislead, is refused by kind and at once.
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openZip, ZipError, type Source } from "./zip.ts";
import { zipOf, type Part, type Whole } from "./zipOf.testing.ts";

const limits = { entries: 100, bytes: 10_000_000 };
const most = 1_000_000;
const text = "<?xml version='1.0'?>".repeat(40);

/** What reading a part comes to: its text, or the kind of the problem. */
function reading(source: Source, path = "xl/a.xml", of = limits): string {
  try {
    const zip = openZip(source, of);
    const entry = zip.find(path);
    return entry === undefined ? "not there" : Buffer.from(zip.read(entry, most)).toString("utf8");
  } catch (problem) {
    return problem instanceof ZipError ? problem.kind : `not told: ${String(problem)}`;
  }
}

const other: Part = { name: "other.txt", bytes: "else" };
const one = (part: Partial<Part> = {}, whole: Whole = {}) => zipOf([other, { name: "xl/a.xml", bytes: text, ...part }, other], whole);
// Two parts of one name would be doubled, so that what stands around differs in name.
const around = (part: Partial<Part> = {}, whole: Whole = {}) =>
  zipOf([other, { name: "xl/a.xml", bytes: text, ...part }, { ...other, name: "last.txt" }], whole);

describe("a part is read", () => {
  test.each<readonly [string, Partial<Part>, Whole]>([
    ["deflated", {}, {}],
    ["stored", { stored: true }, {}],
    ["streamed, its sizes behind it", { streamed: true }, {}],
    ["stored and streamed", { streamed: true, stored: true }, {}],
    ["with wide sizes", { zip64: true }, {}],
    ["with wide sizes and a wide end", { zip64: true }, { zip64: true }],
    ["with wide sizes and streamed", { zip64: true, streamed: true }, { zip64: true }],
    ["with backslashes", { name: "xl\\a.xml" }, {}],
    ["in another case", { name: "XL/A.xml" }, {}],
    ["with / in front", { name: "/xl/a.xml" }, {}],
    ["with ./ in front", { name: "./xl/a.xml" }, {}],
    ["with extra fields", { extra: Uint8Array.of(0x55, 0x54, 1, 0, 7, 1, 0) }, {}],
    ["before a comment", {}, { comment: "注释 PK" }],
    ["behind a program", {}, { front: Buffer.from("MZ program") }],
    ["behind a program, with a wide end", { zip64: true }, { front: Buffer.from("MZ program"), zip64: true }],
  ])("%s", (_, part, whole) => expect(reading(around(part, whole))).toBe(text));
  test("from a file that was padded at its end", () => expect(reading(Buffer.concat([around(), Buffer.alloc(4096)]))).toBe(text));
  test("from what is not in memory", () => {
    const bytes = around();
    const asked: number[] = [];
    const source = {
      byteLength: bytes.length,
      subarray: (from: number, to: number) => (asked.push(to - from), new Uint8Array(bytes.subarray(from, to))),
    };
    expect([reading(source), asked.every((length) => length <= bytes.length)]).toEqual([text, true]);
  });
  test("as a library of others packed it, whatever it holds", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z一-龥]{1,9}\.txt$/), fc.uint8Array({ maxLength: 300 })), (files) => {
        const zip = openZip(zipSync(files), limits);
        expect(zip.entries.map((entry) => [entry.name, [...zip.read(entry, most)]])).toEqual(
          Object.entries(files).map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
    ));
});

describe("a name is read", () => {
  const gbk = Uint8Array.of(0xc7, 0xe5, 0xb5, 0xa5, 0x2e, 0x6a, 0x73, 0x6f, 0x6e);
  test("as UTF-8 with and without its flag, else as GB18030", () => {
    for (const part of [{ name: "清单.json" }, { name: "清单.json", flags: 0 }, { name: gbk }] as const)
      expect(openZip(around(part), limits).entries[1]?.name).toBe("清单.json");
  });
  test("of GBK with a backslash for its second byte", () =>
    expect(openZip(around({ name: Uint8Array.of(0x81, 0x5c, 0x5c, 0x61) }), limits).entries[1]?.name).toBe("乗/a"));
  test("from its Unicode spelling", () => {
    const name = Buffer.from("qd.json");
    const spelled = Buffer.from("清单.json");
    const field = Buffer.concat([
      Buffer.from([0x75, 0x70, 5 + spelled.length, 0, 1]),
      Buffer.from(Uint32Array.of(crc(name)).buffer),
      spelled,
    ]);
    expect(openZip(around({ name, extra: field }), limits).entries[1]?.name).toBe("清单.json");
  });
  test("of no encoding, by its bytes", () =>
    expect(openZip(around({ name: Uint8Array.of(0xff, 0xff, 0x61) }), limits).entries[1]?.name).toBe("%ff%ff%61"));
  test("of a folder, which is no file", () => {
    const zip = openZip(
      zipOf([
        { name: "xl/", bytes: "" },
        { name: "xl/a.xml", bytes: text },
      ]),
      limits,
    );
    expect([zip.find("xl/"), zip.entries[0]?.isFolder, zip.doubled]).toEqual([undefined, true, []]);
  });
});

const crc = (bytes: Uint8Array): number => openZip(zipOf([{ name: "a", bytes }]), limits).entries[0]?.crc ?? 0;

describe("a file is refused", () => {
  test.each<readonly [string, string, Uint8Array]>([
    ["notZip", "nothing", new Uint8Array()],
    ["notZip", "text", Buffer.from("{}".repeat(40))],
    ["notZip", "an old Excel file", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])],
    ["incomplete", "its end cut off", around().subarray(0, -30)],
    ["incomplete", "half of it", around().subarray(0, 300)],
    ["incomplete", "its beginning cut off", around().subarray(200)],
    ["encrypted", "a password", around({ flags: 0x801 })],
    ["encrypted", "AES", around({ method: 99 })],
    ["unsupported", "bzip2", around({ method: 12 })],
    ["damaged", "another CRC", around({ says: { crc: 1 } })],
    ["damaged", "another CRC of a stored part", around({ stored: true, says: { crc: 1 } })],
    ["damaged", "unpacks to more than it says", around({ says: { size: 10 } })],
    ["damaged", "says that nothing is in it", around({ says: { size: 0 } })],
    ["damaged", "unpacks to less than it says", around({ says: { size: 900_000 } })],
    ["damaged", "its packed bytes cut short", around({ says: { packed: 9 } })],
    ["incomplete", "packed bytes beyond the end", around({ says: { packed: 900_000 } })],
    ["damaged", "the name in front of the part is another", around({ inFront: "xl/b.xml" })],
    ["damaged", "the directory points into a part", around({ says: { at: 7 } })],
    ["incomplete", "the directory points beyond the file", around({ says: { at: 9_000_000 } })],
    ["damaged", "another number of parts", around({}, { count: 2 })],
    ["tooLarge", "a part says that it is larger than asked for", around({ says: { size: most + 1 } })],
    ["tooLarge", "a part says that it is endless", around({ zip64: true, says: { size: 2 ** 50 } })],
    ["tooMany", "more parts than allowed", zipOf(Array.from({ length: 101 }, (__, at) => ({ name: `${at}`, bytes: "" })))],
    ["tooMany", "says that it has more", around({}, { count: 60_000 })],
  ])("%s: %s", (kind, _, bytes) => expect(reading(bytes)).toBe(kind));
  test("where a path is there twice, whatever its case or slash", () => {
    for (const name of ["xl/a.xml", "XL/a.xml", "xl\\a.xml", "/xl/a.xml"]) {
      const bytes = zipOf([
        { name: "xl/a.xml", bytes: text },
        { name, bytes: "evil" },
      ]);
      expect([reading(bytes), openZip(bytes, limits).doubled]).toEqual(["doubled", [name.replace("\\", "/")]]);
    }
    expect(openZip(one(), limits).doubled).toEqual(["other.txt"]);
  });
  test("when more is asked of it in all than allowed", () => {
    const zip = openZip(around(), { entries: 9, bytes: text.length * 2 });
    const entry = zip.find("xl/a.xml") ?? expect.fail();
    zip.read(entry, most);
    zip.read(entry, most);
    expect(() => zip.read(entry, most)).toThrow(ZipError);
  });
  test("before a bomb is unpacked", () => {
    const bomb = zipOf([
      { name: "xl/a.xml", bytes: Buffer.alloc(60_000_000) },
      { name: "b", bytes: Buffer.alloc(60_000_000), says: { size: 100 } },
    ]);
    expect([reading(bomb), reading(bomb, "b")]).toEqual(["tooLarge", "damaged"]);
    // Who unpacked it first would say that it is damaged.
    const dud = zipOf([{ name: "xl/a.xml", bytes: "cannot be unpacked", stored: true, method: 8, says: { size: 60_000_000 } }]);
    expect(reading(dud)).toBe("tooLarge");
  });
});

test("whatever single bit is turned over, a part comes out as it was or is refused", () => {
  const bytes = zipOf(
    [
      { name: "a.xml", bytes: text },
      { name: "b.xml", bytes: "118", stored: true },
      { name: "c.xml", bytes: "7", streamed: true, zip64: true },
    ],
    { zip64: true },
  );
  const said = (source: Uint8Array): readonly string[] => ["a.xml", "b.xml", "c.xml"].map((path) => reading(source, path));
  const right = said(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const turned = Uint8Array.from(bytes);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    said(turned).forEach((came, at) =>
      expect([bit, [right[at], "damaged", "incomplete", "encrypted", "unsupported", "tooLarge", "tooMany", "notZip", "doubled"]]).toEqual([
        bit,
        expect.arrayContaining([came]),
      ]),
    );
  }
});
