// What was dropped onto a page: files, and the files in folders and in their folders.
import type { PickedFile } from "./pickFile.ts";

/** A folder hands out its entries a hundred at a time, until there are none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () => new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
  const all: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) all.push(...some);
  return all;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesIn(entry: FileSystemEntry): Promise<readonly PickedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry))
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([{ path, file }]),
        () => resolve([]),
      ),
    );
  if (!isFolder(entry)) return [];
  const all: PickedFile[] = [];
  for (const inner of await entriesIn(entry)) all.push(...(await filesIn(inner)));
  return all;
}

/** Whether files are being dragged, and not a text of the page. */
export const hasFiles = ({ types }: DataTransfer): boolean => types.includes("Files");

/** The files that were dropped. It must be called while the event is handled: what it holds is gone after that. */
export async function droppedFiles(data: DataTransfer): Promise<readonly PickedFile[]> {
  const loose = [...data.files].map((file) => ({ path: file.name, file }));
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What a program drags out of itself, an attachment of a mail, is a file and stands in no folder.
  return entries.length === 0 ? loose : (await Promise.all(entries.map(filesIn))).flat();
}
