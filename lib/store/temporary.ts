// For tests only: a folder and a store that are gone when the test is, and a report to put in it.
// The store is the real one over a real file; nothing here pretends to be a database.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Change } from "../report/patch.ts";
import { blankReport, type Report, type Texts } from "../report/report.ts";
import { openStore } from "./open.ts";
import { readBackup, type BackedUp } from "./backup.ts";
import { inMemory } from "./members.ts";
import type { Store } from "./store.ts";

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder, closed when the test is over. */
export async function temporaryStore(folder: string = temporaryFolder()): Promise<Store> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** 沂水县 2021 with a few values of every kind. */
export function someReport(changes: Partial<Report> = {}): Report {
  const blank = blankReport(disclosure2021, 2021, { name: "沂水县", issuer: "沂水县人民政府办公室", kind: "government", level: "county" }, "2022-01-20");
  return {
    ...blank,
    figures: { "applications.received.person": "12", "applications.brought.person": "0" },
    stated: { "applications.received.total": "12" },
    fields: { "preface.authority": "ready", "preface.phone": "0539-2251234" },
    narrative: {
      "overview.disclosure": [
        { id: "a", kind: "heading", level: 1, text: "规范性文件" },
        { id: "b", kind: "paragraph", text: "公开规范性文件12件。" },
      ],
    },
    ...changes,
  };
}

/** A change of one figure. */
export const figure = (address: string, value: string): Change => ({ area: "figures", address, value });

/** A backup of the store as one text. */
export async function backupText(store: Store): Promise<string> {
  let text = "";
  for await (const piece of store.backup()) text += piece;
  return text;
}

/** All that is in the text of a backup; what cannot be read of it is a problem. */
export function readWhole(text: string): { readonly reports: readonly BackedUp[]; readonly settings: Texts; readonly problems: readonly string[] } {
  const backup = readBackup(inMemory(Buffer.from(text)));
  if ("refusal" in backup) return { reports: [], settings: {}, problems: [backup.refusal] };
  const reports = [...backup.reports];
  return { reports, settings: backup.settings, problems: [...backup.problems.file, ...backup.problems.reports] };
}

/** A backup of the store, which must be whole. */
export async function backupOf(store: Store): Promise<ReturnType<typeof readWhole>> {
  const backup = readWhole(await backupText(store));
  if (backup.problems.length > 0) throw new Error(backup.problems.join(""));
  return backup;
}
