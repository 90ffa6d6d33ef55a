// Asks for files with the browser's own dialog.

/** A file that was picked or dropped; `path`: its name, with the folders that it was picked with. */
export type PickedFile = { readonly path: string; readonly file: File };

const picked = (file: File): PickedFile => ({ path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file });

type Asked = { readonly accept?: string; readonly several?: boolean; readonly folder?: boolean };

/** The chosen files: several, one, or all in a folder and its folders; none where the dialog was closed (a browser that does not tell so never answers). */
export function pickFiles({ accept = "", several = false, folder = false }: Asked): Promise<readonly PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = several;
    input.webkitdirectory = folder;
    input.addEventListener("change", () => resolve([...(input.files ?? [])].map(picked)), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  });
}

/** The chosen file, or undefined where the dialog was closed. */
export const pickFile = async (accept: string): Promise<File | undefined> => (await pickFiles({ accept }))[0]?.file;
