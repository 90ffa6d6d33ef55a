// For tests only: where the one PostgreSQL of a run of tests lies, and its end. It is started by the first test that needs it (databases.testing.ts).
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { tools } from "../../scripts/tools.mjs";
import { stopCluster } from "./cluster.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-pg-"));

export const setup = (project: TestProject): void => project.provide("postgres", folder);

export async function teardown(): Promise<void> {
  const programs = tools().postgres;
  if (programs !== null && existsSync(join(folder, "claimed"))) await stopCluster(folder, programs).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}
