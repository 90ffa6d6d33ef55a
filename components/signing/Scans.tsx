"use client";
// 签批扫描件: the signed sheet, scanned and kept beside what was frozen.
import type { Frozen } from "#lib/signing/frozen.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { call } from "../ui/call.ts";
import { handover, reach } from "../ui/focus.ts";
import { pickFile } from "../ui/pickFile.ts";
import { Problem } from "./Problem.tsx";
import { useSigning } from "./useSigning.ts";
import { byAndAt } from "./words.ts";

const sizeWords = (size: number): string =>
  size < 1_048_576 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1_048_576).toFixed(1)} MB`;

/** Once one is taken away the next thing is to add the right one. */
const toAdding = handover(() => reach("[data-add-scan]"));

export function Scans({ id, frozen: { scans, ended } }: { readonly id: string; readonly frozen: Frozen }) {
  const [adding, removing] = [useSigning(), useSigning()];
  const add = async () => {
    const file = await pickFile(".pdf,.jpg,.jpeg,.png");
    if (file === undefined) return;
    const address = `/api/reports/${id}/scans?name=${encodeURIComponent(file.name)}`;
    await adding.asks(
      () => call("POST", address, file),
      () => `已附上签批扫描件：${file.name}。`,
    );
  };
  const remove = (scan: string, name: string) => removing.does("removeScan", { report: id, scan }, () => `已删去扫描件：${name}。`);
  return (
    <div>
      {scans.length > 0 && (
        <ul aria-label="签批扫描件" className="mb-2 space-y-1">
          {scans.map((scan) => (
            <li key={scan.id} ref={toAdding} className="flex flex-wrap items-center gap-x-3">
              <a href={`/api/reports/${id}/scans/${scan.id}`} className={buttonClass("link")} download>
                {scan.name}
              </a>
              <span className="text-sm text-muted">
                {sizeWords(scan.size)}，{byAndAt(scan)}附上
              </span>
              {ended === null && (
                <Button
                  look="link"
                  onClick={() => void remove(scan.id, scan.name)}
                  aria-disabled={removing.running}
                  aria-label={`删去：${scan.name}`}
                >
                  删去
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ended === null && (
        <Button data-add-scan onClick={() => void add()} aria-disabled={adding.running}>
          {adding.running ? "正在附上…" : "附签批扫描件"}
        </Button>
      )}
      {ended === null && <span className="ml-3 text-sm text-muted">领导签过的报审单扫描或者拍照，PDF、JPG、PNG，不超过 20 MB</span>}
      <Problem text={adding.problem === "" ? removing.problem : adding.problem} />
    </div>
  );
}
