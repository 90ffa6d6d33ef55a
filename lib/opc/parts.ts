// The parts of a package, found by its relationships as ECMA-376 part 2 says, and not by what a part is usually called:
// other programs name, place and encode them in other ways.
import { openZip } from "../zip/zip.ts";
import { attribute, decoded, scan, type Work } from "./xml.ts";

/** A relationship of a part: `type` is the last word of its type, `path` where it points in the package. */
export type Link = { readonly id: string; readonly type: string; readonly path: string };

/** `parts`: how many there may be. `unpacked`: bytes of all that are asked for; `part`: of one. `elements`, `depth`: of their XML. */
export type PartLimits = {
  readonly parts: number;
  readonly unpacked: number;
  readonly part: number;
  readonly elements: number;
  readonly depth: number;
};

export type Parts = {
  readonly work: Work;
  readonly has: (path: string) => boolean;
  /** The XML of a part; undefined where there is none of that path. */
  readonly text: (path: string) => string | undefined;
  /** The relationships of a part; of the package itself by "". Those that lead out of the package are not among them. */
  readonly links: (of: string) => readonly Link[];
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Where a target leads from a folder: ../x, ./x, /x and x. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  const plain = unescaped(target).replaceAll("\\", "/");
  for (const step of (plain.startsWith("/") ? plain : `${folder}${plain}`).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Opens the package. Throws a ZipError or a PackageError, then and when it is asked. */
export function openParts(bytes: Uint8Array, limits: PartLimits): Parts {
  const zip = openZip(bytes, { entries: limits.parts, bytes: limits.unpacked });
  const work = { left: limits.elements, depth: limits.depth };
  const text = (path: string): string | undefined => {
    const entry = zip.find(path);
    return entry === undefined ? undefined : decoded(zip.read(entry, limits.part));
  };
  const links = (of: string): readonly Link[] => {
    const folder = folderOf(of);
    const found: Link[] = [];
    scan(text(`${folder}_rels/${of.slice(folder.length)}.rels`) ?? "<none/>", work, {
      open: (path, attributes) => {
        if (path.join("/") !== "Relationships/Relationship" || attribute(attributes, "TargetMode") === "External") return;
        const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((name) => attribute(attributes, name));
        found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), path: resolved(folder, target) });
      },
    });
    return found;
  };
  return { work, has: (path) => zip.find(path) !== undefined, text, links };
}
