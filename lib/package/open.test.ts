// A package as other programs and hands leave it: packed again, in a folder, with names in GBK, doubled, encrypted, damaged, unpacked.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flipped } from "../checksum/flipped.testing.ts";
import { openFolder } from "../cli/folder.ts";
import { gbk, utf8 } from "../reading/made.testing.ts";
import { zipOf, type Part } from "../zip/zipOf.testing.ts";
import { manifestName, packageFormat } from "./manifest.ts";
import { altered, unpack, type OpenedPackage } from "./open.ts";
import { entryOf, pack } from "./pack.ts";

const files = [
  { name: "清水县年报.docx", what: "Word 文件", content: utf8("一".repeat(400)) },
  { name: "清水县年报.json", what: "数据文件", content: utf8('{"a":"118"}') },
];
const manifest = {
  format: packageFormat,
  title: "清水县2021年年报",
  mark: null,
  edition: "disclosure-2021",
  editionRevision: 1,
  year: 2021,
  body: "清水县",
  report: { id: "a", revision: 1, changed: "2022-01-25T08:30:00Z" },
  findings: [],
  files: files.map(entryOf),
  charts: null,
} as const;
const packed = pack(files, { ...manifest, findings: [], files: manifest.files }, new Date("2022-01-25T08:30:00Z"));
const told = contentOf(unpack(packed), manifestName);

function contentOf(opened: OpenedPackage, name: string): Uint8Array {
  if ("problem" in opened) throw new RangeError(opened.problem);
  return opened.files.get(name) ?? expect.fail(`no ${name}`);
}

const parts: readonly Part[] = [{ name: manifestName, bytes: told }, ...files.map(({ name, content }) => ({ name, bytes: content }))];
const named = (rename: (name: string) => string | Uint8Array, more: Partial<Part> = {}): Part[] =>
  parts.map((part) => ({ ...part, name: rename(String(part.name)), ...more }));

const mac: Part = { name: "__MACOSX/包/._清单.json", bytes: "x" };

test("files that were put into a package are named, what systems lay beside them is not", () => {
  const opened = unpack(
    new Uint8Array(
      zipOf([
        ...named((name) => `包/${name}`),
        mac,
        { name: "包/附件1.pdf", bytes: "x" },
        { name: "包/Thumbs.db", bytes: "x" },
        { name: "别处.txt", bytes: "x" },
      ]),
    ),
  );
  expect("more" in opened && opened.more).toEqual(["附件1.pdf"]);
});

test.each([
  ["all of it in a folder", zipOf(named((name) => `发布包/${name}`))],
  ["two folders deep", zipOf(named((name) => `a/b/${name}`))],
  ["with \\ between folders", zipOf(named((name) => `发布包\\${name}`))],
  ["names in GBK without the flag for UTF-8", zipOf(named(gbk, { flags: 0 }))],
  ["names in UTF-8 without the flag", zipOf(named(utf8, { flags: 0 }))],
  ["by macOS", zipOf([...named((name) => `包/${name}`), mac, { name: ".DS_Store", bytes: "x" }])],
  ["not packed", zipOf(named((name) => name, { stored: true }))],
  ["with sizes behind the parts", zipOf(named((name) => name, { streamed: true }))],
  [
    "wide numbers",
    zipOf(
      named((name) => name, { zip64: true }),
      { zip64: true },
    ),
  ],
  ["with other files beside", zipOf([...parts, { name: "说明.txt", bytes: "x" }])],
])("packed again, %s, it is whole", (_, zip) => {
  const opened = unpack(zip);
  if ("problem" in opened) throw new RangeError(opened.problem);
  expect([opened.manifest.title, altered(opened)]).toEqual([manifest.title, []]);
});

test.each([
  ["under a password", zipOf(named((name) => name, { flags: 0x801 })), "压缩文件加了密码"],
  ["with two manifests of one name", zipOf([...parts, { name: manifestName, bytes: "{}" }]), "里面有两个清单.json"],
  [
    "two packages in one",
    zipOf([...named((name) => `a/${name}`), ...named((name) => `b/${name}`)]),
    "里面有 2 个清单.json（a/清单.json、b/清单.json）",
  ],
  ["only what macOS adds", zipOf([mac]), "里面没有本系统的清单.json"],
  ["cut off", packed.subarray(0, packed.length - 40), "不完整"],
  [
    "with a manifest that says something else",
    zipOf([{ name: manifestName, bytes: Buffer.from(told).toString().replace("2021年", "2022年") }, ...parts.slice(1)]),
    "和它自己的校验码对不上",
  ],
  ["with another's manifest", zipOf([{ name: manifestName, bytes: '{"files":[]}' }]), "不是本系统写的"],
])("%s it is not opened, and is said as what it is", (_, zip, sentence) => {
  expect(unpack(zip)).toEqual({ problem: expect.stringContaining(sentence) });
});

test("a doubled file of the report, and names that lead out of the folder, are no files of the package", () => {
  const [, word, data] = parts;
  if (word === undefined || data === undefined) throw new RangeError("no parts");
  const opened = unpack(
    zipOf([...parts, { ...data, bytes: '{"a":"119"}' }, { name: "../../x.json", bytes: "x" }, { name: "C:\\x", bytes: "x" }]),
  );
  if ("problem" in opened) throw new RangeError(opened.problem);
  expect([altered(opened), [...opened.files.keys()]]).toEqual([[data.name], [manifestName, word.name]]);
});

test("a package from before manifests had a checksum opens", () => {
  expect(unpack(zipOf([{ name: manifestName, bytes: JSON.stringify(manifest) }, ...parts.slice(1)]))).toHaveProperty("manifest");
});

test("an unpacked folder is opened as it lies, also one folder above it; nothing outside of it is read", () => {
  const above = mkdtempSync(join(tmpdir(), "nianbao-package-"));
  try {
    const folder = join(above, "发布包");
    mkdirSync(folder);
    for (const { name, bytes } of parts) writeFileSync(join(folder, String(name)), bytes);
    for (const place of [folder, above]) {
      const opened = openFolder(place);
      if ("problem" in opened) throw new RangeError(opened.problem);
      expect(altered(opened)).toEqual([]);
    }
    writeFileSync(join(folder, "清水县年报.json"), '{"a":"119"}');
    const changed = openFolder(folder);
    expect("problem" in changed ? changed : altered(changed)).toEqual(["清水县年报.json"]);
    expect(openFolder(join(above, "发布包", ".."))).toHaveProperty("manifest");
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
});

test("no flipped bit of a package changes a file of it in silence", () => {
  const whole = unpack(packed);
  for (const { bytes, bit } of flipped(packed, Number(process.env.NIANBAO_FLIPS ?? 600))) {
    const opened = unpack(bytes);
    if ("problem" in opened || altered(opened).length > 0) continue;
    expect(opened, `bit ${bit}`).toEqual(whole);
  }
});
