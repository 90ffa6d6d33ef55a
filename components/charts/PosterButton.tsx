"use client";
// 下载长图: the page 图解 as one picture.
import { Button } from "../ui/Button.tsx";
import { fetchFile } from "../ui/fetchFile.ts";
import { useRunning } from "../ui/running.ts";

/** `id`: the report's. */
export function PosterButton({ id }: { readonly id: string }) {
  const [running, run] = useRunning();
  return (
    <Button
      look="primary"
      aria-disabled={running}
      onClick={() => void run(() => fetchFile(`/api/reports/${id}/export/poster`, "图解长图"))}
    >
      下载长图
    </Button>
  );
}
