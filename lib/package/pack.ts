// 发布包: one zip with everything that goes out for a report, and the manifest. The same files give the same bytes: entries in
// the order given, all with the time of the report's last change.
import { zipSync, type ZipOptions } from "fflate";
import { sealed, sha256Of } from "../checksum/checksum.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { manifestName } from "./manifest.ts";

/** `what`: what it is, for a person: Word 文件（签批用）. */
export type Packed = { readonly name: string; readonly what: string; readonly content: Uint8Array };

/** The entry of a file in the manifest. */
export const entryOf = ({ name, what, content }: Packed): ManifestFile => ({
  name,
  what,
  bytes: content.byteLength,
  sha256: sha256Of(content),
});

/** A zip keeps local times: one whose local parts are the UTC parts of the given one, on every machine. */
const everywhere = (time: Date): Date =>
  new Date(
    Math.max(1980, time.getUTCFullYear()),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );

/** The zip of these files and their manifest. */
export function pack(files: readonly Packed[], manifest: Manifest, changed: Date): Uint8Array {
  const mtime = everywhere(changed);
  const told = new TextEncoder().encode(`${JSON.stringify(sealed(manifest), null, 2)}\n`);
  const entries = [{ name: manifestName, content: told }, ...files].map(({ name, content }): [string, [Uint8Array, ZipOptions]] => [
    name,
    [content, { mtime, level: 6, os: 0, attrs: 0 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
