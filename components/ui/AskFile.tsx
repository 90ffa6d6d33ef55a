"use client";
// Where a file comes in: chosen by a button, or dropped anywhere on the page.
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { pickFile } from "./pickFile.ts";
import { useDropped } from "./useDropped.ts";

export type AskFileProps = {
  /** Why the last one was not taken; "" where it was, or none was given. */
  readonly problem: string;
  readonly running: boolean;
  readonly onFile: (file: File) => void;
  /** Endings that the dialog of the system offers, "" for all. */
  readonly accept: string;
  /** On the button, and while it runs. */
  readonly label: string;
  readonly busy: string;
  /** Which kinds are taken. */
  readonly kinds: string;
  /** What it is for. */
  readonly about: ReactNode;
  /** Other ways in. */
  readonly children?: ReactNode;
};

export function AskFile({ problem, running, onFile, accept, label, busy, kinds, about, children }: AskFileProps) {
  const choose = async () => {
    const file = await pickFile(accept);
    if (file !== undefined) onFile(file);
  };
  useDropped(([picked]) => picked !== undefined && onFile(picked.file));
  return (
    <div data-ask className="mx-auto max-w-5xl rounded bg-paper p-5">
      <div className="mb-3">{about}</div>
      {problem !== "" && (
        <p role="alert" className="mb-3 rounded border border-bad bg-bad-soft px-3 py-2">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" aria-disabled={running} onClick={() => void choose()}>
          {running ? busy : label}
        </Button>
        <span className="text-sm text-muted">{kinds}；也可以把文件拖到这一页</span>
      </div>
      {children}
    </div>
  );
}
