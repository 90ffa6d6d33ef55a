"use client";
// Files dropped anywhere onto a page. Without this a browser would open the file in the place of the page.
import { useEffect, useEffectEvent } from "react";
import { droppedFiles, hasFiles } from "./dropped.ts";
import type { PickedFile } from "./pickFile.ts";

/** `taken`: the files, in folders those that are in them, with the folders in their paths. */
export function useDropped(taken: (files: readonly PickedFile[]) => void): void {
  const take = useEffectEvent(taken);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer !== null && hasFiles(event.dataTransfer)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer === null || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => take(files));
    };
    window.addEventListener("dragover", over);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", drop);
    };
  }, []);
}
