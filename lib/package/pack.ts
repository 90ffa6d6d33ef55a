// 发布包: one zip with everything that goes out for a report, and the manifest. The same files give the same bytes: entries in
// the order given, all with the time of the report's last change.
import { unzipSync, zipSync, type ZipOptions } from "fflate";
import { sha256Of } from "../checksum/checksum.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { manifestName, manifestSchema } from "./manifest.ts";

/** `what`: what it is, for a person: Word 文件（签批用）. */
export type Packed = { readonly name: string; readonly what: string; readonly content: Uint8Array };

/** What a package may unpack to, in bytes: a report with a PDF takes about one megabyte. */
const most = 64 * 1024 * 1024;

/** The entry of a file in the manifest. */
export const entryOf = ({ name, what, content }: Packed): ManifestFile => ({ name, what, bytes: content.byteLength, sha256: sha256Of(content) });

/** A zip keeps local times: one whose local parts are the UTC parts of the given one, on every machine. */
const everywhere = (time: Date): Date => new Date(Math.max(1980, time.getUTCFullYear()), time.getUTCMonth(), time.getUTCDate(), time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds());

/** The zip of these files and their manifest. */
export function pack(files: readonly Packed[], manifest: Manifest, changed: Date): Uint8Array {
  const mtime = everywhere(changed);
  const told = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const entries = [{ name: manifestName, content: told }, ...files].map(({ name, content }): [string, [Uint8Array, ZipOptions]] => [name, [content, { mtime, level: 6, os: 0, attrs: 0 }]]);
  return zipSync(Object.fromEntries(entries));
}

export type Opened = { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problem: string };

function entriesOf(zip: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  let size = 0;
  try {
    return unzipSync(zip, { filter: ({ originalSize }) => (size += originalSize) <= most });
  } catch {
    return undefined;
  }
}

function manifestIn(content: Uint8Array | undefined): Manifest | undefined {
  try {
    const read = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(content)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Opens a package. Nothing of it is trusted: a file that is not as its manifest says is for the caller to find (`altered`). */
export function unpack(zip: Uint8Array): Opened {
  const entries = entriesOf(zip);
  if (entries === undefined) return { problem: "它不是 zip 文件，或者不完整" };
  const manifest = manifestIn(entries[manifestName]);
  if (manifest === undefined) return { problem: `里面没有本系统的${manifestName}，不是发布包` };
  return { manifest, files: new Map(Object.entries(entries)) };
}

/** The names of files that are missing, or that are not those of the manifest. */
export const altered = ({ manifest, files }: Extract<Opened, { manifest: Manifest }>): readonly string[] =>
  manifest.files.filter(({ name, sha256 }) => sha256Of(files.get(name) ?? new Uint8Array()) !== sha256).map(({ name }) => name);
