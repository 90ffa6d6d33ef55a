"use client";
// What begins a 体检: files, or a folder of them.
import { Button } from "../ui/Button.tsx";
import { sourceEndings } from "#lib/reading/endings.ts";
import { pickFiles } from "../ui/pickFile.ts";
import { take } from "./work.ts";

const chooseFiles = async (): Promise<void> => take(await pickFiles({ accept: sourceEndings.join(","), several: true }));
const chooseFolder = async (): Promise<void> => take(await pickFiles({ folder: true }));

/** `first`: nothing is there yet, and this is what the page is for. */
export function Choose({ first }: { readonly first: boolean }) {
  return (
    <>
      <Button look={first ? "primary" : "quiet"} onClick={() => void chooseFiles()}>
        {first ? "选择文件" : "再加文件"}
      </Button>
      <Button onClick={() => void chooseFolder()}>{first ? "选择文件夹" : "再加文件夹"}</Button>
    </>
  );
}
