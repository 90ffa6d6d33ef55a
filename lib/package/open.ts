// A 发布包 opened: from its zip, also as other programs pack it anew (in a folder, with names in GBK, with what macOS adds), or
// from the folder that it was unpacked to. Nothing of it is trusted: a file that is not as the manifest says is for `altered` to tell.
import { sealOf, sha256Of } from "../checksum/checksum.ts";
import { decode } from "../reading/decode.ts";
import { openZip, ZipError, type Zip } from "../zip/zip.ts";
import { manifestName, manifestSchema, type Manifest } from "./manifest.ts";

/** What a package may unpack to, in bytes and files: a report with a PDF takes about one megabyte. */
const most = { bytes: 64 * 1024 * 1024, files: 500 } as const;

/** Names with their folders, separated by /, and the bytes of one; undefined where they cannot be had whole. */
export type Files = { readonly names: readonly string[]; readonly read: (name: string) => Uint8Array | undefined };

/** `more`: names of files that lie in the package and are not in its manifest: somebody put them there. */
export type OpenedPackage =
  | { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array>; readonly more: readonly string[] }
  | { readonly problem: string };

function manifestIn(content: Uint8Array): Manifest | { readonly problem: string } {
  const refusal = { problem: `里面的${manifestName}不是本系统写的，不是发布包` };
  const told = decode(content);
  if (!("text" in told)) return refusal;
  try {
    const json: unknown = JSON.parse(told.text);
    if (typeof json !== "object" || json === null) return refusal;
    if (sealOf(json) === "broken") return { problem: `里面的${manifestName}和它自己的校验码对不上，可能损坏了，或者被手工改过` };
    const read = manifestSchema.safeParse(json);
    return read.success ? read.data : refusal;
  } catch {
    return refusal;
  }
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** What systems lay beside files by themselves. */
const isOfSystem = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** The one manifest among names, whatever folder it lies in. What macOS adds is nobody's. */
function placeOf(names: readonly string[]): string | { readonly problem: string } {
  const places = names.filter((name) => baseOf(name) === manifestName && !name.startsWith("__MACOSX/"));
  const [place] = places;
  if (place === undefined) return { problem: `里面没有本系统的${manifestName}，不是发布包` };
  if (places.length === 1) return place;
  return {
    problem:
      new Set(places).size === 1
        ? `里面有两个${manifestName}，分不出用哪一个。请用原来的发布包，不要解压后重新压缩`
        : `里面有 ${places.length} 个${manifestName}（${places.slice(0, 3).join("、")}），请每次只核对一个发布包`,
  };
}

/** A package in these files. */
export function openedIn({ names, read }: Files): OpenedPackage {
  const place = placeOf(names);
  if (typeof place !== "string") return place;
  const content = read(place);
  if (content === undefined) return { problem: `里面的${manifestName}读不出来，文件可能已经损坏` };
  const manifest = manifestIn(content);
  if ("problem" in manifest) return manifest;
  const root = place.slice(0, -manifestName.length);
  const files = manifest.files.slice(0, most.files).flatMap(({ name }): [string, Uint8Array][] => {
    const bytes = read(`${root}${name}`);
    return bytes === undefined ? [] : [[name, bytes]];
  });
  const known = new Set([manifestName, ...manifest.files.map(({ name }) => name.toLowerCase())]);
  const inside = names.flatMap((name) => (name.startsWith(root) ? [name.slice(root.length)] : []));
  const more = [...new Set(inside)].filter((name) => !known.has(name.toLowerCase()) && !isOfSystem(name));
  return { manifest, files: new Map([[manifestName, content], ...files]), more };
}

/** A part that is whole; one that is damaged, doubled or too large is none. A password is of the whole file. */
function partOf(zip: Zip, name: string): Uint8Array | undefined {
  try {
    const entry = zip.find(name);
    return entry === undefined ? undefined : zip.read(entry, most.bytes);
  } catch (problem) {
    if (problem instanceof ZipError && problem.kind !== "encrypted") return undefined;
    throw problem;
  }
}

/** Opens the zip of a package. */
export function unpack(bytes: Uint8Array): OpenedPackage {
  try {
    const zip = openZip(bytes, { entries: 2000, bytes: most.bytes });
    return openedIn({ names: zip.entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name), read: (name) => partOf(zip, name) });
  } catch (problem) {
    if (!(problem instanceof ZipError)) throw problem;
    return { problem: problem.kind === "encrypted" ? `${problem.message}。请先用密码解压，再核对解压出来的文件夹` : problem.message };
  }
}

/** The names of files that are missing, or that are not those of the manifest. */
export const altered = ({
  manifest,
  files,
}: Pick<Extract<OpenedPackage, { manifest: Manifest }>, "manifest" | "files">): readonly string[] =>
  manifest.files.filter(({ name, sha256 }) => sha256Of(files.get(name) ?? new Uint8Array()) !== sha256).map(({ name }) => name);
