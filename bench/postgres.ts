// A PostgreSQL of our own for measuring, as durable as where people work.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressIn, startCluster, stopCluster } from "../lib/store/cluster.testing.ts";
import { tools } from "../scripts/tools.mjs";
import { fact, type Row } from "./table.ts";

/** Measures with the address of an empty database; a row that says so where the machine has no PostgreSQL. */
export async function onPostgres(work: (url: string) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const { postgres } = tools();
  if (!postgres) return [fact("PostgreSQL", "没有找到，先运行 npm test")];
  const cluster = mkdtempSync(join(tmpdir(), "nianbao-bench-pg-"));
  try {
    await startCluster(cluster, postgres, { durable: true });
    return await work(addressIn(cluster, "postgres"));
  } finally {
    await stopCluster(cluster, postgres).catch(() => undefined);
    rmSync(cluster, { recursive: true, force: true });
  }
}
