"use client";
// Where a source comes in: chosen, dropped or pasted.
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { AskFile, type AskFileProps } from "../ui/AskFile.tsx";
import { fileSource, pastedSource, type Source } from "./source.ts";

type Props = Pick<AskFileProps, "problem" | "running" | "busy" | "kinds"> & {
  readonly onSource: (source: Source) => void;
  /** What it is for. */
  readonly children: ReactNode;
};

export function AskSource({ problem, running, onSource, children, busy, kinds }: Props) {
  // Anywhere on the page: there is no other place here to paste into.
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    const [file] = event.clipboardData.files;
    const source = pastedSource(event.clipboardData) ?? (file === undefined ? undefined : fileSource(file));
    if (source === undefined) return;
    event.preventDefault();
    onSource(source);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
  return (
    <AskFile
      {...{ problem, running, busy, kinds, about: children, accept: "", label: "选择文件" }}
      onFile={(file) => onSource(fileSource(file))}
    >
      <label className="mt-4 block">
        <span className="mb-1 block">或者粘贴（Ctrl+V）：在浏览器里按 Ctrl+A 全选、Ctrl+C 复制，再到这一页按 Ctrl+V</span>
        <textarea
          className="h-28 w-full rounded border border-edge bg-paper p-2"
          value=""
          onChange={() => undefined}
          placeholder="粘贴到这里"
          autoComplete="off"
        />
      </label>
    </AskFile>
  );
}
